/// What the transport and the document say of the encoding, in the order they are believed.
struct CharsetStatement {
  /// Lower-case labels: the HTTP charset, then the XML declaration's.
  private(set) var labels: [String] = []
  /// Whether the media type is one of XML as text (`text/xml`, `text/rss+xml`).
  private(set) var isMIMEText = false

  init(bytes: [UInt8], contentType: String?) {
    if let type = contentType?.lowercased() {
      isMIMEText = type.hasPrefix("text/") && type.contains("xml")
    }
    if let charset = contentType.flatMap(Self.charset(ofMediaType:)) { labels.append(charset) }
    if let declared = Self.declared(in: bytes), !labels.contains(declared) {
      labels.append(declared)
    }
  }

  /// The `charset` parameter of a media type (RFC 9110 §8.3.2).
  static func charset(ofMediaType type: String) -> String? {
    let bytes = type.utf8.map(\.asciiLowercased)
    guard let found = position(of: "charset", in: bytes[...]) else { return nil }
    var index = found + 7
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isSpace || isQuote(bytes[index]) { index += 1 }
    return label(bytes, from: index)
  }

  /// The encoding of the XML declaration, wherever it stands in the first 1,024 bytes.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).map(\.asciiLowercased)
    guard let start = position(of: "<?xml", in: head[...]) else { return nil }
    let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
    guard var index = position(of: "encoding", in: head[start..<end]) else { return nil }
    index += 8
    while index < end,
      head[index].isSpace || head[index] == UInt8(ascii: "=") || isQuote(head[index])
    {
      index += 1
    }
    return label(head, from: index)
  }

  /// Where the XML declaration states the encoding: from the word to the closing quote.
  static func declarationOfEncoding(in bytes: [UInt8]) -> Range<Int>? {
    let head = bytes.prefix(1024).map(\.asciiLowercased)
    guard let start = position(of: "<?xml", in: head[...]),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
      let word = position(of: "encoding", in: head[start..<end]),
      let open = head[word..<end].firstIndex(where: isQuote),
      let close = head[(open + 1)..<end].firstIndex(of: head[open])
    else { return nil }
    return word..<(close + 1)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func label(_ bytes: [UInt8], from start: Int) -> String? {
    var end = start
    while end < bytes.count, end - start < 64, !bytes[end].isSpace, !isQuote(bytes[end]),
      bytes[end] != UInt8(ascii: ";"), bytes[end] != UInt8(ascii: ","),
      bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: ">")
    { end += 1 }
    return end > start ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  private static func position(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - count) {
      var offset = 0
      while offset < count, bytes[start + offset] == text.utf8Start[offset] { offset += 1 }
      if offset == count { return start }
    }
    return nil
  }
}
