/// What veille does with each element of HTML (WHATWG HTML; the allowlist follows feedparser's
/// `acceptable_elements`, less forms, media, frames and foreign content).
enum HTMLElement {
  /// Elements kept in sanitised markup.
  static let allowed: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
    "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp",
    "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
    "wbr",
  ]

  /// Elements dropped together with all they hold: their content is code, style or an embedding.
  static let droppedWhole: Set<String> = [
    "script", "style", "noscript", "iframe", "object", "embed", "applet", "svg", "annotation",
    "annotation-xml", "template", "xmp", "noembed", "noframes", "frameset", "frame", "plaintext",
    "textarea",
    "select", "title", "head", "canvas", "audio", "video", "map",
  ]

  /// Elements whose content is never meant to be read, closed or not.
  static let code: Set<String> = ["script", "style", "plaintext", "svg"]

  /// Elements whose content is no markup at all (WHATWG: raw text and escapable raw text).
  static let raw: Set<String> = [
    "script", "style", "xmp", "noembed", "noframes", "iframe", "textarea", "title", "plaintext",
    "noscript",
  ]

  /// Elements that never have content.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
  ]

  /// Elements that stand on lines of their own.
  static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Further names that are HTML and therefore tags even inside a title.
  private static let others: Set<String> = [
    "html", "head", "body", "font", "nobr", "basefont", "blink", "marquee", "button", "datalist",
    "fieldset", "form", "input", "label", "legend", "link", "meta", "nav", "optgroup", "option",
    "output", "param", "picture", "progress", "source", "track", "area", "base", "dialog", "dir",
    "menu", "meter", "slot", "data", "o:p", "inf",
  ]

  /// Presentation MathML: its tags go, its letters and numbers stay (abstracts are full of them).
  private static let formula: Set<String> = [
    "math", "mi", "mn", "mo", "mtext", "mspace", "ms", "mrow", "mfrac", "msqrt", "mroot", "mstyle",
    "merror", "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder",
    "mover", "munderover", "mmultiscripts", "mtable", "mtr", "mtd", "semantics",
  ]

  /// Whether a name is an element of HTML, past or present, or of the markup of journals.
  static func isKnown(_ name: String) -> Bool {
    allowed.contains(name) || droppedWhole.contains(name) || others.contains(name)
      || formula.contains(name) || name.hasPrefix("mml:") || name.hasPrefix("jats:")
  }

  /// Whether an element stands on a line of its own.
  static func isBlock(_ name: String) -> Bool { block.contains(name) }

  /// Attributes kept on an element.
  static func allows(attribute: String, on element: String) -> Bool {
    switch attribute {
    case "title", "lang", "dir": return true
    case "href": return element == "a"
    case "hreflang": return element == "a"
    case "src", "alt", "width", "height": return element == "img"
    case "cite": return ["blockquote", "q", "del", "ins"].contains(element)
    case "datetime": return ["time", "del", "ins"].contains(element)
    case "colspan", "rowspan", "headers", "scope", "abbr":
      return element == "td" || element == "th"
    case "span": return element == "col" || element == "colgroup"
    case "start", "reversed": return element == "ol"
    case "value": return element == "li"
    default: return false
    }
  }

  /// Attributes whose value is an address.
  static func isAddress(_ attribute: String) -> Bool {
    attribute == "href" || attribute == "src" || attribute == "cite"
  }
}
