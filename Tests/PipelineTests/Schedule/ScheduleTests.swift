import Evidence
import Fetching
import Foundation
import Storage
import Syndication
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)  // 2026-11-24 06:00 UTC, a Tuesday
private let hour: Double = 3600
private let day: Double = 86_400
private let source = Source(
  id: "revue", url: "https://www.revue.example/rss", title: "Revue", standing: .journal)

private func head(
  _ status: Int = 200, url: String = source.url, etag: String? = nil, freshness: Int? = nil,
  retryAfter: Int? = nil, redirects: [Response.Redirect] = []
) -> Response.Head {
  var head = Response.Head(status: status, url: url)
  head.validators = Validators(etag: etag)
  head.freshness = freshness
  head.retryAfter = retryAfter
  head.redirects = redirects
  return head
}

private func read(
  every gap: Double, count: Int = 10, head: Response.Head = head(),
  hints: SyndicationHints = SyndicationHints()
) -> Visit {
  let dates = (0..<count).map { now.addingTimeInterval(-Double($0) * gap) }
  return .read(
    Visit.Reading(head: head, bodyHash: 7, hints: hints, dates: dates, hasNews: true))
}

private func wait(_ visit: Visit, _ state: FetchState = FetchState()) -> Double {
  Schedule.next(after: visit, of: source, state: state, now: now).dueAt?.timeIntervalSince(now)
    ?? -1
}

@Suite("When a source is asked again") struct ScheduleIntervalTests {
  @Test("An entry a month is asked once a day, and a daily run always finds it due")
  func monthly() {
    let wait = wait(read(every: 30 * day))
    #expect(wait <= 20 * hour && wait >= 18 * hour)
  }

  @Test("A journal that keeps entries for three days is asked at least once a day")
  func retention() {
    // Forty entries in three days, and a publisher that asks for a visit a week.
    let visit = read(
      every: 3 * day / 39, count: 40, hints: SyndicationHints(minutesBetweenUpdates: 10_080))
    #expect(wait(visit) <= 24 * hour)
  }

  @Test("A busy feed is asked no more often than every half hour")
  func busy() {
    #expect(wait(read(every: 60)) == 1800)
  }

  @Test("ttl and max-age lengthen the interval within its bounds", arguments: [120, 240, 100_000])
  func stated(minutes: Int) {
    let visit = read(
      every: 4 * hour, count: 200, head: head(freshness: 600),
      hints: SyndicationHints(minutesBetweenUpdates: minutes))
    let asked = min(Double(minutes) * 60, 20 * hour)
    let wait = wait(visit)
    #expect(wait <= asked && wait >= asked * 0.9)
    let fresh = self.freshness(minutes * 60)
    #expect(fresh <= asked && fresh >= asked * 0.9)
  }

  private func freshness(_ seconds: Int) -> Double {
    wait(read(every: 4 * hour, count: 200, head: head(freshness: seconds)))
  }

  @Test("Entries without dates: what passed between visits with news sets the pace")
  func undated() {
    var state = FetchState()
    state.changedAt = now.addingTimeInterval(-16 * hour)
    let visit = Visit.read(Visit.Reading(head: head(), bodyHash: 1, hasNews: true))
    let next = Schedule.next(after: visit, of: source, state: state, now: now)
    #expect(next.observedInterval == 16 * hour)
    #expect(next.changedAt == now)
  }

  @Test("Dates in the far future, before 1990 or all the same tell no rhythm")
  func absurdDates() {
    let dates = [now.addingTimeInterval(90 * day), Date(timeIntervalSince1970: 0)]
    let odd = Visit.read(Visit.Reading(head: head(), bodyHash: 1, dates: dates))
    let same = Visit.read(
      Visit.Reading(head: head(), bodyHash: 1, dates: Array(repeating: now, count: 30)))
    for visit in [odd, same] {
      let next = Schedule.next(after: visit, of: source, state: FetchState(), now: now)
      #expect(next.observedInterval == nil)
      #expect(next.retention == nil)
    }
  }

  @Test("skipHours and skipDays shift the visit by a day at most; nonsense is ignored")
  func quietTimes() {
    let night = QuietTimes(SyndicationHints(skipHours: [6, 7, 8]))
    #expect(night.next(from: now) == now.addingTimeInterval(3 * hour))
    // Tuesday and Wednesday: Thursday 00:00 would be 42 h away, a day is the most.
    let days = QuietTimes(SyndicationHints(skipDays: [2, 3]))
    #expect(days.next(from: now) == now.addingTimeInterval(day))
    let tuesday = QuietTimes(SyndicationHints(skipDays: [2]))
    #expect(tuesday.next(from: now) == now.addingTimeInterval(18 * hour))
    let never = QuietTimes(SyndicationHints(skipHours: Array(0...23), skipDays: Array(0...6)))
    #expect(never.next(from: now) == now)
    #expect(QuietTimes(SyndicationHints(skipHours: [24, 99, -1])).next(from: now) == now)
  }

  @Test("The same source and state give the same time, another source another")
  func jitter() {
    let other = Source(id: "autre", url: source.url, title: "")
    let visit = Visit.failed(FetchFailure(.timeout))
    func due(_ source: Source) -> Date? {
      Schedule.next(after: visit, of: source, state: FetchState(), now: now).dueAt
    }
    #expect(due(source) == due(source))
    #expect(due(source) != due(other))
  }
}

@Suite("What is remembered of an answer") struct ScheduleStateTests {
  @Test("A 304 with new validators renews them, one without keeps the old")
  func notModified() {
    var state = FetchState()
    state.etag = "\"a\""
    state.lastModified = "yesterday, verbatim"
    state.fullAt = now.addingTimeInterval(-hour)
    let renewed = Schedule.next(
      after: .notModified(head(304, etag: "W/\"b\"")), of: source, state: state, now: now)
    #expect(renewed.etag == "W/\"b\"")
    #expect(renewed.lastModified == "yesterday, verbatim")
    #expect(renewed.fullAt == state.fullAt)
    let kept = Schedule.next(after: .notModified(head(304)), of: source, state: state, now: now)
    #expect(kept.etag == "\"a\"")
  }

  @Test("A whole answer replaces both validators, also by none")
  func replaced() {
    var state = FetchState()
    state.etag = "\"a\""
    state.lastModified = "x"
    let next = Schedule.next(after: read(every: day), of: source, state: state, now: now)
    #expect(next.etag == nil)
    #expect(next.lastModified == nil)
    #expect(next.contentHash == 7)
    #expect(next.fullAt == now)
  }

  @Test("A server that may be stuck on 304 is asked in full after eight days")
  func stuck() {
    var state = FetchState()
    state.etag = "\"a\""
    #expect(Schedule.request(for: source, state: state, now: now).validators == Validators())
    state.fullAt = now.addingTimeInterval(-7.9 * day)
    #expect(Schedule.request(for: source, state: state, now: now).validators.etag == "\"a\"")
    state.fullAt = now.addingTimeInterval(-8 * day)
    #expect(Schedule.request(for: source, state: state, now: now).validators == Validators())
    state.fullAt = now.addingTimeInterval(day)
    #expect(Schedule.request(for: source, state: state, now: now).validators == Validators())
  }

  @Test("A failure keeps validators and hash, so that nothing is read twice or lost")
  func failureKeeps() {
    var state = FetchState()
    state.etag = "\"a\""
    state.contentHash = 9
    let next = Schedule.next(
      after: .failed(FetchFailure(.truncated)), of: source, state: state, now: now)
    #expect(next.etag == "\"a\"")
    #expect(next.contentHash == 9)
    #expect(next.failures == 1)
    #expect(next.failingSince == now)
    #expect(next.lastFailure == "truncated")
  }

  @Test("Success ends the run of failures")
  func recovers() {
    var state = FetchState()
    state.failures = 5
    state.failingSince = now.addingTimeInterval(-day)
    state.lastFailure = "timeout"
    let next = Schedule.next(after: .notModified(head(304)), of: source, state: state, now: now)
    #expect(next.failures == 0)
    #expect(next.failingSince == nil)
    #expect(next.lastFailure == nil)
  }

  @Test("410 retires a source: it is due no more, unless forced")
  func gone() {
    let state = Schedule.next(
      after: .failed(FetchFailure(.gone, head: head(410))), of: source, state: FetchState(),
      now: now)
    #expect(state.goneAt == now)
    let states = [source.id: state]
    let later = now.addingTimeInterval(300 * day)
    #expect(Schedule.due([source], states: states, now: later).isEmpty)
    #expect(Schedule.due([source], states: states, now: later, force: true) == [source])
  }

  @Test("A page in place of the feed is a failure that remembers what the page declares")
  func html() {
    var state = FetchState()
    state.etag = "\"a\""
    let next = Schedule.next(
      after: .noFeed(
        head(200, etag: "\"page\""), code: "html", detail: "a page\nof two lines",
        declared: ["https://www.revue.example/feed"]),
      of: source, state: state, now: now)
    #expect(next.etag == "\"a\"")
    #expect(next.lastFailure == "html: a page of two lines")
    #expect(next.declared == ["https://www.revue.example/feed"])
    #expect(next.failures == 1)
  }

  @Test("What the reader broke off changes nothing")
  func cancelled() {
    let state = FetchState()
    #expect(
      Schedule.next(
        after: .failed(FetchFailure(.cancelled)), of: source, state: state, now: now) == state)
  }
}
