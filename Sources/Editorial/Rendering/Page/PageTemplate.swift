import Mustache
import Syndication

/// A page's Mustache template: veille's own or the curator's (docs/templates.md).
struct PageTemplate: Sendable {
  /// Where additions to a page that is already published are put.
  ///
  /// Feeds cannot write it: `<` is escaped.
  static let additionsMark = "<!-- veille:additions -->"

  /// Values that are markup or style of our own; everything else must be escaped.
  private static let ours: Set<String> = ["style", "styleHash"]

  private let template: MustacheTemplate

  /// veille's own page, or the text of a curator's template.
  init(_ custom: String?) throws(TemplateError) {
    let text = custom ?? String(decoding: PackageResources.digest_mustache, as: UTF8.self)
    try Self.refuseUnescaped(text)
    do {
      template = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(
        reason: .syntax(PlainText.clean("\(error.error)")), line: error.context.lineNumber)
    } catch {
      throw TemplateError(reason: .syntax(PlainText.clean("\(error)")), line: 1)
    }
  }

  func render(_ values: [String: Any]) -> String { template.render(values, reload: false) }

  /// Refuses `{{{x}}}`, `{{&x}}` and other delimiters: an entry's text would be read as markup.
  private static func refuseUnescaped(_ text: String) throws(TemplateError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line[...]
      while let opening = rest.firstRange(of: "{{") {
        rest = rest[opening.upperBound...]
        let tag = rest.drop { $0 == " " }
        guard let mark = tag.first, "{&=%".contains(mark) else { continue }
        let name = tag.dropFirst().drop { $0 == " " }.prefix { $0.isLetter }
        guard mark == "{" || mark == "&", ours.contains(String(name)) else {
          throw TemplateError(
            reason: .unescaped("{{" + rest.prefix { $0 != "}" && $0 != "\r" }), line: index + 1)
        }
      }
    }
  }
}
