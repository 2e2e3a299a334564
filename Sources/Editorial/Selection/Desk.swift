import Evidence
import FoundationEssentials
import Syndication

/// One selection under way: gathers candidates, lets a choice be made, lays the sections out.
struct Desk {
  private let policy: SelectionPolicy
  private let admission: Admission
  private let interests: Interests
  private let worth: Worth
  private let alerts: AlertDesk
  private let slots: [Int64: Int]
  private let firstEdition: Set<Int64>
  private var ledger: Ledger

  init(policy: SelectionPolicy, now: Date) {
    self.policy = policy
    let admission = Admission(policy: policy, now: now)
    self.admission = admission
    interests = Interests(policy.reader)
    worth = Worth(policy: policy, now: now)
    alerts = AlertDesk(admission: admission, day: policy.day)
    var slots: [Int64: Int] = [:]
    for (index, shown) in policy.shownToday.enumerated() { slots[shown.key] = index + 1 }
    self.slots = slots
    let first = policy.shownToday.map(\.firstShown).min()
    firstEdition = Set(policy.shownToday.filter { $0.firstShown == first }.map(\.key))
    ledger = Ledger(withheld: policy.withheld)
  }

  /// What was left out, in a fixed order.
  var tally: [Digest.LeftOut] { ledger.tally }

  /// One candidate a study, with its worth; what may not come in is counted.
  mutating func candidates(
    _ entries: [AssessedEntry], earlier: [AssessedEntry]
  ) -> [Candidate] {
    var admitted: [AssessedEntry] = []
    var kin = earlier.filter { admission.withheld($0) == nil }
    var matches: [Ledger.Place: Interests.Match] = [:]
    for entry in entries {
      if let reason = admission.refusal(of: entry) {
        ledger.leave(entry, for: reason)
        // Shown entries come back under what is new of their study.
        if reason == .shownBefore { kin.append(entry) }
        continue
      }
      let match = interests.match(entry)
      if let reason = admission.refusal(of: entry, about: match) {
        ledger.leave(entry, for: reason)
      } else {
        admitted.append(entry)
        matches[Ledger.Place(entry)] = match
      }
    }
    var candidates: [Candidate] = []
    for cluster in StudyCluster.clusters(admitted, earlier: kin) {
      if let candidate = candidate(cluster, matches) { candidates.append(candidate) }
    }
    return worth.weighed(candidates)
  }

  private mutating func candidate(
    _ original: StudyCluster, _ matches: [Ledger.Place: Interests.Match]
  ) -> Candidate? {
    var cluster = original
    let alert = alerts.alert(in: &cluster)
    if alert == nil, let reason = alerts.refusal(of: cluster) {
      for member in cluster.members { ledger.leave(member, for: reason) }
      return nil
    }
    let lead = cluster.lead
    let match = matches[Ledger.Place(lead)] ?? Interests.Match()
    let slot =
      slots.isEmpty
      ? nil : (cluster.members + cluster.earlier).compactMap { slots[$0.key] }.min()
    var candidate = Candidate(
      cluster, score: worth.score(lead, about: match), match: match,
      section: Self.section(of: lead, alert: alert, match: match))
    candidate.alert = alert
    candidate.isRevised = admission.isRevisionDue(lead)
    candidate.slot = slot
    candidate.isNew = !policy.shownToday.isEmpty && !firstEdition.contains(lead.key)
    candidate.isKnown = alerts.wasMet(cluster)
    return candidate
  }

  /// What fits into the minutes promised; why the rest does not is counted.
  mutating func choose(_ candidates: [Candidate]) -> [Candidate] {
    DayChoice(policy: policy).choose(candidates) { candidate, reason in
      for member in candidate.cluster.members.dropFirst() { ledger.leave(member, for: .duplicate) }
      ledger.leave(candidate.lead, for: reason)
    }
  }

  /// The sections in reading order.
  mutating func sections(of chosen: [Candidate]) -> [Digest.Section] {
    let sections = DayLayout(policy: policy).sections(of: chosen)
    for member in chosen.flatMap(\.cluster.members) { ledger.leave(member, for: .duplicate) }
    for item in sections.flatMap(\.items) {
      ledger.show(item.lead)
      for related in item.related { ledger.show(related.entry) }
    }
    return sections
  }

  /// The part of the digest that an entry belongs to (docs/digest.md, "Sections").
  private static func section(
    of lead: AssessedEntry, alert: EntryFlag?, match: Interests.Match
  ) -> Digest.Section.ID {
    if alert != nil || lead.isSafetyAlert { return .alerts }
    let flags = lead.assessment.flags
    if flags.contains(.social) || lead.source.standing == .personal { return .social }
    let isReviewed =
      [.journal, .authority, .society].contains(lead.source.standing)
      && !flags.contains { $0 == .preprint || $0 == .pressRelease || $0 == .sponsored }
    // A notice has its work's title, and none of its evidence.
    if lead.amendment != nil { return match.isFollowed ? .topics : .studies }
    switch lead.assessment.design {
    case .guideline, .metaAnalysis, .systematicReview, .randomizedTrial:
      if isReviewed, !flags.contains(.conferenceAbstract) { return .evidence }
    default: break
    }
    if match.isFollowed { return .topics }
    switch lead.source.standing {
    case .press, .society, .authority, .commercial: return .news
    default: return .studies
    }
  }
}
