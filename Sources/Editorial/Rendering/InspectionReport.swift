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
    lines += lacking + problems + entries
    return lines.joined(separator: "\n") + "\n"
  }

  private var entries: [String] {
    var lines = feed.entries.isEmpty ? [] : ["", wording(.entriesRead) + wording.colonAtEnd]
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
    guard !entries.isEmpty else { return [] }
    var lines: [String] = []
    func count(_ phrase: Phrase, _ remedy: Phrase, _ isMissing: (Entry) -> Bool) {
      let number = entries.count(where: isMissing)
      guard number > 0 else { return }
      lines.append(
        "– \(number)/" + wording.count(entries.count, .entryOne, .entryMany) + " "
          + wording(phrase) + wording.colon + wording(remedy))
    }
    count(.withoutDate, .remedyDate) { $0.published == nil && $0.updated == nil }
    count(.withoutLink, .remedyLink) { $0.link == nil }
    count(.withoutAbstract, .remedyAbstract) { $0.summary == nil && $0.content == nil }
    count(.withoutIdentifier, .remedyIdentifier) { $0.doi == nil && $0.pmid == nil }
    if !entries.contains(where: \.idIsStated) { lines.append("– " + wording(.fewIdentifiers)) }
    guard !lines.isEmpty else { return ["", wording(.nothingLacking)] }
    return ["", wording(.lacking) + wording.colonAtEnd] + lines
  }

  /// One line a kind of problem, with the first lines it stands on: a feed that writes `&` for
  /// `&amp;` does so a hundred times.
  private var problems: [String] {
    guard !feed.problems.isEmpty else { return [] }
    var kinds: [(message: String, lines: [Int])] = []
    var positions: [String: Int] = [:]
    for problem in feed.problems {
      let message = wording.problem(PlainText.clean(problem.message))
      let position = positions[message] ?? kinds.count
      if position == kinds.count {
        positions[message] = position
        kinds.append((message, []))
      }
      if let line = problem.line, kinds[position].lines.last != line {
        kinds[position].lines.append(line)
      }
    }
    return ["", wording(.problems) + wording.colonAtEnd]
      + kinds.map { "– " + place($0.lines) + $0.message }
  }

  private func place(_ lines: [Int]) -> String {
    guard !lines.isEmpty else { return "" }
    let shown = lines.prefix(5).map(String.init).joined(separator: ", ")
    let rest = lines.count - 5
    let more = rest > 0 ? " (+ " + wording.count(rest, .andMoreOne, .andMoreMany) + ")" : ""
    return wording(lines.count > 1 ? .lines : .line) + " " + shown + more + wording.colon
  }
}
