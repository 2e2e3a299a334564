import FoundationEssentials

/// What certain publishers put where it does not belong (../shared/SOURCES.md §2, §4).
enum PublisherQuirks {
  static func apply(to entry: inout Entry) {
    readHeading(of: &entry)
    guard entry.published == nil || entry.authors.isEmpty,
      let markup = (entry.summary ?? entry.content)?.markup,
      markup.holds("Publication date:") || markup.holds("Author(s):")
        || markup.holds("Published online:") || markup.holds("Authors:")
    else { return }
    let lines = (entry.summary ?? entry.content)?.plainText.split(separator: "\n") ?? []
    for line in lines.prefix(20) {
      if entry.published == nil,
        let date = value(of: "Publication date:", in: line)
          ?? value(of: "Published online:", in: line)
      {
        entry.published = self.date(date)
      }
      if entry.authors.isEmpty,
        let authors = value(of: "Author(s):", in: line)
          ?? (line.hasPrefix("Authors:") ? value(of: "Authors:", in: line) : nil)
      {
        entry.authors = AuthorText.people(in: authors)
      }
    }
  }

  /// What the Lancet and its sisters write in brackets before a title is the section.
  private static func readHeading(of entry: inout Entry) {
    guard entry.section == nil, let title = entry.title, title.hasPrefix("["),
      let close = title.firstIndex(of: "]")
    else { return }
    let heading = String(title[title.index(after: title.startIndex)..<close])
    if sections.contains(heading.lowercased()) { entry.section = heading }
  }

  private static let sections: Set<String> = [
    "comment", "comments", "editorial", "articles", "article", "correspondence", "review",
    "reviews", "seminar", "perspectives", "world report", "obituary", "series", "viewpoint",
    "case report", "clinical picture", "health policy", "department of error", "correction",
    "corrections", "erratum", "news", "news desk", "perspective", "essay", "personal view",
    "rapid review", "position paper", "letter", "research letter", "spotlight", "focus",
    "commission", "the lancet commissions", "profile", "insight", "in context", "media watch",
  ]

  /// What follows a label (ScienceDirect: "Publication date: January 2022", "Author(s): …").
  private static func value(of label: String, in line: Substring) -> String? {
    guard let range = line.firstRange(of: label) else { return nil }
    let value = PlainText.clean(String(line[range.upperBound...]))
    return value.isEmpty ? nil : value
  }

  private static func date(_ text: String) -> Date? {
    var text = text
    for lead in ["Available online ", "available online "] where text.hasPrefix(lead) {
      text.removeFirst(lead.count)
    }
    let end = text.firstIndex { $0 == ";" || $0 == "," } ?? text.endIndex
    return FeedDate.parse(String(text[..<end]))
  }
}
