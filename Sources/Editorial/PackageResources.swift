internal import EditorialResources
import Syndication

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var digest_mustache: [UInt8] { EmbeddedText.bytes(editorial_digest_mustache) }
  static var page_css: [UInt8] { EmbeddedText.bytes(editorial_page_css) }
  static var specialties_txt: [UInt8] { EmbeddedText.bytes(editorial_specialties_txt) }
}
