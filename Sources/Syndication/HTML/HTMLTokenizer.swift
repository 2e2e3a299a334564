/// Splits HTML into tags, text and comments: one pass, no tree, no failure.
///
/// Follows the tokenisation of WHATWG HTML closely enough that what a browser takes for a tag is
/// a tag here; a `<` that opens nothing is text.
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(HTMLElement)
    case comment
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let elements = HTMLElementTable.shared
  private var index = 0
  /// Where the next end tag of a name was found, or `Int.max`; no stretch is searched twice.
  private var endTags: [UInt8: Int] = [:]
  private var commentsEnd = true
  /// Where the marks stand that end the CDATA section last begun; empty where there are none.
  private var sectionEnd = -1..<(-1)
  private var sectionsEnd = true
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
    if start == sectionEnd.lowerBound {
      index = sectionEnd.upperBound
      return .comment
    }
    // Text up to the next `<` that opens something.
    index = bytes.position(ofByte: UInt8(ascii: "<"), from: start + 1) ?? bytes.count
    if start < sectionEnd.lowerBound { index = min(index, sectionEnd.lowerBound) }
    return .text(start..<index)
  }

  /// Skips the content of a raw element up to and including its end tag.
  mutating func skipRaw(_ element: HTMLElement) {
    guard !element.has(.plaintext) else {
      index = bytes.count
      return
    }
    let wanted = elements.name(of: element)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"), matches(wanted, at: index + 2)
      else {
        index += 1
        continue
      }
      index += 2 + wanted.utf8CodeUnitCount
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      if index < bytes.count { index += 1 }
      return
    }
  }

  /// Whether the tag just read closed itself (`<iframe />`).
  var tagClosedItself: Bool { index >= 2 && bytes[index - 2] == UInt8(ascii: "/") }

  /// Whether an end tag of this name is still to come.
  mutating func hasEndTag(_ element: HTMLElement) -> Bool {
    if let known = endTags[element.index], known >= index { return known < Int.max }
    let wanted = elements.name(of: element)
    var position = index
    while let next = bytes.position(ofByte: UInt8(ascii: "<"), from: position) {
      if next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "/"),
        matches(wanted, at: next + 2)
      {
        endTags[element.index] = next
        return true
      }
      position = next + 1
    }
    endTags[element.index] = Int.max
    return false
  }

  private func matches(_ name: StaticString, at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard end <= bytes.count,
      UnsafeBufferPointer(rebasing: bytes[start..<end]).isSameWord(name)
    else { return false }
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
      beginSection()
      return .comment
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

  /// Passes the mark that begins a CDATA section.
  ///
  /// HTML has none: it is a wrapping sent along, and what stands in it is markup like the rest.
  /// No stretch is searched twice for its end.
  private mutating func beginSection() {
    index += 9
    guard sectionsEnd, sectionEnd.lowerBound < index else { return }
    var position = index
    while let found = skip(past: "]]", from: position) {
      for end: StaticString in [">", "&gt;"] where starts(with: end, at: found) {
        sectionEnd = (found - 2)..<(found + end.utf8CodeUnitCount)
        return
      }
      position = found - 1
    }
    sectionsEnd = false
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

  private func element(from start: Int) -> (element: HTMLElement, isTag: Bool, end: Int) {
    var end = start
    while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "<")
    { end += 1 }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let element = elements.element(Self.localName(of: name))
    return (element, unknownNamesAreTags || element.has(.known) || Self.isOfJournals(name), end)
  }

  /// The name without the prefix that journals give to MathML.
  private static func localName(of name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    // No name of HTML has a colon there, and MathML alone is meant by the prefix.
    guard name.count > 5, name[3] == UInt8(ascii: ":"), name[4] | 0x20 == UInt8(ascii: "m"),
      UnsafeBufferPointer(rebasing: name[..<4]).isSameWord("mml:")
    else { return name }
    return UnsafeBufferPointer(rebasing: name[4...])
  }

  /// Markup of journals that shows up in titles.
  private static func isOfJournals(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let prefix = UnsafeBufferPointer(rebasing: name[...colon])
    return prefix.isSameWord("mml:") || prefix.isSameWord("jats:")
  }

  private mutating func endTag() -> Token? {
    let (element, isTag, nameEnd) = element(from: index + 2)
    guard isTag else { return nil }
    var end = nameEnd
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") { end += 1 }
    index = end
    return .end(element)
  }

  private mutating func startTag() -> Token? {
    let start = index
    let (element, isTag, nameEnd) = element(from: start + 1)
    // A tag that never ends costs a look at all the rest; after a few the rest is text.
    guard wasted <= 8 * bytes.count else { return nil }
    guard isTag else { return nil }
    var attributes = HTMLAttributes(bytes, from: nameEnd)
    guard let end = attributes.skip() else {
      wasted += bytes.count - start
      return nil
    }
    index = end
    return .start(HTMLTag(element, in: bytes, attributesFrom: nameEnd))
  }
}
