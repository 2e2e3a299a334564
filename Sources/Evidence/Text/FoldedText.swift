/// Text without case and accents, cut into words: what rules and keys are matched against.
///
/// Latin letters lose their diacritics (U+00C0–U+017F, ligatures spelt out); other scripts pass as
/// they are. Digits belong to words.
public enum FoldedText {
  /// Base letters of U+00C0–U+017F, one byte each; zero where two letters or none stand for it.
  private static let latin: [UInt8] = Array(
    ("aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiii"
      + "dnooooo\0ouuuuy\0yaaaaaaccccccccddddeeeeeeeeeegggg"
      + "gggghhhhiiiiiiiiii\0\0jjkkkllllll\0\0llnnnnnnnnnoooo"
      + "oo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Calls a body with each word, folded, and its range in the UTF-8 bytes.
  static func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Void
  ) {
    var word: [UInt8] = []
    word.reserveCapacity(64)
    var start = 0
    var index = 0
    func flush(_ end: Int) {
      guard !word.isEmpty else { return }
      word.withUnsafeBufferPointer { body($0, start..<end) }
      word.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
          if word.isEmpty { start = index }
          word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else {
          flush(index)
        }
        index += 1
        continue
      }
      let before = index
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let end = min(index + length, bytes.count)
      if length == 2, end - index == 2,
        let fold = fold(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
      {
        if word.isEmpty { start = before }
        word.append(contentsOf: fold)
      } else if isPunctuation(bytes, index, length) {
        flush(before)
      } else if !isCombining(bytes, index, length) {
        if word.isEmpty { start = before }
        word.append(contentsOf: bytes[index..<end])
      }
      index = end
    }
    flush(bytes.count)
  }

  /// The folded words of a text.
  public static func words(of text: String) -> [String] {
    var text = text
    var words: [String] = []
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  private static func fold(_ value: UInt32) -> [UInt8]? {
    switch value {
    case 0xC6, 0xE6: return [0x61, 0x65]
    case 0xD8, 0xF8: return [0x6F]
    case 0xDE, 0xFE: return [0x74, 0x68]
    case 0xDF: return [0x73, 0x73]
    case 0x132, 0x133: return [0x69, 0x6A]
    case 0x152, 0x153: return [0x6F, 0x65]
    case 0xC0...0x17F:
      let base = latin[Int(value - 0xC0)]
      return base == 0 ? nil : [base]
    default: return nil
    }
  }

  /// U+00A0–U+00BF, General Punctuation and ideographic punctuation part words.
  private static func isPunctuation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    let first = bytes[index]
    if first == 0xC2 { return true }
    guard length == 3, index + 1 < bytes.count else { return length == 1 }
    let second = bytes[index + 1]
    return (first == 0xE2 && (second == 0x80 || second == 0x81 || second == 0x88))
      || (first == 0xE3 && second == 0x80)
  }

  private static func isCombining(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    length == 2 && (bytes[index] == 0xCC || (bytes[index] == 0xCD && bytes[index + 1] < 0xB0))
  }
}
