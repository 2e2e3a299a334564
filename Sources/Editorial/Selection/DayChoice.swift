import Evidence
import FoundationEssentials

/// What of the candidates stands in the day's digest: alerts, what the day has shown already, then
/// what fits.
struct DayChoice {
  let policy: SelectionPolicy

  /// Below this part of the promised time a later digest of the day is filled up (a longer clock).
  private static let wellFilled = 0.8

  /// Chooses; every candidate that is left out is told with the reason.
  func choose(
    _ candidates: [Candidate], leaving: (Candidate, Digest.LeftOut.Reason) -> Void
  ) -> [Candidate] {
    if policy.includesAll { return candidates }
    let sources = Set(candidates.map(\.sourceID)).count
    var budget = Budget(minutes: policy.minutes, sources: sources)
    let promised = Double(max(0, policy.minutes))
    for alert in shortened(candidates.filter { $0.section == .alerts }) { budget.take(alert) }
    let order = candidates.indices.filter { candidates[$0].section != .alerts }
    let rest = order.sorted { Candidate.isWorthMore(candidates[$0], candidates[$1]) }
      .map { candidates[$0] }
    if let since = policy.shownToday.map(\.firstShown).min() {
      chooseAgain(rest, since: since, promised: promised, into: &budget)
    } else {
      budget.fill(with: rest, upTo: promised)
    }
    budget.forEachLeft(of: rest, upTo: promised, leaving)
    return budget.chosen
  }

  /// A later digest of the day: what the first one showed, then what has come since.
  private func chooseAgain(
    _ rest: [Candidate], since: Date, promised: Double, into budget: inout Budget
  ) {
    let first = rest.filter { $0.slot != nil && !$0.isNew }
    if budget.used + first.reduce(0, { $0 + $1.minutes }) <= promised + 0.001 {
      for candidate in first { budget.take(candidate) }
    } else {
      budget.fill(with: first, upTo: promised)
    }
    let arrived = rest.filter { $0.isNew && hasArrived($0, since: since) }
    budget.fill(with: arrived, upTo: max(promised, budget.used) + promised * Budget.supplement)
    if budget.used < promised * Self.wellFilled {
      budget.fill(
        with: rest.filter { $0.slot == nil && !hasArrived($0, since: since) }, upTo: promised)
    }
  }

  private func hasArrived(_ candidate: Candidate, since: Date) -> Bool {
    let last = max(candidate.lead.firstSeen, candidate.lead.revised ?? candidate.lead.firstSeen)
    return candidate.slot != nil || last > since
  }

  /// Alerts are never cut; on a heavy day the lesser ones of other countries take one line each.
  private func shortened(_ alerts: [Candidate]) -> [Candidate] {
    let country = policy.reader.country
    let sorted = alerts.sorted { Candidate.isMoreUrgent($0, $1, in: country) }
    let limit = Double(policy.minutes) / 2
    var used = 0.0
    return sorted.map { alert in
      var alert = alert
      let isGrave = alert.lead.assessment.gravity == .critical || alert.alert != nil
      let isForeignToReader = alert.alert == .retracted && !alert.isKnown
      let isCrowded = used + alert.minutes > limit && !(isGrave && alert.isNear(country))
      if isCrowded || isForeignToReader {
        alert.isBrief = true
        alert.minutes = ReadingTime.brief
      }
      used += alert.minutes
      return alert
    }
  }
}
