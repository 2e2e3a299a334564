import Evidence
import FoundationEssentials
import Syndication

/// The digest for a terminal, a pipe or a mail: quiet, wrapped, nothing in it that feeds control.
public struct TextRenderer: DigestRenderer {
  /// How lines are dressed.
  public enum Style: Sendable {
    /// No escape byte at all.
    case plain
    /// SGR sequences only.
    case colour
  }

  private let wording: Wording
  private let width: Int
  private let style: Style
  private let hyperlinks: Bool

  /// A renderer for so many columns.
  public init(wording: Wording, width: Int = 80, style: Style = .plain, hyperlinks: Bool = false) {
    self.wording = wording
    self.width = max(40, width)
    self.style = style
    self.hyperlinks = hyperlinks
  }

  /// The digest as text.
  public func render(_ digest: Digest) -> String {
    var lines = heading(digest)
    if digest.sections.isEmpty {
      lines += [""] + paragraph(wording(.nothing)) + paragraph(wording(.nothingAdvice))
    }
    for section in digest.sections {
      lines += ["", dressed(wording.section(section.id), "1;36"), ""]
      for item in section.items { lines += render(item, offset: digest.offset) + [""] }
      lines.removeLast()
    }
    return (lines + [""] + closing(digest)).joined(separator: "\n") + "\n"
  }

  private func heading(_ digest: Digest) -> [String] {
    let day = CalendarDay(digest.day).map(wording.longDay) ?? digest.day
    let title = "\(wording(.title)), \(day)"
    let minutes = digest.minutesText(wording)
    let isShort = DisplayWidth.of(title) + 3 + DisplayWidth.of(minutes) <= width
    var lines =
      isShort
      ? [dressed(title, "1") + " · " + dressed(minutes, "2")]
      : [dressed(title, "1"), dressed(minutes, "2")]
    if digest.isDemonstration { lines += paragraph(wording(.demonstration), "1;33") }
    for warning in digest.warnings(wording) { lines += paragraph(warning, "1;33") }
    return lines
  }

  private func render(_ item: Digest.Item, offset: Int) -> [String] {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    let number = "\(item.number)."
    let indent = max(4, number.utf8.count + 1)
    let margin = String(repeating: " ", count: indent)
    func block(_ text: String, _ code: String? = nil) -> [String] {
      DisplayWidth.wrap(text, width: width - indent).map { line in
        margin + (code.map { dressed(line, $0) } ?? line)
      }
    }
    let first = number + String(repeating: " ", count: indent - number.utf8.count)
    var lines = DisplayWidth.wrap(facts.title, width: width - indent).enumerated().map {
      ($0 == 0 ? first : margin) + linked($1, facts.link) { dressed($0, "1") }
    }
    lines += block(facts.line.joined(separator: " · "), "2")
    if let account = facts.account { lines += block(account, "2") }
    if let badges = facts.badgeLine { lines += block(badges, "33") }
    if let result = facts.result { lines += block(wording(.result) + wording.colon + result) }
    if let conclusion = facts.conclusion {
      lines += block(wording(.conclusion) + wording.colon + conclusion)
    }
    if let excerpt = facts.excerpt { lines += block(excerpt) }
    for related in item.related {
      let text =
        "+ \(wording.related(related.kind))\(wording.colon)\(related.title) (\(related.source))"
      lines += block(text, "2")
    }
    // An address is never broken: a terminal must be able to take it whole.
    if let link = facts.link, !hyperlinks { lines.append(margin + dressed(link, "2;4")) }
    return lines
  }

  private func closing(_ digest: Digest) -> [String] {
    var lines = [dressed(wording(.end), "1")]
    if let leftOut = digest.leftOutText(wording) { lines += paragraph(leftOut) }
    if let sources = digest.sourcesText(wording) {
      lines += paragraph(sources)
      for failed in digest.failed.prefix(Self.failedLimit) {
        let text = PlainText.clean(failed.title) + wording.colon + PlainText.clean(failed.error)
        lines += DisplayWidth.wrap(text, width: width - 2).enumerated().map {
          ($0 == 0 ? "– " : "  ") + $1
        }
      }
      let others = digest.failed.count - Self.failedLimit
      if others > 0 { lines.append("– … (\(others))") }
    }
    lines += paragraph(wording(.noRating), "2")
    return lines
  }

  /// Failed sources named at the end; the others are counted.
  private static let failedLimit = 12

  private func paragraph(_ text: String, _ code: String? = nil) -> [String] {
    DisplayWidth.wrap(text, width: width).map { line in code.map { dressed(line, $0) } ?? line }
  }

  private func dressed(_ text: String, _ code: String) -> String {
    style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// An OSC 8 link, built here and nowhere else, to http and https only.
  private func linked(
    _ text: String, _ link: String?, _ dress: (String) -> String
  ) -> String {
    guard hyperlinks, let link, let address = WebAddress.absolute(link) else { return dress(text) }
    return "\u{1B}]8;;\(address)\u{1B}\\\(dress(text))\u{1B}]8;;\u{1B}\\"
  }
}
