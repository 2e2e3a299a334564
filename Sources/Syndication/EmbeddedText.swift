/// A text that a room ships, as its C file holds it (docs/decisions/0005-embedded-texts.md).
public enum EmbeddedText {
  /// The bytes of a text.
  ///
  /// - Parameter text: a function of a room's `Resources/` that gives the first byte and, through its
  ///   argument, their number; they live as long as the program.
  public static func bytes(
    _ text: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [UInt8] {
    var count = 0
    let first = text(&count)
    return [UInt8](UnsafeBufferPointer(start: first, count: count))
  }
}
