/// Writes the elements inside a text construct out as HTML.
struct InlineMarkup {
  private var names: [[UInt8]] = []
  /// Whether the text's only child is one `div`, which Atom wraps XHTML in (RFC 4287 §3.1.1.3).
  private var wrapperStart: Int?
  private var wrapperContent = 0
  private var wrapperEnd: Range<Int>?
  private var sawOutside = false

  mutating func reset() {
    names.removeAll(keepingCapacity: true)
    wrapperStart = nil
    wrapperEnd = nil
    sawOutside = false
  }

  mutating func start(
    _ element: XMLStart, into buffer: inout [UInt8], form: inout FeedReading.Capture?
  ) {
    guard let current = form?.form, current.kind != .line else {
      names.append([])
      return
    }
    if !current.isInline {
      // Declared as text, yet it holds elements.
      if current.kind == .plain {
        let text = buffer
        buffer.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { HTMLEscape.append($0, to: &buffer, inAttribute: false) }
      }
      form?.form.isInline = true
      form?.form.kind = .html
      form?.form.isBase64 = false
    }
    var name = element.local.map(\.asciiLowercased)
    if element.name.namespace == .svg { name = Array("svg".utf8) }
    if element.name.namespace == .mathML { name = Array("math".utf8) }
    if names.isEmpty {
      if wrapperStart == nil, !sawOutside, element.name.term == .div {
        wrapperStart = buffer.count
      } else {
        sawOutside = true
      }
    }
    buffer.append(UInt8(ascii: "<"))
    buffer.append(contentsOf: name)
    for attribute in element.attributes { append(attribute, into: &buffer) }
    buffer.append(UInt8(ascii: ">"))
    if names.isEmpty, wrapperStart != nil, !sawOutside { wrapperContent = buffer.count }
    names.append(name)
  }

  private func append(_ attribute: XMLAttribute, into buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: " "))
    if attribute.name.namespace == .xml {
      guard attribute.name.term == .lang else { return }
    } else if !attribute.prefix.isEmpty {
      return
    }
    buffer.append(contentsOf: attribute.local.map(\.asciiLowercased))
    buffer.append(contentsOf: "=\"".utf8)
    var value = attribute.string
    value.withUTF8 { HTMLEscape.append($0, to: &buffer, inAttribute: true) }
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func end(into buffer: inout [UInt8], form: TextForm) {
    guard let name = names.popLast(), !name.isEmpty, form.isInline else { return }
    let start = buffer.count
    if !name.withUnsafeBufferPointer(HTMLElement.isVoid) {
      buffer.append(contentsOf: "</".utf8)
      buffer.append(contentsOf: name)
      buffer.append(UInt8(ascii: ">"))
    }
    if names.isEmpty, wrapperStart != nil, wrapperEnd == nil { wrapperEnd = start..<buffer.count }
  }

  /// Whether further text decides nothing.
  var isSettled: Bool { sawOutside || !names.isEmpty }

  mutating func sawText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if names.isEmpty, !sawOutside, !bytes.allSatisfy(\.isSpace) { sawOutside = true }
  }

  /// The markup without the `div` that only wraps it.
  func unwrapped(_ buffer: [UInt8]) -> ArraySlice<UInt8> {
    guard !sawOutside, wrapperStart != nil, let end = wrapperEnd,
      wrapperContent <= end.lowerBound
    else { return buffer[...] }
    return buffer[wrapperContent..<end.lowerBound]
  }
}
