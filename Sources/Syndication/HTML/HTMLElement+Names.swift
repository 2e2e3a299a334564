/// The words behind the traits of elements (WHATWG HTML, and what came before it).
extension HTMLElement {
  /// Elements kept in sanitised markup (after feedparser's `acceptable_elements`, less forms, media,
  /// frames and foreign content).
  static let allowed: [StaticString] = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
    "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp",
    "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
    "wbr",
  ]

  /// Elements dropped together with all they hold: their content is code, style or an embedding.
  static let droppedWhole: [StaticString] = [
    "script", "style", "iframe", "embed", "applet", "svg", "annotation", "annotation-xml",
    "template", "xmp", "noembed", "noframes", "frameset", "frame", "plaintext", "textarea",
    "select", "title", "head", "map",
  ]

  /// Elements whose content is never meant to be read, closed or not.
  static let code: [StaticString] = [
    "script", "style", "plaintext", "svg",
  ]

  /// Elements whose content is no markup at all (WHATWG: raw text and escapable raw text).
  static let raw: [StaticString] = [
    "script", "style", "xmp", "noembed", "noframes", "iframe", "textarea", "title", "plaintext",
  ]

  /// Elements that never have content.
  static let void: [StaticString] = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
  ]

  /// Elements that stand on lines of their own.
  static let block: [StaticString] = [
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Further names that are HTML and therefore tags even inside a title.
  static let others: [StaticString] = [
    "html", "head", "body", "font", "nobr", "basefont", "blink", "marquee", "button", "datalist",
    "fieldset", "form", "input", "label", "legend", "link", "meta", "nav", "optgroup", "option",
    "output", "param", "picture", "progress", "source", "track", "area", "base", "dialog", "dir",
    "menu", "meter", "slot", "data", "o:p", "inf",
  ]

  /// What stands in for scripts and embeddings where there are none (WHATWG, "fallback content"):
  /// their tags go, what they hold is for a reader like this one.
  static let fallback: [StaticString] = ["noscript", "object", "canvas", "audio", "video"]

  /// Presentation MathML: its tags go, its letters and numbers stay (abstracts are full of them), and
  /// what changes a number by its place, an exponent or a fraction, keeps it: ``FormulaNesting``.
  static let formula: [StaticString] = [
    "math", "mi", "mn", "mo", "mtext", "mspace", "ms", "mrow", "mfrac", "msqrt", "mroot", "mstyle",
    "merror", "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder",
    "mover", "munderover", "mmultiscripts", "mtable", "mtr", "mtd", "semantics",
  ]
}
