/// A start tag with its attributes, references in values decoded.
struct HTMLTag {
  struct Attribute {
    let name: String
    /// Where the value stands, references not yet decoded.
    let range: Range<Int>
  }

  let name: String
  private(set) var attributes: [Attribute] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Most attributes read from one tag; further ones are passed over.
  private static let attributeLimit = 64

  /// A tag of a text, which must outlive it.
  init(name: String, in bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
  }

  var isBlock: Bool { HTMLElement.isBlock(name) }
  var isRaw: Bool { HTMLElement.raw.contains(name) }

  /// The value of an attribute, by its lower-case name.
  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }.map(value)
  }

  /// An attribute's value, references decoded.
  func value(of attribute: Attribute) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[attribute.range])
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var decoded: [UInt8] = []
    PlainText.append(decoding: raw, 0..<raw.count, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
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
        if !tag.attributes.contains(where: { $0.name == name }) {
          tag.attributes.append(Attribute(name: name, range: value))
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
