/// What a document is at first sight.
enum DocumentKind {
  case empty, binary, text, json, markup

  static func of(_ text: DecodedText) -> DocumentKind {
    let bytes = text.bytes
    guard
      let first = bytes[min(text.start, bytes.count)...].first(where: { !$0.isSpace && $0 != 0 })
    else { return .empty }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
    if first == UInt8(ascii: "<") { return .markup }
    let head = bytes.prefix(64 << 10)
    if isBinary(bytes.prefix(512)) { return .binary }
    // Junk may stand before the document; a tag must come in the end.
    return head.contains(UInt8(ascii: "<")) ? .markup : .text
  }

  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
    return controls * 20 > head.count
  }
}
