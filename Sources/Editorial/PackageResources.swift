internal import EditorialResources

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var digest_mustache: [UInt8] { read(editorial_digest_mustache) }
  static var page_css: [UInt8] { read(editorial_page_css) }
  static var specialties_txt: [UInt8] { read(editorial_specialties_txt) }

  private static func read(
    _ text: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [UInt8] {
    var count = 0
    let bytes = text(&count)
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}
