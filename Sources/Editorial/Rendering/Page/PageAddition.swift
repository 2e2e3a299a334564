public import Evidence
public import Syndication

/// What is added to the page of an earlier day when something it showed is retracted or corrected.
///
/// A page that is out is corrected by addition only: what stood there stays, and the addition says
/// when it was made.
public struct PageAddition: Sendable {
  private let shown: AssessedEntry
  private let notice: AssessedEntry
  private let kind: Relation.Kind

  /// The addition that a later entry makes necessary; `nil` for a kind that changes nothing.
  public init?(shown: AssessedEntry, notice: AssessedEntry, kind: Relation.Kind) {
    guard [.retracts, .expressesConcernOn, .corrects].contains(kind) else { return nil }
    self.shown = shown
    self.notice = notice
    self.kind = kind
  }

  /// The page with the addition; `nil` when it has it already or is no page of ours.
  public func added(to page: String, on day: String, wording: Wording) -> String? {
    guard !page.contains("id=\"\(identifier)\""),
      let mark = page.firstRange(of: PageTemplate.additionsMark)
    else { return nil }
    var page = page
    page.insert(contentsOf: markup(on: day, wording: wording) + "\n", at: mark.lowerBound)
    return page
  }

  private var identifier: String {
    let name = [notice.source.id, notice.entry.id, kind.rawValue, shown.source.id, shown.entry.id]
    let digest = SHA256.digest(Array(name.joined(separator: " ").utf8))
    return "addition-" + digest.prefix(6).map { CalendarDay.padded(Int($0), 3) }.joined()
  }

  private func markup(on day: String, wording: Wording) -> String {
    let flag = EntryFlag(noticeOf: kind) ?? .correction
    let date = CalendarDay(day).map(wording.shortDay) ?? day
    let title = escape(PlainText.clean(shown.entry.title ?? shown.entry.id))
    let text = escape(PlainText.clean(notice.entry.title ?? notice.entry.id))
    let source = escape(PlainText.clean(notice.source.title))
    let link = notice.entry.link.flatMap { WebAddress.absolute($0) }.map {
      "<a href=\"\(escape($0))\" rel=\"noopener noreferrer nofollow external\">\(text)</a>"
    }
    return "<p class=\"note\" id=\"\(identifier)\">\(escape(wording(.addedOn))) \(escape(date))"
      + "\(wording.colon)\(escape(wording.flag(flag)))\(wording.colon)"
      + "\(escape(wording(.quoteOpen)))\(title)\(escape(wording(.quoteClose))). "
      + "\(link ?? text) (\(source))</p>"
  }

  private func escape(_ text: String) -> String {
    SafeHTML.text(text).markup.replacing("\"", with: "&quot;")
  }
}
