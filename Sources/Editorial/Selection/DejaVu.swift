public import Evidence
import Syndication

/// Earlier entries on the same question that the reader has met, for the studies of a digest.
public struct DejaVu: Sendable {
  /// An entry that an earlier digest showed.
  public struct Seen: Sendable {
    /// The library's number of the entry.
    public let key: Int64
    /// Its study.
    public let study: Int64
    private let title: String

    /// An entry shown earlier.
    public init(key: Int64, study: Int64, title: String) {
      self.key = key
      self.study = study
      self.title = title
    }

    fileprivate var question: Question { Question(title: title) }
  }

  /// Earlier entries under one study at most.
  private static let limit = 2

  private let seen: [(entry: Seen, question: Question)]

  /// What the reader has met, newest first.
  public init(_ seen: [Seen]) {
    self.seen = seen.map { ($0, $0.question) }
  }

  /// What the reader has met on the question of an item, newest first; other studies only.
  public func entries(for item: Digest.Item) -> [Seen] {
    guard item.lead.assessment.design != .safetyAlert, item.alert == nil,
      let title = item.lead.entry.title
    else { return [] }
    let question = Question(title: title)
    let known = Set([item.lead.study] + item.related.map(\.entry.study))
    var found: [Seen] = []
    for (entry, other) in seen where found.count < Self.limit {
      let isNew = !known.contains(entry.study) && !found.contains { $0.study == entry.study }
      if isNew, question.isSame(as: other) { found.append(entry) }
    }
    return found
  }
}

extension Digest {
  /// Items that are compared with what was shown earlier: with `--all`, the first ones.
  private static let recalled = 100

  /// The earlier entries to hang under each item, by the item's number.
  public func earlierOnSameQuestion(_ dejaVu: DejaVu) -> [Int: [Int64]] {
    var found: [Int: [Int64]] = [:]
    for item in items.prefix(Self.recalled) {
      let keys = dejaVu.entries(for: item).map(\.key)
      if !keys.isEmpty { found[item.number] = keys }
    }
    return found
  }

  /// Hangs earlier entries under the items, as `earlier`; what the policy withholds stays away.
  public mutating func recall(_ entries: [Int: [AssessedEntry]], policy: SelectionPolicy) {
    let admission = Admission(policy: policy, now: generatedAt)
    for section in sections.indices {
      for item in sections[section].items.indices {
        let number = sections[section].items[item].number
        let fitting = (entries[number] ?? []).filter {
          admission.withheld($0) == nil && !$0.isRetracted
        }
        sections[section].items[item].related += fitting.map { Related(kind: .earlier, entry: $0) }
      }
    }
  }
}
