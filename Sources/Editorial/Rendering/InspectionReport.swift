public import Evidence
import FoundationEssentials
public import Syndication

/// `veille inspect` for people: a report that the webmaster of a learned society could be sent.
public struct InspectionReport: Sendable {
  private let feed: Feed
  private let assessments: [Assessment]
  private let wording: Wording

  /// The report on a feed, with the assessments of its entries when they were made.
  public init(feed: Feed, assessments: [Assessment], wording: Wording) {
    self.feed = feed
    self.assessments = assessments
    self.wording = wording
  }

  /// The report.
  public var text: String {
    var lines = [PlainText.clean(feed.title ?? feed.link ?? "–")]
    lines.append(
      [
        feed.format.rawValue, feed.encoding,
        wording(feed.wellFormed ? .wellFormed : .notWellFormed), feed.language,
        wording.count(feed.entries.count, .entryOne, .entryMany),
      ].compactMap { $0 }.joined(separator: " · "))
    lines += entries + lacking + problems
    return lines.joined(separator: "\n") + "\n"
  }

  private var entries: [String] {
    var lines: [String] = []
    for (index, entry) in feed.entries.enumerated() {
      lines += ["", "\(index + 1). " + PlainText.clean(entry.title ?? entry.id)]
      var facts = [entry.published ?? entry.updated].compactMap { $0.map(Timestamp.text) }
      facts += [entry.doi.map { "doi:\($0)" }, entry.pmid.map { "pmid:\($0)" }].compactMap { $0 }
      facts += [entry.link].compactMap { $0 }
      if index < assessments.count {
        let assessment = assessments[index]
        facts.insert(wording.design(assessment.design), at: 0)
        facts += assessment.flags.map(wording.flag)
      }
      if !facts.isEmpty { lines.append("   " + facts.joined(separator: " · ")) }
    }
    return lines
  }

  private var lacking: [String] {
    let entries = feed.entries
    var lines: [String] = []
    func count(_ phrase: Phrase, _ isMissing: (Entry) -> Bool) {
      let number = entries.count(where: isMissing)
      guard number > 0 else { return }
      lines.append("– " + wording.count(number, .entryOne, .entryMany) + " " + wording(phrase))
    }
    count(.withoutDate) { $0.published == nil && $0.updated == nil }
    count(.withoutLink) { $0.link == nil }
    count(.withoutAbstract) { $0.summary == nil && $0.content == nil }
    count(.withoutIdentifier) { $0.doi == nil && $0.pmid == nil }
    if !entries.isEmpty, !entries.contains(where: \.idIsStated) {
      lines.append("– " + wording(.fewIdentifiers))
    }
    return lines.isEmpty ? [] : ["", wording(.lacking) + wording.colon] + lines
  }

  private var problems: [String] {
    guard !feed.problems.isEmpty else { return [] }
    return ["", wording(.problems) + wording.colon]
      + feed.problems.map { problem in
        let place = problem.line.map { "\(wording(.line)) \($0)\(wording.colon)" } ?? ""
        return "– " + place + PlainText.clean(problem.message)
      }
  }
}
