/// A start tag with its attributes, references in values decoded.
struct HTMLTag {
  let name: String
  var attributes: [(name: String, value: String)] = []

  /// Most attributes read from one tag; further ones are passed over.
  private static let attributeLimit = 64

  init(name: String) {
    self.name = name
  }

  var isBlock: Bool { HTMLElement.isBlock(name) }
  var isRaw: Bool { HTMLElement.raw.contains(name) }

  /// The value of an attribute, by its lower-case name.
  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// Reads attributes up to the tag's `>`.
  ///
  /// - Returns: the offset past `>`, or `nil` when the tag never ends (it is then text).
  static func readAttributes(
    of tag: inout HTMLTag, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte.isSpace || byte == UInt8(ascii: "/") || byte == 0 {
        index += 1
        continue
      }
      let nameStart = index
      index += 1
      while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
      { index += 1 }
      let nameEnd = index
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      var value = index..<index
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        guard let range = readValue(in: bytes, from: &index) else { return nil }
        value = range
      }
      if tag.attributes.count < attributeLimit {
        let name = bytes[nameStart..<nameEnd].asciiLowercasedText
        if tag[name] == nil {
          var decoded: [UInt8] = []
          PlainText.append(decoding: bytes, value, to: &decoded)
          tag.attributes.append((name, String(decoding: decoded, as: UTF8.self)))
        }
      }
    }
    return nil
  }

  private static func readValue(
    in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) -> Range<Int>? {
    index += 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index] != quote { index += 1 }
      guard index < bytes.count else { return nil }
      index += 1
      return start..<(index - 1)
    }
    let start = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return start..<index
  }
}
