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
      lines += ["", wording(.nothing), wording(.nothingAdvice)]
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
    let minutes = wording.count(digest.minutesUsed, .minuteOne, .minuteMany)
    var lines = [
      dressed("\(wording(.title)), \(day)", "1") + "  "
        + dressed("\(minutes) \(wording(.minutesPlanned))", "2")
    ]
    if digest.isDemonstration { lines.append(dressed(wording(.demonstration), "1;33")) }
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
    var title = DisplayWidth.wrap(facts.title, width: width - indent)
    if title.isEmpty { title = [facts.source] }
    let first = number + String(repeating: " ", count: indent - number.utf8.count)
    var lines = title.enumerated().map { index, line in
      (index == 0 ? first : margin) + dressed(linked(line, facts.link), "1")
    }
    lines += block(facts.line.joined(separator: " · "), "2")
    if !facts.badges.isEmpty { lines += block(facts.badges.joined(separator: " · "), "33") }
    if let result = facts.result { lines += block(wording(.result) + wording.colon + result) }
    if let conclusion = facts.conclusion {
      lines += block(wording(.conclusion) + wording.colon + conclusion)
    }
    if let excerpt = facts.excerpt { lines += block(excerpt) }
    for related in item.related {
      let title = PlainText.clean(related.entry.entry.title ?? related.entry.entry.id)
      let source = PlainText.clean(related.entry.source.title)
      lines += block("+ \(wording.related(related.kind))\(wording.colon)\(title) (\(source))", "2")
    }
    if let link = facts.link, !hyperlinks { lines.append(margin + dressed(link, "2;4")) }
    return lines
  }

  private func closing(_ digest: Digest) -> [String] {
    var lines = [dressed(wording(.end), "1")]
    if !digest.leftOut.isEmpty {
      let counts = digest.leftOut.map { "\($0.count)\(wording.space)\(wording.leftOut($0.reason))" }
      lines += DisplayWidth.wrap(
        wording(.leftOut) + wording.colon + counts.joined(separator: ", ") + ".", width: width)
    }
    if digest.consulted > 0 {
      var text = wording.count(digest.consulted, .sourceOne, .sourceMany)
      if !digest.failed.isEmpty {
        text += ", " + wording.count(digest.failed.count, .failedOne, .failedMany)
      }
      lines += DisplayWidth.wrap(text + ".", width: width)
      for failed in digest.failed.prefix(12) {
        lines += DisplayWidth.wrap(
          "– \(PlainText.clean(failed.title))\(wording.colon)\(PlainText.clean(failed.error))",
          width: width)
      }
      if digest.failed.count > 12 { lines.append("– … (\(digest.failed.count - 12))") }
    }
    lines += DisplayWidth.wrap(wording(.noRating), width: width).map { dressed($0, "2") }
    return lines
  }

  private func dressed(_ text: String, _ code: String) -> String {
    style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// An OSC 8 link, built here and nowhere else, to http and https only.
  private func linked(_ text: String, _ link: String?) -> String {
    guard hyperlinks, let link, let address = WebAddress.absolute(link) else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
