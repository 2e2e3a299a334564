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
    var lines = ["# \(wording(.title)), \(escape(day))", ""]
    if digest.isDemonstration { lines += ["**\(wording(.demonstration))**", ""] }
    if digest.sections.isEmpty { lines += [wording(.nothing), ""] }
    for section in digest.sections {
      lines += ["## \(wording.section(section.id))", ""]
      for item in section.items { lines += render(item, offset: digest.offset) + [""] }
    }
    lines.append("**\(wording(.end))**")
    if !digest.leftOut.isEmpty {
      let counts = digest.leftOut.map { "\($0.count)\(wording.space)\(wording.leftOut($0.reason))" }
      lines += ["", wording(.leftOut) + wording.colon + counts.joined(separator: ", ") + "."]
    }
    for failed in digest.failed {
      lines += ["", "- \(escape(failed.title))\(wording.colon)\(escape(failed.error))"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ item: Digest.Item, offset: Int) -> [String] {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    var lines = ["### \(item.number)\\. \(link(facts.title, facts.link))", ""]
    lines.append(escape(facts.line.joined(separator: " · ")))
    if !facts.badges.isEmpty {
      lines += ["", "**\(escape(facts.badges.joined(separator: " · ")))**"]
    }
    if let result = facts.result {
      lines += ["", "*\(wording(.result))*\(wording.colon)\(escape(result))"]
    }
    if let conclusion = facts.conclusion {
      lines += ["", "*\(wording(.conclusion))*\(wording.colon)\(escape(conclusion))"]
    }
    if let excerpt = facts.excerpt { lines += ["", escape(excerpt)] }
    for related in item.related {
      let title = related.entry.entry.title ?? related.entry.entry.id
      lines += [
        "",
        "+ \(wording.related(related.kind))\(wording.colon)"
          + link(PlainText.clean(title), related.entry.entry.link)
          + " (\(escape(PlainText.clean(related.entry.source.title))))",
      ]
    }
    return lines
  }

  private func link(_ text: String, _ address: String?) -> String {
    guard let address, let safe = WebAddress.absolute(address) else { return escape(text) }
    let target = safe.replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(escape(text))](<\(target)>)"
  }

  /// Every ASCII punctuation mark that CommonMark could read is escaped (CommonMark §2.4).
  private func escape(_ text: String) -> String {
    var output = ""
    for character in PlainText.clean(text) {
      if let ascii = character.asciiValue, "\\`*_{}[]()<>#+-.!|~&:\"'=@$%^/;,?".utf8.contains(ascii)
      {
        // A comma or colon needs no help; what can begin markup does.
        if "\\`*_{}[]<>#+-!|~&=@".utf8.contains(ascii) { output.append("\\") }
      }
      output.append(character)
    }
    return output
  }
}
