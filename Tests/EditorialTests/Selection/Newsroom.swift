import Evidence
import FoundationEssentials
import Syndication

@testable import Editorial

/// Entries as a library would hand them over, and digests of consecutive days made of them.
struct Newsroom {
  /// Tuesday 2026-11-24, 06:00 UTC.
  static let start = Date(timeIntervalSince1970: 1_795_500_000)

  var entries: [AssessedEntry] = []
  var policy = SelectionPolicy(
    since: Self.start.addingTimeInterval(-7 * 86_400), day: "2026-11-24")
  var now = Self.start

  static func source(
    _ id: String, _ standing: Standing, country: String? = nil, kind: String? = nil
  ) -> Source {
    var source = Source(
      id: id, url: "https://\(id).example/feed", title: id.uppercased(), standing: standing)
    source.country = country
    source.kind = kind
    return source
  }

  /// Adds an entry of so many words, some hours old, in a study of its own unless one is named.
  @discardableResult
  mutating func add(
    _ title: String, from source: Source, _ design: StudyDesign = .cohort, words: Int = 200,
    hoursAgo: Double = 12, study: Int64? = nil, change: (inout AssessedEntry) -> Void = { _ in }
  ) -> Int64 {
    let key = Int64(entries.count + 1)
    let came = now.addingTimeInterval(-hoursAgo * 3600)
    var entry = Entry(id: "urn:\(key)")
    entry.title = title
    entry.link = "https://\(source.id).example/\(key)"
    entry.published = came
    var assessment = Assessment(design: design)
    assessment.words = words
    assessment.language = "en"
    var assessed = AssessedEntry(
      entry: entry, source: source, assessment: assessment, firstSeen: came)
    assessed.key = key
    assessed.study = study ?? key
    change(&assessed)
    entries.append(assessed)
    return key
  }

  /// Selects, and keeps what was shown as a library does.
  mutating func digest() -> Digest {
    let digest = Editor.select(entries, policy: policy, now: now)
    keep(digest)
    return digest
  }

  /// The next day at the same hour.
  mutating func nextDay() {
    now = now.addingTimeInterval(86_400)
    policy.since = policy.since.addingTimeInterval(86_400)
    policy.day = CalendarDay(now).description
    policy.shownToday = []
  }

  private mutating func keep(_ digest: Digest) {
    let first = Dictionary(
      policy.shownToday.map { ($0.key, $0.firstShown) }, uniquingKeysWith: { $1 })
    policy.shownToday = digest.items.map {
      SelectionPolicy.Shown(key: $0.lead.key, firstShown: first[$0.lead.key] ?? now)
    }
    for item in digest.items {
      guard let index = entries.firstIndex(where: { $0.key == item.lead.key }) else { continue }
      if entries[index].status.shownOn == nil {
        entries[index].status.shownOn = policy.day
        policy.firstShown[item.lead.key] = now
      }
      if item.isRevised { entries[index].status.revisionShownOn = policy.day }
    }
  }
}

extension Digest {
  /// Titles of the leads by section, in reading order.
  var titles: [String: [String]] {
    Dictionary(
      sections.map { ($0.id.rawValue, $0.items.map { $0.lead.entry.title ?? "" }) },
      uniquingKeysWith: +)
  }

  /// How many entries were left out for a reason.
  func count(_ reason: LeftOut.Reason) -> Int {
    leftOut.first { $0.reason == reason }?.count ?? 0
  }

  /// Entries shown, as leads or under one.
  var shownKeys: Set<Int64> {
    Set(items.flatMap { [$0.lead.key] + $0.related.map(\.entry.key) })
  }
}
