import Evidence
import Fetching
import Foundation
import Storage
import Syndication
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)
private let hour: Double = 3600
private let day: Double = 86_400

private func source(_ id: String, _ url: String, _ standing: Standing = .journal) -> Source {
  Source(id: id, url: url, title: id, standing: standing)
}

private func failed(
  _ cause: FetchFailure.Cause, status: Int, retryAfter: Int? = nil
) -> Visit {
  var head = Response.Head(status: status, url: "https://a.example/")
  head.retryAfter = retryAfter
  return .failed(FetchFailure(cause, head: head))
}

@Suite("How long a failing source is left alone") struct BackoffTests {
  private let one = source("one", "https://a.example/1")

  @Test("Waits double from a quarter of an hour and never reach a day, so that tomorrow asks again")
  func doubles() {
    var state = FetchState()
    var moment = now
    var waits: [Double] = []
    for _ in 0..<12 {
      state = Schedule.next(
        after: .failed(FetchFailure(.timeout)), of: one, state: state, now: moment)
      let wait = state.dueAt?.timeIntervalSince(moment) ?? 0
      waits.append(wait)
      moment = moment.addingTimeInterval(wait)
    }
    for (index, wait) in waits.enumerated() {
      let full = min(900 * Double(1 << index), 20 * hour)
      #expect(wait <= full && wait >= 0.75 * full)
    }
    #expect(state.failures == 12)
  }

  @Test("A month of failures: every third day is enough")
  func lasting() {
    var state = FetchState()
    state.failures = 60
    state.failingSince = now.addingTimeInterval(-31 * day)
    let next = Schedule.next(
      after: .failed(FetchFailure(.hostNotFound)), of: one, state: state, now: now)
    let wait = next.dueAt?.timeIntervalSince(now) ?? 0
    #expect(wait > 20 * hour && wait <= 68 * hour)
  }

  @Test(
    "Retry-After is honoured up to a day",
    arguments: [(120, 900.0), (7200, 7200), (1 << 40, 86_400)])
  func retryAfter(seconds: Int, least: Double) {
    let next = Schedule.next(
      after: failed(.tooManyRequests, status: 429, retryAfter: seconds), of: one,
      state: FetchState(), now: now)
    let wait = next.dueAt?.timeIntervalSince(now) ?? 0
    #expect(wait >= min(least, Double(seconds)) && wait <= max(least, 900))
  }

  @Test("A host that asked for quiet is left alone with all its sources, even when forced")
  func hostHold() {
    let two = source("two", "https://A.example:443/2")
    let other = source("other", "https://b.example/")
    let held = Schedule.next(
      after: failed(.status(503), status: 503, retryAfter: 3600), of: one, state: FetchState(),
      now: now)
    let states = ["one": held]
    let soon = now.addingTimeInterval(60)
    #expect(Schedule.due([one, two, other], states: states, now: soon, force: true) == [other])
    let later = now.addingTimeInterval(3601)
    #expect(Schedule.due([one, two, other], states: states, now: later) == [two, other, one])
  }

  @Test("A source not asked since its host was held has not failed")
  func heldIsNoFailure() {
    let next = Schedule.next(
      after: failed(.tooManyRequests, status: 0, retryAfter: 600), of: one, state: FetchState(),
      now: now)
    #expect(next.failures == 0)
    #expect(next.lastFailure == nil)
    #expect(next.dueAt == now.addingTimeInterval(600))
  }

  @Test("Blocked sources are never asked; healthy ones come before those that fail")
  func order() {
    let sources = [
      source("failing", "https://f.example/"), source("late", "https://l.example/"),
      source("blocked", "https://x.example/", .blocked), source("new", "https://n.example/"),
      source("early", "https://e.example/"),
    ]
    var failing = FetchState()
    failing.failures = 2
    failing.dueAt = now.addingTimeInterval(-9 * day)
    var late = FetchState()
    late.dueAt = now.addingTimeInterval(-day)
    var early = FetchState()
    early.dueAt = now.addingTimeInterval(60)
    let states = ["failing": failing, "late": late, "early": early]
    #expect(
      Schedule.due(sources, states: states, now: now).map(\.id) == ["new", "late", "failing"])
  }

  @Test("A clock set wrong once does not silence a source")
  func wrongClock() {
    var state = FetchState()
    state.dueAt = now.addingTimeInterval(400 * day)
    #expect(Schedule.isDue(state, now: now))
    state.dueAt = now.addingTimeInterval(2 * day)
    state.checkedAt = now.addingTimeInterval(2 * day)
    #expect(Schedule.isDue(state, now: now))
  }
}

@Suite("Permanent redirects") struct MoveTests {
  private let old = source("s", "http://www.revue.example/rss")

  private func visit(_ target: String, _ status: Int = 301, notModified: Bool = false) -> Visit {
    var head = Response.Head(status: notModified ? 304 : 200, url: target)
    head.redirects = [Response.Redirect(status: status, target: target)]
    if notModified { return .notModified(head) }
    return .read(Visit.Reading(head: head, bodyHash: 1))
  }

  private func learnt(_ visits: [(day: Double, visit: Visit)], of source: Source) -> String? {
    var state = FetchState()
    var last = now
    for (offset, visit) in visits {
      last = now.addingTimeInterval(offset * day)
      state = Schedule.next(after: visit, of: source, state: state, now: last)
    }
    return Schedule.learntAddress(of: source, state: state, now: last)
  }

  @Test("Learnt after three days of the same answer, within the domain")
  func holds() {
    let target = "https://feeds.revue.example/rss"
    let days = [0.0, 1, 2, 3].map { (day: $0, visit: visit(target)) }
    #expect(learnt(days, of: old) == target)
    #expect(learnt(Array(days.prefix(3)), of: old) == nil)
    let unchanged = days.dropLast() + [(day: 3, visit: visit(target, notModified: true))]
    #expect(learnt(Array(unchanged), of: old) == target)
  }

  @Test("A temporary hop, another target in between or the old place itself starts anew")
  func interrupted() {
    let target = "https://www.revue.example/feed"
    for disturbance in [
      visit(target, 302), visit("https://www.revue.example/other"), visit(old.url),
    ] {
      let visits = [(0.0, visit(target)), (2, disturbance), (3, visit(target))]
        .map { (day: $0.0, visit: $0.1) }
      #expect(learnt(visits, of: old) == nil)
    }
  }

  @Test("A captive portal for an afternoon changes nothing")
  func portal() {
    let portal = "http://portal.hotel.example/login"
    var head = Response.Head(status: 200, url: portal)
    head.redirects = [Response.Redirect(status: 301, target: portal)]
    let page = Visit.noFeed(head, code: "html", detail: "", declared: [])
    #expect(learnt([(0, page), (4, page)], of: old) == nil)
  }

  @Test("Another registrable domain, a step down to http, a secret address: never learnt")
  func refused() {
    func lasting(_ target: String, _ source: Source) -> String? {
      learnt([0.0, 2, 4].map { (day: $0, visit: visit(target)) }, of: source)
    }
    #expect(lasting("https://hijacked.example.net/rss", old) == nil)
    let secure = source("s", "https://www.revue.example/rss")
    #expect(lasting("http://www.revue.example/feed", secure) == nil)
    var secret = old
    secret.isPrivate = true
    #expect(lasting("https://www.revue.example/feed", secret) == nil)
  }

  @Test(
    "Registrable domains",
    arguments: [
      ("www.nejm.org", "nejm.org"), ("nejm.org", "nejm.org"), ("WWW.HAS-SANTE.FR.", "has-sante.fr"),
      ("ansm.sante.fr", "sante.fr"), ("www.sante.gouv.fr", "sante.gouv.fr"),
      ("feeds.bmj.co.uk", "bmj.co.uk"), ("www.inspq.qc.ca", "inspq.qc.ca"),
      ("drdupont.hautetfort.com", "drdupont.hautetfort.com"), ("a.github.io", "a.github.io"),
      ("x.y.github.io", "y.github.io"), ("192.168.0.10", "192.168.0.10"), ("[::1]", "[::1]"),
      ("localhost", "localhost"), ("www.health.gov.au", "health.gov.au"),
    ])
  func registrable(host: String, domain: String) {
    #expect(RegistrableDomain.of(host) == domain)
  }
}
