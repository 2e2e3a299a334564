public import Evidence
public import Foundation
public import Storage

extension SourceHealth {
  private static let day: Double = 86_400
  /// Failing this long is more than a hiccup, once it failed twice.
  private static let lasting = 2 * day
  /// As is failing this often in a row.
  private static let oftenInARow = 3
  private static let dead = 14 * day
  private static let silent = 90 * day
  /// Entries before shares mean anything.
  private static let enough = 20

  /// Judges a source by what its visits brought and what the library counted.
  public static func judge(
    _ source: Source, state: FetchState, counts: Counts?, now: Date
  ) -> SourceHealth {
    var health = SourceHealth(findings: [], proposals: [])
    health.judgeVisits(source, state, now)
    health.judgeEntries(state, counts, now)
    if health.findings.isEmpty { health.findings = [quiet(state)] }
    return health
  }

  /// Whether its failures are more than a hiccup; only these are told in a digest.
  public static func isLasting(_ state: FetchState, now: Date) -> Bool {
    if state.goneAt != nil { return true }
    guard state.failures > 1, let since = state.failingSince else { return false }
    return state.failures >= oftenInARow || now.timeIntervalSince(since) >= lasting
  }

  /// Nothing to tell; but a source that has never answered cannot be called alive.
  private static func quiet(_ state: FetchState) -> Finding {
    guard state.checkedAt != nil else { return .neverAsked }
    guard state.succeededAt == nil, let since = state.failingSince else { return .alive }
    let code = String((state.lastFailure ?? "").prefix { $0 != ":" })
    return .failing(since: since, times: state.failures, code: code)
  }

  private mutating func judgeVisits(_ source: Source, _ state: FetchState, _ now: Date) {
    if let gone = state.goneAt {
      findings.append(.gone(since: gone))
      proposals += [.remove, .findAnotherWay]
    } else if Self.isLasting(state, now: now), let since = state.failingSince {
      judgeFailure(state, since, now)
    }
    guard let target = state.moveTarget, let since = state.moveSince, Moves.holds(state, now: now)
    else { return }
    if Moves.isWithinDomain(source.url, target) {
      findings.append(.moved(to: target, since: since))
      proposals.append(.follow(target))
    } else {
      findings.append(.movedToNewDomain(to: target, since: since))
      proposals.append(.verifyOwner(target))
    }
  }

  private mutating func judgeFailure(_ state: FetchState, _ since: Date, _ now: Date) {
    let code = String((state.lastFailure ?? "").prefix { $0 != ":" })
    switch code {
    case "blocked":
      findings.append(.blocked(since: since))
      proposals.append(.findAnotherWay)
    case "html":
      findings.append(.html(since: since, declared: state.declared))
      proposals += state.declared.map { .follow($0) }
      if state.declared.isEmpty { proposals.append(.findAnotherWay) }
    default:
      if now.timeIntervalSince(since) >= Self.dead {
        findings.append(.dead(since: since, code: code))
        proposals += [.remove, .findAnotherWay]
      } else {
        findings.append(.failing(since: since, times: state.failures, code: code))
      }
    }
  }

  private mutating func judgeEntries(_ state: FetchState, _ counts: Counts?, _ now: Date) {
    // A source that does not answer is not silent: that is another matter.
    if state.failures == 0, state.succeededAt != nil,
      let newest = counts?.newest ?? state.changedAt,
      now.timeIntervalSince(newest) >= Self.silent
    {
      findings.append(.silent(since: newest))
      proposals.append(.remove)
    }
    guard let counts, counts.days > 0 else { return }
    entriesPerWeek = Double(counts.entries) * 7 / counts.days
    guard counts.entries > 0 else { return }
    let inDigest = Double(counts.inDigest) / Double(counts.entries)
    shareInDigest = inDigest
    if counts.inDigest > 0 { shareRead = Double(counts.read) / Double(counts.inDigest) }
    guard counts.entries >= Self.enough else { return }
    if (entriesPerWeek ?? 0) >= 20, inDigest < 0.02 {
      findings.append(.noisy)
      proposals.append(.narrow)
    } else if counts.inDigest >= Self.enough, counts.read == 0 {
      findings.append(.unread)
      proposals.append(.narrow)
    }
  }
}
