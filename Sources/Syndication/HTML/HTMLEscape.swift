/// Writes text so that no reader can take it for markup.
enum HTMLEscape {
  /// The bytes below `@` that never need escaping: one bit each.
  private static let plain: UInt64 = {
    var bits: UInt64 = 0
    for byte in UInt8(0)..<0x40 {
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      if !isControl, !"&<>\"".utf8.contains(byte) { bits |= 1 << UInt64(byte) }
    }
    return bits
  }()

  /// Appends text with `&`, `<`, `>` (and quotes in attributes) escaped, controls left out.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], inAttribute: Bool
  ) {
    let unescaped = Self.plain
    var index = 0
    var run = 0
    func flush(_ end: Int) { if end > run { output.append(contentsOf: bytes[run..<end]) } }
    while index < bytes.count {
      // Nearly all bytes need nothing.
      let byte = bytes[index]
      if byte >= 0x40 ? byte != 0x7F && byte != 0xC2 : unescaped >> UInt64(byte) & 1 == 1 {
        index += 1
        continue
      }
      let replacement: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: replacement = ""
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
        flush(index)
        index += 2
        run = index
        continue
      default:
        index += 1
        continue
      }
      flush(index)
      replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      index += 1
      run = index
    }
    flush(bytes.count)
  }
}
