import Evidence
import Foundation
import Storage
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)
private let day: Double = 86_400

private func ago(_ days: Double) -> Date { now.addingTimeInterval(-days * day) }

private func failing(_ code: String, times: Int, days: Double) -> FetchState {
  var state = FetchState()
  state.checkedAt = now
  state.succeededAt = ago(days)
  state.failures = times
  state.failingSince = ago(days)
  state.lastFailure = code
  return state
}

private func answering() -> FetchState {
  var state = FetchState()
  state.checkedAt = now
  state.succeededAt = now
  state.changedAt = ago(1)
  return state
}

@Suite("What is told of a source") struct SourceHealthTests {
  private let source = Source(
    id: "s", url: "https://www.revue.example/rss", title: "Revue", standing: .journal)

  private func judge(_ state: FetchState, _ counts: SourceHealth.Counts? = nil) -> SourceHealth {
    SourceHealth.judge(source, state: state, counts: counts, now: now)
  }

  @Test("Never asked, alive, and a single hiccup that is not told")
  func quiet() {
    #expect(judge(FetchState()).findings == [.neverAsked])
    #expect(judge(answering()).findings == [.alive])
    #expect(judge(failing("timeout", times: 1, days: 5)).findings == [.alive])
    #expect(judge(failing("timeout", times: 2, days: 0.1)).findings == [.alive])
  }

  @Test("A source that has never answered is not called alive")
  func neverAnswered() {
    var state = failing("timeout: 30 s", times: 1, days: 0.1)
    state.succeededAt = nil
    #expect(judge(state).findings == [.failing(since: ago(0.1), times: 1, code: "timeout")])
  }

  @Test("Failures that last are told, and after two weeks the source is dead")
  func lasting() {
    #expect(
      judge(failing("timeout: 30 s", times: 3, days: 0.5)).findings
        == [.failing(since: ago(0.5), times: 3, code: "timeout")])
    #expect(
      judge(failing("status-404", times: 2, days: 2)).findings
        == [.failing(since: ago(2), times: 2, code: "status-404")])
    let dead = judge(failing("host-not-found", times: 20, days: 14))
    #expect(dead.findings == [.dead(since: ago(14), code: "host-not-found")])
    #expect(dead.proposals == [.remove, .findAnotherWay])
  }

  @Test("Refusals, pages and withdrawal have names of their own")
  func named() {
    #expect(judge(failing("blocked", times: 9, days: 30)).findings == [.blocked(since: ago(30))])
    var page = failing("html: a page", times: 9, days: 30)
    page.declared = ["https://www.revue.example/feed"]
    #expect(judge(page).findings == [.html(since: ago(30), declared: page.declared)])
    #expect(judge(page).proposals == [.follow("https://www.revue.example/feed")])
    var gone = failing("gone", times: 1, days: 1)
    gone.goneAt = ago(1)
    #expect(judge(gone).findings == [.gone(since: ago(1))])
  }

  @Test("Ninety days without an entry: silent, but only while it answers")
  func silent() {
    let counts = SourceHealth.Counts(days: 30, entries: 0, newest: ago(90))
    #expect(judge(answering(), counts).findings == [.silent(since: ago(90))])
    #expect(judge(failing("timeout", times: 1, days: 1), counts).findings == [.alive])
    let recent = SourceHealth.Counts(days: 30, entries: 0, newest: ago(89))
    #expect(judge(answering(), recent).findings == [.alive])
  }

  @Test("A move within the domain is proposed, a new domain is a warning")
  func moved() {
    var state = answering()
    state.moveTarget = "https://feeds.revue.example/rss"
    state.moveSince = ago(3)
    #expect(
      judge(state).findings
        == [.moved(to: "https://feeds.revue.example/rss", since: ago(3))])
    state.moveTarget = "https://revue-medicale.example.com/rss"
    #expect(judge(state).proposals == [.verifyOwner("https://revue-medicale.example.com/rss")])
    state.moveSince = ago(2)
    #expect(judge(state).findings == [.alive])
  }

  @Test("Entries a week and shares; much that never reaches the digest is noise")
  func shares() {
    let good = judge(
      answering(), SourceHealth.Counts(days: 28, entries: 40, inDigest: 10, read: 4, newest: now))
    #expect(good.entriesPerWeek == 10)
    #expect(good.shareInDigest == 0.25)
    #expect(good.shareRead == 0.4)
    #expect(good.findings == [.alive])
    let noisy = SourceHealth.Counts(days: 28, entries: 400, inDigest: 2, read: 1, newest: now)
    #expect(judge(answering(), noisy).findings == [.noisy])
    let unread = SourceHealth.Counts(days: 28, entries: 40, inDigest: 20, read: 0, newest: now)
    #expect(judge(answering(), unread).findings == [.unread])
  }
}
