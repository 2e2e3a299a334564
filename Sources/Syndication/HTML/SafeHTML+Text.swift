extension SafeHTML {
  /// Sanitises any markup; relative addresses are made absolute against `base`.
  public static func sanitising(_ html: String, base: String? = nil) -> SafeHTML {
    HTMLSanitiser.sanitise(html, base: base)
  }

  /// Plain text as markup: everything escaped, controls left out, blanks at both ends dropped.
  public static func text(_ plain: String) -> SafeHTML {
    var plain = plain
    var output: [UInt8] = []
    plain.withUTF8 { HTMLEscape.append($0, to: &output, inAttribute: false) }
    // Where a control character stood last, the blank before it is left at the end.
    return SafeHTML(sanitised: String(decoding: TextRepair.trimmed(output), as: UTF8.self))
  }

  /// The text without its markup: one line a block, references decoded, nothing invisible.
  public var plainText: String {
    var copy = markup
    let text = copy.withUTF8 { bytes -> String? in
      // Neither tag nor reference: the markup is its own text.
      let mark = bytes.position(
        from: 0, in: { $0.equal(0x3C) | $0.equal(0x26) }, matches: { $0 == 0x3C || $0 == 0x26 })
      guard mark != nil else { return nil }
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var line: [UInt8] = []
      func endLine() {
        line.withUnsafeBufferPointer { PlainText.append(cleaning: $0, to: &text) }
        line.removeAll(keepingCapacity: true)
      }
      var tokens = HTMLTokenizer(bytes, unknownNamesAreTags: true)
      while let token = tokens.next() {
        switch token {
        case .text(let range): PlainText.append(decoding: bytes, range, to: &line)
        case .start(let tag): if tag.element.has([.block, .lineBreak]) { endLine() }
        case .end(let element): if element.has(.block) { endLine() }
        case .comment: break
        }
      }
      endLine()
      return String(decoding: text, as: UTF8.self)
    }
    return text ?? PlainText.clean(markup)
  }
}
