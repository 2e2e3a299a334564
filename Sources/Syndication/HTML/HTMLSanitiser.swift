/// Turns any HTML into markup that can do nothing but be read.
///
/// Elements and attributes by allowlist, addresses by scheme after decoding, well-nested,
/// re-serialised from tokens: what comes out is what was understood. Sanitising twice gives the
/// same as once. Linear in its input and not recursive.
struct HTMLSanitiser {
  /// Elements open at once at most; deeper ones lose their tags and keep their text.
  private static let depthLimit = 128

  private let base: String?
  private var output: [UInt8] = []
  private var open: [String] = []
  /// Elements of foreign or embedded content being skipped, and how deep in it we are.
  private var skipped: (name: String, depth: Int)?
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
    for byte in bytes
    where byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">")
      || (byte < 0x20 && !byte.isSpace) || byte == 0x7F || byte == 0xC2
    {
      return false
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
        if skipped == nil { appendText(bytes, range) }
      case .start(let tag): start(tag, &tokens)
      case .end(let name, _): end(name)
      case .comment: break
      }
    }
    while let name = open.popLast() { appendEnd(name) }
  }

  private mutating func start(_ tag: HTMLTag, _ tokens: inout HTMLTokenizer) {
    if let inside = skipped {
      if tag.name == inside.name { skipped = (inside.name, inside.depth + 1) }
      return
    }
    if HTMLElement.droppedWhole.contains(tag.name) {
      // An embedding that is never closed must not take the rest of the text with it.
      if !HTMLElement.code.contains(tag.name),
        tokens.tagClosedItself || !tokens.hasEndTag(tag.name)
      {
        return
      }
      if tag.isRaw {
        tokens.skipRaw(tag.name)
      } else if !HTMLElement.void.contains(tag.name) {
        skipped = (tag.name, 1)
      }
      return
    }
    guard HTMLElement.allowed.contains(tag.name) else { return }
    if tag.name == "img", !isPicture(tag) { return }
    closeImplied(by: tag.name)
    if HTMLElement.void.contains(tag.name) {
      appendStart(tag, closed: true)
    } else if open.count < Self.depthLimit {
      appendStart(tag, closed: false)
      open.append(tag.name)
    }
  }

  private mutating func end(_ name: String) {
    if let inside = skipped {
      guard name == inside.name else { return }
      skipped = inside.depth > 1 ? (name, inside.depth - 1) : nil
      return
    }
    guard let position = open.lastIndex(of: name) else { return }
    // An inline end tag must not close the table cell around it.
    if open[(position + 1)...].contains(where: { $0 == "td" || $0 == "th" }),
      !["table", "tr", "tbody", "thead", "tfoot"].contains(name)
    {
      return
    }
    while open.count > position, let last = open.popLast() { appendEnd(last) }
  }

  /// Closes what HTML closes by itself when an element begins (WHATWG "optional tags").
  private mutating func closeImplied(by name: String) {
    guard HTMLElement.isBlock(name) else { return }
    var position = open.count - 1
    while position >= 0 {
      if let ends = Self.ends(open[position], before: name) {
        guard ends else { return }
        while open.count > position, let last = open.popLast() { appendEnd(last) }
        return
      }
      position -= 1
    }
  }

  /// Whether an open element ends where another begins (`true`), shields those around it
  /// (`false`), or neither.
  private static func ends(_ open: String, before name: String) -> Bool? {
    switch name {
    case "li":
      return open == "li" ? true : open == "ul" || open == "ol" ? false : nil
    case "dt", "dd":
      return open == "dt" || open == "dd" ? true : open == "dl" ? false : nil
    case "tr":
      return open == "tr" ? true : open == "table" ? false : nil
    case "td", "th":
      return open == "td" || open == "th" ? true : open == "tr" || open == "table" ? false : nil
    case "tbody", "thead", "tfoot":
      return open == "tbody" || open == "thead" || open == "tfoot"
        ? true : open == "table" ? false : nil
    default:
      switch open {
      case "p": return true
      case "td", "th", "li", "blockquote", "div", "table": return false
      default: return nil
      }
    }
  }

  /// Whether an image is one to see: with an address of its own and no tracking pixel.
  private func isPicture(_ tag: HTMLTag) -> Bool {
    guard let source = tag["src"], let address = WebAddress.absolute(source, base: base) else {
      return false
    }
    for side in ["width", "height"] {
      if let size = tag[side], let pixels = Int(size.prefix(6)), pixels <= 1 { return false }
    }
    return !WebAddress.isTracker(address)
  }

  private mutating func appendStart(_ tag: HTMLTag, closed: Bool) {
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: tag.name.utf8)
    for attribute in tag.attributes
    where HTMLElement.allows(attribute: attribute.name, on: tag.name) {
      let name = attribute.name
      var value = tag.value(of: attribute)
      if HTMLElement.isAddress(name) {
        guard let address = address(value, name: name, on: tag.name) else { continue }
        value = address
      }
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: name.utf8)
      output.append(contentsOf: "=\"".utf8)
      appendEscaped(value)
      output.append(UInt8(ascii: "\""))
    }
    output.append(contentsOf: closed ? " />".utf8 : ">".utf8)
  }

  private mutating func address(_ value: String, name: String, on element: String) -> String? {
    if name == "href", WebAddress.scheme(of: value) == "mailto" {
      return PlainText.clean(value)
    }
    guard let address = WebAddress.absolute(value, base: base) else { return nil }
    // A long base before many short links must not make a mountain of a molehill.
    growth += max(0, address.utf8.count - value.utf8.count)
    return growth <= growthLimit ? address : nil
  }

  private mutating func appendEnd(_ name: String) {
    output.append(contentsOf: "</".utf8)
    output.append(contentsOf: name.utf8)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    guard slice.contains(UInt8(ascii: "&")) else {
      HTMLEscape.append(slice, to: &output, inAttribute: false)
      return
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    PlainText.append(decoding: bytes, range, to: &decoded)
    decoded.withUnsafeBufferPointer { HTMLEscape.append($0, to: &output, inAttribute: false) }
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { HTMLEscape.append($0, to: &output, inAttribute: true) }
  }
}
