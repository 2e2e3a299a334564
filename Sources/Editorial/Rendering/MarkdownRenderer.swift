import Evidence
import FoundationEssentials
import Syndication

/// The digest as Markdown (CommonMark): every special escaped, links to http and https only.
public struct MarkdownRenderer: DigestRenderer {
  private let wording: Wording

  /// A renderer in a language.
  public init(wording: Wording) { self.wording = wording }

  /// The digest as Markdown.
  public func render(_ digest: Digest) -> String {
    let day = CalendarDay(digest.day).map(wording.longDay) ?? digest.day
    var blocks = ["# \(wording(.title)), \(escape(day))", escape(digest.minutesText(wording))]
    if digest.isDemonstration { blocks.append("**\(escape(wording(.demonstration)))**") }
    blocks += digest.warnings(wording).map { "**\(escape($0))**" }
    if digest.sections.isEmpty { blocks.append(escape(wording(.nothing))) }
    for section in digest.sections {
      blocks.append("## \(escape(wording.section(section.id)))")
      for item in section.items { blocks += render(item, offset: digest.offset) }
    }
    blocks.append("**\(escape(wording(.end)))**")
    blocks += [digest.leftOutText(wording), digest.sourcesText(wording)].compactMap { $0 }
      .map(escape)
    if !digest.failed.isEmpty {
      blocks.append(list(digest.failed.map { escape("\($0.title)\(wording.colon)\($0.error)") }))
    }
    blocks.append(escape(wording(.noRating)))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func render(_ item: Digest.Item, offset: Int) -> [String] {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    var blocks = ["### \(item.number)\\. \(link(facts.title, facts.link))"]
    blocks.append(escape(facts.line.joined(separator: " · ")))
    if let account = facts.account { blocks.append(escape(account)) }
    if let badges = facts.badgeLine { blocks.append("**\(escape(badges))**") }
    if let result = facts.result { blocks.append(statement(.result, result)) }
    if let conclusion = facts.conclusion { blocks.append(statement(.conclusion, conclusion)) }
    if let excerpt = facts.excerpt { blocks.append(escape(excerpt)) }
    if !item.related.isEmpty {
      blocks.append(
        list(
          item.related.map { related in
            escape(wording.related(related.kind) + wording.colon)
              + " \(link(related.title, related.link)) (\(escape(related.source)))"
          }))
    }
    return blocks
  }

  private func statement(_ label: Phrase, _ text: String) -> String {
    "*\(wording(label))*\(wording.colon)\(escape(text))"
  }

  private func list(_ lines: [String]) -> String {
    lines.map { "- \($0)" }.joined(separator: "\n")
  }

  private func link(_ text: String, _ address: String?) -> String {
    guard let address, let safe = WebAddress.absolute(address) else { return escape(text) }
    let target = safe.replacing("(", with: "%28").replacing(")", with: "%29")
      .replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C")
    return "[\(escape(text))](<\(target)>)"
  }

  /// Plain text in which no reader of Markdown finds markup (CommonMark §2.4; GFM §6.9 for bare
  /// addresses, which some readers turn into links; `$` is mathematics to others).
  private func escape(_ text: String) -> String {
    let characters = Array(PlainText.clean(text))
    var output = ""
    var isLeading = true
    for (index, character) in characters.enumerated() {
      let last = index > 0 ? characters[index - 1] : " "
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "+", "-", "!", "|", "~", "&",
        "=", "@", "$", "^":
        output.append("\\")
      // `1.` and `1)` at the beginning make a list.
      case ".", ")":
        let isListMark = isLeading && last.isNumber
        if isListMark || character == "." && output.suffix(3).lowercased() == "www" {
          output.append("\\")
        }
      case ":" where characters[(index + 1)...].prefix(2) == ["/", "/"]: output.append("\\")
      default: break
      }
      if !character.isNumber { isLeading = false }
      output.append(character)
    }
    return output
  }
}
