/// A start tag: its element, and where its attributes stand.
struct HTMLTag {
  let element: HTMLElement
  /// Where the attributes begin; they end with the tag.
  private let start: Int
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A tag of a text, which must outlive it.
  init(_ element: HTMLElement, in bytes: UnsafeBufferPointer<UInt8>, attributesFrom start: Int) {
    self.element = element
    self.start = start
    self.bytes = bytes
  }

  var isBlock: Bool { element.has(.block) }

  /// The attributes in order; of two with one name the first speaks.
  var attributes: HTMLAttributes { HTMLAttributes(bytes, from: start) }

  /// The value of an attribute, by its lower-case name.
  subscript(_ name: StaticString) -> String? {
    var attributes = attributes
    while let attribute = attributes.next() {
      if attribute.name.isSameWord(name) { return attribute.text }
    }
    return nil
  }
}

/// The attributes of a tag, read one by one.
struct HTMLAttributes {
  struct Attribute {
    /// As written.
    let name: UnsafeBufferPointer<UInt8>
    /// As written, references not yet decoded.
    let value: UnsafeBufferPointer<UInt8>

    var holdsReference: Bool { value.position(ofByte: UInt8(ascii: "&"), from: 0) != nil }

    /// The value, references decoded.
    var text: String {
      guard holdsReference else {
        return String(decoding: value, as: UTF8.self)
      }
      var decoded: [UInt8] = []
      PlainText.append(decoding: value, 0..<value.count, to: &decoded)
      return String(decoding: decoded, as: UTF8.self)
    }
  }

  /// Most attributes read from one tag; further ones are passed over.
  private static let limit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private var count = 0
  /// The offset past the tag's `>`; `nil` until it is met, or when the tag never ends.
  private(set) var end: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// The next attribute; `nil` at the end of the tag or of the text.
  mutating func next() -> Attribute? {
    guard let (name, value) = step(), count < Self.limit else { return nil }
    count += 1
    return Attribute(
      name: UnsafeBufferPointer(rebasing: bytes[name]),
      value: UnsafeBufferPointer(rebasing: bytes[value]))
  }

  /// Reads to the end of the tag.
  ///
  /// - Returns: the offset past `>`, or `nil` when the tag never ends (it is then text).
  mutating func skip() -> Int? {
    while step() != nil {}
    return end
  }

  private mutating func step() -> (Range<Int>, Range<Int>)? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        end = index + 1
        return nil
      }
      if byte.isSpace || byte == UInt8(ascii: "/") || byte == 0 {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
      { index += 1 }
      let name = start..<index
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        return (name, index..<index)
      }
      return value().map { (name, $0) }
    }
    return nil
  }

  private mutating func value() -> Range<Int>? {
    index += 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      guard let close = bytes.position(ofByte: quote, from: start) else {
        index = bytes.count
        return nil
      }
      index = close + 1
      return start..<close
    }
    let start = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return start..<index
  }
}
