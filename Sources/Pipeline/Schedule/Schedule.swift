public import Evidence
public import Fetching
public import Foundation
public import Storage
import Syndication

/// Decides when a source is asked, how, and what is remembered of the answer.
///
/// Pure: it is fed with `now`, touches neither clock nor network nor library, and the same input
/// gives the same decision; the jitter comes from the source's id and its count of failures.
public enum Schedule {
  /// The sources to be asked now, longest overdue first, those that keep failing last.
  ///
  /// Left out: blocked and retired sources, and every source of a host that asked to be left
  /// alone, whichever source it said that to. `force` asks retired ones and those not yet due.
  public static func due(
    _ sources: [Source], states: [String: FetchState], now: Date, force: Bool = false
  ) -> [Source] {
    let held = HostHolds(sources, states: states, now: now)
    let asked = sources.enumerated().filter { _, source in
      source.standing != .blocked && !held.contains(source)
        && (force || isDue(states[source.id] ?? FetchState(), now: now))
    }
    func rank(_ source: Source) -> (Int, Date) {
      let state = states[source.id]
      return (min(state?.failures ?? 0, 1), state?.dueAt ?? .distantPast)
    }
    return asked.sorted { one, other in
      let (left, right) = (rank(one.element), rank(other.element))
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
  }

  /// Whether a source is to be asked now, its host's wishes aside.
  public static func isDue(_ state: FetchState, now: Date) -> Bool {
    if state.goneAt != nil { return false }
    guard let due = state.dueAt, due > now else { return true }
    // A clock that was wrong must not silence a source: nothing here waits that long.
    if due.timeIntervalSince(now) > ScheduleLimits.furthest { return true }
    return state.checkedAt.map { $0 > now.addingTimeInterval(ScheduleLimits.day) } ?? false
  }

  /// The request for a source: conditional, unless a server may be stuck on 304 or `inFull` says so.
  public static func request(
    for source: Source, state: FetchState, now: Date, inFull: Bool = false
  ) -> FetchRequest {
    let isStuck =
      state.fullAt.map {
        now.timeIntervalSince($0) >= ScheduleLimits.fullEvery || $0 > now
      } ?? true
    let validators =
      inFull || isStuck
      ? Validators() : Validators(etag: state.etag, lastModified: state.lastModified)
    return FetchRequest(url: source.url, validators: validators)
  }

  /// The hash of a body: one equal to `FetchState.contentHash` need not be parsed again.
  public static func hash(of body: [UInt8]) -> UInt64 { ContentHash.of(body) }

  /// What is remembered after a visit.
  public static func next(
    after visit: Visit, of source: Source, state: FetchState, now: Date
  ) -> FetchState {
    switch visit {
    case .notModified(let head):
      var next = answered(state, head, now)
      next.etag = head.validators.etag ?? state.etag
      next.lastModified = head.validators.lastModified ?? state.lastModified
      Moves.observe(head, &next, of: source, now: now)
      return planned(next, source, now)
    case .sameBody(let head):
      var next = answered(state, head, now)
      take(head.validators, &next)
      next.fullAt = now
      Moves.observe(head, &next, of: source, now: now)
      return planned(next, source, now)
    case .read(let reading):
      return planned(afterReading(reading, of: source, state: state, now: now), source, now)
    case .noFeed(let head, let code, let detail, let declared):
      var next = failed(state, code: code, detail: detail, source: source, now: now)
      next.declared = Array(declared.prefix(20))
      return Backoff.planned(
        next, cause: .content, retryAfter: head.retryAfter, source: source.id, now: now)
    case .failed(let failure):
      return after(failure, of: source, state: state, now: now)
    }
  }

  // MARK: Answers

  private static func answered(
    _ state: FetchState, _ head: Response.Head, _ now: Date
  ) -> FetchState {
    var next = state
    next.checkedAt = now
    next.succeededAt = now
    next.failures = 0
    next.failingSince = nil
    next.lastFailure = nil
    next.goneAt = nil
    next.hostHeldUntil = nil
    next.declared = []
    next.statedInterval = stated(by: head, hints: state.hints)
    return next
  }

  private static func afterReading(
    _ reading: Visit.Reading, of source: Source, state: FetchState, now: Date
  ) -> FetchState {
    var next = answered(state, reading.head, now)
    take(reading.head.validators, &next)
    next.contentHash = reading.bodyHash
    next.fullAt = now
    next.hints = reading.hints
    next.statedInterval = stated(by: reading.head, hints: reading.hints)
    let rhythm = Rhythm(dates: reading.dates, now: now)
    next.retention = rhythm.span
    next.observedInterval =
      rhythm.gap
      ?? Rhythm.smoothed(
        state.observedInterval, since: state.changedAt, hasNews: reading.hasNews, now: now)
    if reading.hasNews { next.changedAt = now }
    Moves.observe(reading.head, &next, of: source, now: now)
    return next
  }

  /// A whole answer replaces both validators, also by none.
  private static func take(_ validators: Validators, _ state: inout FetchState) {
    state.etag = validators.etag
    state.lastModified = validators.lastModified
  }

  private static func stated(by head: Response.Head, hints: SyndicationHints?) -> Double? {
    let minutes = hints?.minutesBetweenUpdates.map { Double($0) * ScheduleLimits.minute }
    let stated = [minutes, head.freshness.map(Double.init)].compactMap { $0 }.max()
    return stated.flatMap { $0 > 0 ? min($0, 7 * ScheduleLimits.day) : nil }
  }

  private static func planned(_ state: FetchState, _ source: Source, _ now: Date) -> FetchState {
    var next = state
    let wait = Rhythm.wait(state, now: now)
    // Up to a tenth earlier, so that sources asked together drift apart.
    let early = wait * 0.1 * Backoff.fraction(source.id, 0)
    let due = now.addingTimeInterval(max(ScheduleLimits.shortest, wait - early))
    next.dueAt = QuietTimes(state.hints).next(from: due)
    return next
  }

  // MARK: Failures

  private static func after(
    _ failure: FetchFailure, of source: Source, state: FetchState, now: Date
  ) -> FetchState {
    if failure.cause == .cancelled { return state }
    let retryAfter = failure.head?.retryAfter
    if failure.isHeld {
      // Not asked at all, since its host had just asked for quiet: no failure of this source.
      var next = state
      let hold = HostHolds.until(retryAfter, now: now)
      next.hostHeldUntil = hold
      next.dueAt = max(state.dueAt ?? hold, hold)
      return next
    }
    var next = failed(state, code: failure.code, detail: failure.detail, source: source, now: now)
    switch failure.cause {
    case .gone:
      next.goneAt = now
      next.dueAt = nil
      return next
    case .tooManyRequests:
      next.hostHeldUntil = HostHolds.until(retryAfter, now: now)
    case .status(503) where retryAfter != nil:
      next.hostHeldUntil = HostHolds.until(retryAfter, now: now)
    default: break
    }
    return Backoff.planned(
      next, cause: Backoff.Cause(failure), retryAfter: retryAfter, source: source.id, now: now)
  }

  private static func failed(
    _ state: FetchState, code: String, detail: String, source: Source, now: Date
  ) -> FetchState {
    var next = state
    next.checkedAt = now
    next.failures = min(state.failures, 1_000_000) + 1
    next.failingSince = state.failingSince ?? now
    let line = PlainText.clean(detail)
    next.lastFailure = line.isEmpty ? code : code + ": " + String(line.prefix(200))
    return next
  }
}
