public import Evidence
public import FoundationEssentials
import Syndication

/// Chooses across entries for one day; pure, and the same input gives the same digest.
public enum Editor {
  /// Selects a digest.
  ///
  /// - Parameters:
  ///   - entries: what came in the window, in any order.
  ///   - earlier: entries before the window that share a study with one in it.
  ///   - policy: whose digest it is and how long it may take.
  ///   - now: the instant it is made at.
  public static func select(
    _ entries: [AssessedEntry], earlier: [AssessedEntry] = [], policy: SelectionPolicy, now: Date
  ) -> Digest {
    var digest = Digest(
      day: policy.day, generatedAt: now, minutes: policy.minutes, since: policy.since)
    digest.offset = policy.offset
    var desk = Desk(policy: policy, now: now)
    let candidates = desk.candidates(entries, earlier: earlier)
    let chosen = desk.choose(candidates)
    digest.sections = desk.sections(of: chosen)
    digest.leftOut = desk.tally
    let minutes = digest.sections.flatMap(\.items).reduce(0) { $0 + $1.minutes }
    digest.minutesUsed = Int(minutes.rounded(.up))
    return digest
  }
}
