/// Writes text so that no reader can take it for markup.
enum HTMLEscape {
  /// Appends text with `&`, `<`, `>` (and quotes in attributes) escaped, controls left out.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], inAttribute: Bool
  ) {
    append(bytes, to: &output, inAttribute, decoding: false)
  }

  /// Appends text of HTML: its references decoded, then escaped anew.
  static func append(
    decoding bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], inAttribute: Bool
  ) {
    append(bytes, to: &output, inAttribute, decoding: true)
  }

  /// The first byte at or behind an offset that may need something: most texts have few.
  static func special(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    bytes.position(
      from: start,
      in: {
        // `"` and `&`, `<` and `>` differ by one bit each.
        $0.equal(0x22, without: 0x04) | $0.equal(0x3C, without: 0x02) | $0.below(0x20)
          | $0.equal(0x7F) | $0.equal(0xC2)
      },
      matches: {
        $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x7F
          || $0 == 0xC2
      })
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ inAttribute: Bool,
    decoding: Bool
  ) {
    var index = 0
    var run = 0
    while let found = special(in: bytes, from: index) {
      index = found + 1
      let replacement: StaticString
      switch bytes[found] {
      case UInt8(ascii: "&"):
        if decoding, let reference = HTMLEntities.reference(in: bytes, at: found) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<found]))
          var text = reference.text
          text.withUTF8 { append($0, to: &output, inAttribute, decoding: false) }
          index = found + reference.length
          run = index
          continue
        }
        replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: replacement = ""
      case 0xC2 where index < bytes.count && bytes[index] < 0xA0:
        // C1 controls.
        replacement = ""
        index += 1
      default: continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<found]))
      output.append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      run = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }
}
