import Evidence
import Syndication

/// What becomes of every entry of the window: shown, or left out for one reason.
///
/// The counts and the entries shown add up to the entries there were (docs/digest.md).
struct Ledger {
  /// What tells entries apart, in a library or before it.
  enum Place: Hashable {
    case key(Int64)
    case name(source: String, id: String)

    init(_ entry: AssessedEntry) {
      self =
        entry.key != 0 ? .key(entry.key) : .name(source: entry.source.id, id: entry.entry.id)
    }
  }

  private var reasons: [Place: Digest.LeftOut.Reason] = [:]
  private var withheld: [Digest.LeftOut.Reason: Int] = [:]

  /// A ledger with what was withheld before there were candidates.
  init(withheld: [Digest.LeftOut]) {
    for item in withheld { self.withheld[item.reason, default: 0] += item.count }
  }

  /// Leaves an entry of the window out; the last reason counts.
  mutating func leave(_ entry: AssessedEntry, for reason: Digest.LeftOut.Reason) {
    reasons[Place(entry)] = reason
  }

  /// Shows an entry after all, by itself or under another of its study.
  mutating func show(_ entry: AssessedEntry) {
    reasons[Place(entry)] = nil
  }

  /// What was left out, in a fixed order.
  var tally: [Digest.LeftOut] {
    var counts = withheld
    for reason in reasons.values { counts[reason, default: 0] += 1 }
    return Digest.LeftOut.Reason.allCases.compactMap { reason in
      guard let count = counts[reason], count > 0 else { return nil }
      return Digest.LeftOut(reason: reason, count: count)
    }
  }
}
