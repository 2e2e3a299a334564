import Editorial
import Evidence
import Pipeline
import Syndication

/// An entry of a list in the terminal: its number in the library, day and title; source and page.
struct EntryLine {
  let text: String

  /// - Parameter clock: whose day an entry's date is.
  init(_ entry: AssessedEntry, clock: DayClock, wording: Wording) {
    let day = clock.day(of: entry.entry.published ?? entry.firstSeen)
    let warnings = Self.warnings(entry).map { " [" + wording.flag($0) + "]" }.joined()
    let title = PlainText.clean(entry.entry.title ?? entry.entry.id)
    let page = entry.entry.link.map { "  " + PlainText.clean($0) } ?? ""
    text = """
      #\(entry.key)  \(day)  \(title)\(warnings)
          \(PlainText.clean(entry.source.title))\(page)

      """
  }

  /// What must be known before the entry is relied on, from itself or from other sources since.
  static func warnings(_ entry: AssessedEntry) -> [EntryFlag] {
    let said = entry.assessment.flags + entry.notices.compactMap { EntryFlag(noticeOf: $0.kind) }
    return [.retracted, .expressionOfConcern, .correction].filter(said.contains)
  }
}
