internal import SyndicationResources

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var entities_txt: [UInt8] { read(syndication_entities_txt) }

  private static func read(
    _ text: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [UInt8] {
    var count = 0
    let bytes = text(&count)
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}
