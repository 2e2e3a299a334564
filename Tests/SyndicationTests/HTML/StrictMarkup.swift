/// A judge of sanitised markup that shares no code with the sanitiser and forgives nothing.
///
/// It accepts text without `<`, and tags of the allowlist, well nested, whose attributes are of the
/// allowlist, in double quotes, and whose addresses are absolute ones of the web or of mail.
enum StrictMarkup {
  private static let elements: Set<Substring> = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
    "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp",
    "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
    "wbr",
  ]
  private static let attributes: Set<Substring> = [
    "title", "lang", "dir", "href", "hreflang", "src", "alt", "width", "height", "cite",
    "datetime", "colspan", "rowspan", "headers", "scope", "abbr", "span", "start", "reversed",
    "value",
  ]
  private static let addresses: Set<Substring> = ["href", "src", "cite"]
  private static let void: Set<Substring> = ["br", "col", "hr", "img", "wbr"]

  /// What is wrong with some markup; `nil` when nothing is.
  static func fault(in markup: String) -> String? {
    var rest = markup[...]
    var open: [Substring] = []
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag never ends" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag.dropFirst())> is misplaced" }
        continue
      }
      let name = tag.prefix { $0 != " " }
      guard elements.contains(name) else { return "<\(name)> is not allowed" }
      if let fault = faultInAttributes(tag.dropFirst(name.count)) { return fault }
      if !void.contains(name) { open.append(name) }
    }
    return open.isEmpty ? nil : "<\(open[0])> stays open"
  }

  private static func faultInAttributes(_ text: Substring) -> String? {
    var rest = text
    while rest.hasPrefix(" "), rest != " /" {
      rest = rest.dropFirst()
      let name = rest.prefix { $0 != "=" }
      guard attributes.contains(name) else { return "the attribute \(name) is not allowed" }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else { return "\(name) is not quoted" }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(3 + value.count)
      let isWeb = ["http://", "https://", "mailto:"].contains { value.hasPrefix($0) }
      if addresses.contains(name), !isWeb { return "the address \(value) is not of the web" }
    }
    return rest.isEmpty || rest == " /" ? nil : "\(rest) is no attribute"
  }
}
