/// Turns any HTML into markup that can do nothing but be read.
///
/// Elements and attributes by allowlist, addresses by scheme after decoding, well-nested,
/// re-serialised from tokens: what comes out is what was understood. Sanitising twice gives the
/// same as once. Linear in its input and not recursive.
struct HTMLSanitiser {
  /// Elements open at once at most; deeper ones lose their tags and keep their text.
  static let depthLimit = 128

  private let base: String?
  var output: [UInt8] = []
  private let elements = HTMLElementTable.shared
  var open: [HTMLElement] = []
  /// Elements of foreign or embedded content being skipped, and how deep in it we are.
  private var skipped: (element: HTMLElement, depth: Int)?
  /// The parts of a formula being read.
  var formula = FormulaNesting()
  /// Bytes that making addresses absolute has added, and how many it may add.
  private var growth = 0
  private let growthLimit: Int

  private init(base: String?, size: Int) {
    self.base = base
    growthLimit = 16 * size + (64 << 10)
  }

  /// Sanitises markup; relative addresses are made absolute against `base`.
  static func sanitise(_ html: String, base: String? = nil) -> SafeHTML {
    var html = html
    return html.withUTF8 { sanitise($0, base: base) }
  }

  static func sanitise(_ bytes: UnsafeBufferPointer<UInt8>, base: String?) -> SafeHTML {
    if isPlain(bytes) { return SafeHTML(sanitised: trimmed(bytes)) }
    var sanitiser = HTMLSanitiser(base: base, size: bytes.count)
    sanitiser.output.reserveCapacity(bytes.count + bytes.count / 8)
    sanitiser.read(bytes)
    return SafeHTML(sanitised: sanitiser.output.withUnsafeBufferPointer { trimmed($0) })
  }

  /// Text without anything to interpret passes as it is.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let found = HTMLEscape.special(in: bytes, from: index) {
      // Quotes and white space need nothing.
      guard bytes[found] == UInt8(ascii: "\"") || bytes[found].isSpace else { return false }
      index = found + 1
    }
    return true
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokens = HTMLTokenizer(bytes, unknownNamesAreTags: true)
    while let token = tokens.next() {
      switch token {
      case .text(let range):
        guard skipped == nil else { continue }
        HTMLEscape.append(
          decoding: UnsafeBufferPointer(rebasing: bytes[range]), to: &output, inAttribute: false)
      case .start(let tag): start(tag, &tokens)
      case .end(let element): end(element)
      case .comment: break
      }
    }
    while let mark = formula.close() { end(mark) }
    while let element = open.popLast() { appendEnd(element) }
  }

  private mutating func start(_ tag: HTMLTag, _ tokens: inout HTMLTokenizer) {
    let element = tag.element
    if let inside = skipped {
      if element == inside.element { skipped = (element, inside.depth + 1) }
      return
    }
    if element.has(.droppedWhole) {
      // An embedding that is never closed must not take the rest of the text with it.
      if !element.has(.code), tokens.tagClosedItself || !tokens.hasEndTag(element) { return }
      if element.has(.raw) {
        tokens.skipRaw(element)
      } else if !element.has(.void) {
        skipped = (element, 1)
      }
      return
    }
    if element.has(.formula) { return begin(element, isEmpty: tokens.tagClosedItself) }
    guard element.has(.allowed) else { return }
    if element.has(.image), !tag.isPicture(base: base) { return appendAlternative(of: tag) }
    if element.has(.block) { closeImplied(by: element) }
    if element.has(.void) {
      appendStart(tag, closed: true)
    } else if open.count < Self.depthLimit {
      appendStart(tag, closed: false)
      open.append(element)
    }
  }

  mutating func end(_ element: HTMLElement) {
    if let inside = skipped {
      guard element == inside.element else { return }
      skipped = inside.depth > 1 ? (element, inside.depth - 1) : nil
      return
    }
    if element.has(.formula) {
      guard var left = formula.depth(of: element) else { return }
      while left > 0, let mark = formula.close() {
        end(mark)
        left -= 1
      }
      return
    }
    guard let position = open.lastIndex(of: element), element != .unknown else { return }
    // An inline end tag must not close the table cell around it.
    if open[(position + 1)...].contains(where: { $0.has(.cell) }),
      !element.has([.table, .row, .rowGroup])
    {
      return
    }
    while open.count > position, let last = open.popLast() { appendEnd(last) }
  }

  // MARK: Elements that end by themselves

  /// Closes what HTML closes by itself when a block begins (WHATWG "optional tags").
  private mutating func closeImplied(by element: HTMLElement) {
    let (ended, shields) = Self.implied(by: element)
    var position = open.count - 1
    while position >= 0 {
      if open[position].has(ended) {
        while open.count > position, let last = open.popLast() { appendEnd(last) }
        return
      }
      if open[position].has(shields) { return }
      position -= 1
    }
  }

  /// The open elements that end where another begins, and those that shield what is around them.
  private static func implied(
    by element: HTMLElement
  ) -> (ended: HTMLElement.Traits, shields: HTMLElement.Traits) {
    if element.has(.listItem) { return (.listItem, .list) }
    if element.has(.term) { return (.term, .termList) }
    if element.has(.row) { return (.row, .table) }
    if element.has(.cell) { return (.cell, [.row, .table]) }
    if element.has(.rowGroup) { return (.rowGroup, .table) }
    return (.paragraph, .shield)
  }

  /// The words for an image that names none to load (WHATWG: it "represents its alternative text").
  private mutating func appendAlternative(of tag: HTMLTag) {
    guard tag["src"] == nil, let words = tag["alt"] else { return }
    var text = PlainText.clean(words)
    text.withUTF8 { HTMLEscape.append($0, to: &output, inAttribute: false) }
  }

  private mutating func appendStart(_ tag: HTMLTag, closed: Bool) {
    output.append(UInt8(ascii: "<"))
    appendName(tag.element)
    var seen: UInt32 = 0
    var attributes = tag.attributes
    while let attribute = attributes.next() {
      guard let kind = HTMLAttribute(attribute.name), kind.isAllowed(on: tag.element),
        seen >> UInt32(kind.rawValue) & 1 == 0
      else { continue }
      seen |= 1 << UInt32(kind.rawValue)
      append(kind, attribute, on: tag.element)
    }
    if closed { output.append(contentsOf: " />".utf8) } else { output.append(UInt8(ascii: ">")) }
  }

  private mutating func append(
    _ kind: HTMLAttribute, _ attribute: HTMLAttributes.Attribute, on element: HTMLElement
  ) {
    var address: String?
    if kind.isAddress, attribute.holdsReference || !WebAddress.isSettled(attribute.value) {
      address = self.address(attribute.text, kind)
      if address == nil { return }
    }
    output.append(UInt8(ascii: " "))
    kind.name.withUTF8Buffer { output.append(contentsOf: $0) }
    output.append(UInt8(ascii: "="))
    output.append(UInt8(ascii: "\""))
    if var address {
      address.withUTF8 { HTMLEscape.append($0, to: &output, inAttribute: true) }
    } else {
      HTMLEscape.append(decoding: attribute.value, to: &output, inAttribute: true)
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func address(_ value: String, _ kind: HTMLAttribute) -> String? {
    var value = value
    if value.withUTF8(WebAddress.isSettled) { return value }
    if kind == .href, WebAddress.scheme(of: value) == "mailto" {
      return PlainText.clean(value)
    }
    guard let address = WebAddress.absolute(value, base: base) else { return nil }
    // A long base before many short links must not make a mountain of a molehill.
    growth += max(0, address.utf8.count - value.utf8.count)
    return growth <= growthLimit ? address : nil
  }

  private mutating func appendEnd(_ element: HTMLElement) {
    output.append(UInt8(ascii: "<"))
    output.append(UInt8(ascii: "/"))
    appendName(element)
    output.append(UInt8(ascii: ">"))
  }

  mutating func appendName(_ element: HTMLElement) {
    let name = elements.name(of: element)
    output.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
