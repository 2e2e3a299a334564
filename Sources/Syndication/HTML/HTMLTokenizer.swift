/// Splits HTML into tags, text and comments: one pass, no tree, no failure.
///
/// Follows the tokenisation of WHATWG HTML closely enough that what a browser takes for a tag is
/// a tag here; a `<` that opens nothing is text.
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(String, Range<Int>)
    case comment
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the next end tag of a name was found, or `Int.max`; no stretch is searched twice.
  private var endTags: [String: Int] = [:]
  private var commentsEnd = true
  /// Bytes looked at in vain for the end of a tag.
  private var wasted = 0
  /// Names that count as tags though HTML does not know them; `false` in titles.
  private let unknownNamesAreTags: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, unknownNamesAreTags: Bool = false) {
    self.bytes = bytes
    self.unknownNamesAreTags = unknownNamesAreTags
  }

  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[index] == UInt8(ascii: "<"), let token = markup() { return token }
    // Text up to the next `<` that opens something.
    if index == start { index += 1 }
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  /// Skips the content of a raw element up to and including its end tag.
  mutating func skipRaw(_ name: String) {
    guard name != "plaintext" else {
      index = bytes.count
      return
    }
    let wanted = Array(name.utf8)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"), matches(wanted, at: index + 2)
      else {
        index += 1
        continue
      }
      index += 2 + wanted.count
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      if index < bytes.count { index += 1 }
      return
    }
  }

  /// Whether the tag just read closed itself (`<iframe />`).
  var tagClosedItself: Bool { index >= 2 && bytes[index - 2] == UInt8(ascii: "/") }

  /// Whether an end tag of this name is still to come.
  mutating func hasEndTag(_ name: String) -> Bool {
    if let known = endTags[name], known >= index { return known < Int.max }
    let wanted = Array(name.utf8)
    var position = index
    while position + 2 + wanted.count <= bytes.count {
      if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/"),
        matches(wanted, at: position + 2)
      {
        endTags[name] = position
        return true
      }
      position += 1
    }
    endTags[name] = Int.max
    return false
  }

  private func matches(_ name: [UInt8], at start: Int) -> Bool {
    guard start + name.count <= bytes.count else { return false }
    for (offset, byte) in name.enumerated()
    where bytes[start + offset].asciiLowercased != byte {
      return false
    }
    let end = start + name.count
    return end == bytes.count || !bytes[end].isASCIIAlphanumeric
  }

  private mutating func markup() -> Token? {
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { return declaration() }
    if second == UInt8(ascii: "/") {
      guard index + 2 < bytes.count, bytes[index + 2].isASCIILetter else { return nil }
      return endTag()
    }
    return second.isASCIILetter ? startTag() : nil
  }

  private mutating func declaration() -> Token? {
    let start = index
    if starts(with: "<!--", at: start) {
      // One that never ends would swallow the rest; it ends at its first `>`.
      let end = commentsEnd ? skip(past: "-->", from: start + 4) : nil
      commentsEnd = end != nil
      index = end ?? skip(past: ">", from: start + 4) ?? bytes.count
      return .comment
    }
    if starts(with: "<![CDATA[", at: start) {
      let end = skip(past: "]]>", from: start + 9)
      index = end ?? bytes.count
      return .text((start + 9)..<max(start + 9, (end.map { $0 - 3 } ?? bytes.count)))
    }
    // `<!'` opens nothing that anyone means.
    if start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "!"),
      !bytes[start + 2].isASCIILetter, !"-[>".utf8.contains(bytes[start + 2])
    {
      return nil
    }
    guard wasted <= 8 * bytes.count else { return nil }
    guard let end = skip(past: ">", from: start + 2) else {
      wasted += bytes.count - start
      return nil
    }
    index = end
    return .comment
  }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[start + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private func skip(past text: StaticString, from start: Int) -> Int? {
    var position = start
    while position + text.utf8CodeUnitCount <= bytes.count {
      if bytes[position] == text.utf8Start[0], starts(with: text, at: position) {
        return position + text.utf8CodeUnitCount
      }
      position += 1
    }
    return nil
  }

  private func name(from start: Int) -> (name: String, end: Int) {
    var end = start
    while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "<")
    { end += 1 }
    return (bytes[start..<end].asciiLowercasedText, end)
  }

  private mutating func endTag() -> Token? {
    let start = index
    let (name, nameEnd) = name(from: start + 2)
    guard unknownNamesAreTags || HTMLElement.isKnown(name) else { return nil }
    var end = nameEnd
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") { end += 1 }
    index = end
    return .end(name, start..<end)
  }

  private mutating func startTag() -> Token? {
    let start = index
    let (name, nameEnd) = name(from: start + 1)
    // A tag that never ends costs a look at all the rest; after a few the rest is text.
    guard wasted <= 8 * bytes.count else { return nil }
    guard unknownNamesAreTags || HTMLElement.isKnown(name) else { return nil }
    var tag = HTMLTag(name: name, in: bytes)
    guard let end = HTMLTag.readAttributes(of: &tag, in: bytes, from: nameEnd) else {
      wasted += bytes.count - start
      return nil
    }
    index = end
    return .start(tag)
  }
}
