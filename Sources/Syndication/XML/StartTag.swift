/// A start tag taken apart without asking that it be well-formed: positions only, no text.
struct StartTag {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
    let isQuoted: Bool
  }

  private(set) var name: Range<Int>
  private(set) var attributes: [Attribute] = []
  /// `<br/>`.
  private(set) var isEmpty = false
  /// The next tag began before this one was closed.
  private(set) var wasUnclosed = false
  /// The document ended inside the tag.
  private(set) var isTruncated = false
  /// Behind the tag.
  private(set) var end: Int

  /// The tag that begins at a `<`; `nil` when it is no tag but text.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 1
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    name = (start + 1)..<index
    end = index
    // `<b and c` or `a<b, c` is text: behind a name comes a blank, a slash or the end.
    if index < bytes.count,
      bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "\"")
        || bytes[index] == UInt8(ascii: "'")
    {
      return nil
    }
    for position in name where bytes[position] < 0x80 && !Self.isNameByte(bytes[position]) {
      return nil
    }
    read(bytes, from: index)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while true {
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      guard index < bytes.count else {
        isTruncated = true
        end = index
        return
      }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        end = index + 1
        return
      case UInt8(ascii: "/"):
        isEmpty = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
        index += 1
      case UInt8(ascii: "<"):
        wasUnclosed = true
        end = index
        return
      default:
        index = attribute(bytes, at: index)
      }
    }
  }

  private mutating func attribute(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var index = start
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let name = start..<index
    if index == start {
      // A stray quote or equals sign.
      return index + 1
    }
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      append(Attribute(name: name, value: name.upperBound..<name.upperBound, isQuoted: true))
      return name.upperBound
    }
    index += 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return index }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let value = Self.quoted(bytes, from: index + 1, by: quote)
      append(Attribute(name: name, value: value, isQuoted: true))
      let after = value.upperBound
      return after < bytes.count && bytes[after] == quote ? after + 1 : after
    }
    let first = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    if index > first, index < bytes.count, bytes[index] == UInt8(ascii: ">"),
      bytes[index - 1] == UInt8(ascii: "/")
    {
      index -= 1
    }
    append(Attribute(name: name, value: first..<index, isQuoted: false))
    return index
  }

  /// Keeps an attribute, and one too many, which tells that there are more.
  private mutating func append(_ attribute: Attribute) {
    if attributes.count <= SyndicationLimits.attributes { attributes.append(attribute) }
  }

  /// A value up to its quote; a quote never closed ends with the tag, or where another begins.
  private static func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, by quote: UInt8
  ) -> Range<Int> {
    var index = start
    var tagEnd: Int?
    var nextTag: Int?
    while index < bytes.count, bytes[index] != quote {
      if tagEnd == nil, bytes[index] == UInt8(ascii: ">") { tagEnd = index }
      if nextTag == nil, tagEnd == nil, opensTag(bytes, at: index) { nextTag = index }
      // Far beyond the tag, the quote found would be another attribute's.
      if let tagEnd, index - tagEnd > 4096 { return start..<(nextTag ?? tagEnd) }
      index += 1
    }
    let after = index + 1
    let closesTag =
      index < bytes.count && after < bytes.count
      && (bytes[after].isSpace || bytes[after] == UInt8(ascii: ">")
        || bytes[after] == UInt8(ascii: "/"))
    if closesTag { return start..<index }
    return start..<(nextTag ?? tagEnd ?? index)
  }

  /// Whether a tag begins on a line of its own.
  private static func opensTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "<") && index + 1 < bytes.count && index > 0
      && bytes[index - 1].isSpace && (bytes[index + 1].isASCIILetter || bytes[index + 1] == 0x2F)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  func qualifiedName(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[name], as: UTF8.self)
  }

  func nameParts(in bytes: UnsafeBufferPointer<UInt8>) -> (prefix: String, local: String) {
    Self.parts(of: name, in: bytes)
  }

  static func parts(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (prefix: String, local: String) {
    let name = bytes[range]
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")), colon + 1 < range.upperBound,
      colon > range.lowerBound
    else { return ("", String(decoding: name, as: UTF8.self)) }
    return (
      String(decoding: name[..<colon], as: UTF8.self),
      String(decoding: name[(colon + 1)...], as: UTF8.self)
    )
  }
}
