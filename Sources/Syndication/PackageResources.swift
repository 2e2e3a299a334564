internal import SyndicationResources

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var entities_txt: [UInt8] { EmbeddedText.bytes(syndication_entities_txt) }
  static var charsets_txt: [UInt8] { EmbeddedText.bytes(syndication_charsets_txt) }
}
