import Evidence
import FoundationEssentials
import Syndication

/// Whether an entry may stand in the digest at all, and why not.
struct Admission {
  let policy: SelectionPolicy
  let now: Date
  /// Beyond this an old date is believed, whenever the entry came (docs/digest.md).
  private static let lateArrival = 60.0 * 86_400

  /// The reason an entry is left out whatever it is about, or `nil`.
  func refusal(of entry: AssessedEntry) -> Digest.LeftOut.Reason? {
    if let reason = withheld(entry) { return reason }
    if isShownBefore(entry) { return .shownBefore }
    return isTooOld(entry) ? .tooOld : nil
  }

  /// The reason an entry is left out by what the reader reads and mutes, or `nil`.
  ///
  /// A safety alert comes in whatever its words and its language.
  func refusal(of entry: AssessedEntry, about match: Interests.Match) -> Digest.LeftOut.Reason? {
    if entry.isSafetyAlert { return nil }
    if match.isMuted { return .muted }
    guard !policy.reader.languages.isEmpty,
      let language = entry.assessment.language ?? entry.entry.language
    else { return nil }
    let isRead = policy.reader.languages.contains { Self.primary($0) == Self.primary(language) }
    return isRead ? nil : .language
  }

  /// What no reader of the digest may see, shown earlier or not.
  func withheld(_ entry: AssessedEntry) -> Digest.LeftOut.Reason? {
    switch entry.source.standing {
    case .blocked: return .blocked
    case .unreviewed: return .quarantined
    default: break
    }
    guard policy.isPublished else { return nil }
    if entry.source.isPrivate { return .private }
    return entry.isHeld ? .identifying : nil
  }

  /// Whether an earlier day's digest showed it and nothing has changed since.
  func isShownBefore(_ entry: AssessedEntry) -> Bool {
    guard let shown = entry.status.shownOn, shown != policy.day else { return false }
    return !isRevisionDue(entry)
  }

  /// Whether it comes back once because it was revised after it was shown.
  func isRevisionDue(_ entry: AssessedEntry) -> Bool {
    guard let revised = entry.revised, let shown = entry.status.shownOn, shown != policy.day else {
      return false
    }
    if let before = entry.status.revisionShownOn, before != policy.day { return false }
    if let instant = policy.firstShown[entry.key] { return revised > instant }
    return CalendarDay(revised, offset: policy.offset).description > shown
  }

  private func isTooOld(_ entry: AssessedEntry) -> Bool {
    let stated = entry.entry.published ?? entry.entry.updated ?? entry.firstSeen
    let isLate = entry.firstSeen.timeIntervalSince(stated) > Self.lateArrival
    let counts = isLate ? stated : entry.firstSeen
    return counts < policy.since && max(entry.revised ?? counts, counts) < policy.since
  }

  private static func primary(_ language: String) -> String {
    language.split(separator: "-").first.map { $0.lowercased() } ?? ""
  }
}

extension AssessedEntry {
  /// Whether it is a safety alert of a source that may raise one.
  var isSafetyAlert: Bool {
    guard assessment.design == .safetyAlert else { return false }
    switch source.standing {
    case .authority, .journal, .society: return true
    default: return false
    }
  }
}
