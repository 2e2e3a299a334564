/// How the characters of a text element are to be understood (RFC 4287 §3.1, Atom 0.3 `mode`).
struct TextForm: Equatable {
  enum Kind { case line, plain, html, guess, foreign }

  var kind: Kind
  /// Elements inside are part of the text and written out as markup.
  var isInline = false
  var isBase64 = false
  /// The type says that markup stands escaped in the text, whatever elements there are.
  var isEscaped = false

  /// The form of a text element.
  ///
  /// - Parameter isAtom: Atom's `text` is text; RSS means HTML whatever it says.
  static func of(_ element: XMLStart, _ meaning: Meaning, isAtom: Bool) -> TextForm {
    switch meaning.reading {
    case .inlineMarkup: return TextForm(kind: .html, isInline: true)
    case .markup, .title: break
    default: return TextForm(kind: .line)
    }
    let isAtom = isAtom || element.name.namespace == .atom
    let mode = element[.mode].map { PlainText.clean($0).lowercased() }
    var form: TextForm
    switch element[.type].map({ PlainText.clean($0).lowercased() }) {
    case nil, "":
      // Atom 0.3 writes HTML as `mode="escaped"`, and its type not always beside it.
      form = TextForm(kind: isAtom && mode != "escaped" ? .plain : .guess)
      if meaning.reading == .markup, form.kind == .guess { form.kind = .html }
    case "text", "plain", "text/plain": form = TextForm(kind: isAtom ? .plain : .guess)
    case "html", "text/html", "escaped", "html/text": form = TextForm(kind: .html, isEscaped: true)
    case "xhtml", "application/xhtml+xml", "text/xhtml", "application/xhtml":
      form = TextForm(kind: .html, isInline: mode != "escaped")
    case let type?: form = other(type)
    }
    if mode == "base64" {
      form.isBase64 = true
      if form.kind == .foreign { form.kind = .plain }
    }
    return form
  }

  private static func other(_ type: String) -> TextForm {
    if type.hasSuffix("+xml") || type.hasSuffix("/xml") {
      return TextForm(kind: .html, isInline: true)
    }
    if type.hasPrefix("text/") { return TextForm(kind: .plain) }
    if type.contains("/") { return TextForm(kind: .foreign, isBase64: true) }
    return TextForm(kind: .guess)
  }
}
