import Evidence
import Fetching
import Foundation
import Storage
import TestSupport
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)
private let feed = """
  <?xml version="1.0"?><rss version="2.0"><channel><title>Revue</title>
  <item><title>Un essai</title><guid>1</guid></item></channel></rss>
  """

@Suite("What a refresh makes of answers") struct RefreshVisitTests {
  private let source = Source(
    id: "revue", url: "http://www.revue.example/rss", title: "Revue", standing: .journal)

  private func refresh(
    _ library: Library, _ fetcher: ScriptedFetcher, onDay day: Double
  ) async throws -> RefreshReport {
    let moment = now.addingTimeInterval(day * 86_400)
    let due = try DueSource.all(in: library, now: moment)
    return try await Refresh(library: library, fetcher: fetcher, now: { moment }, sink: { _ in })
      .run(due.due, following: due.following)
  }

  private func library() throws -> Library {
    let library = try Library.open(at: ":memory:")
    try library.add([source], at: now)
    return library
  }

  @Test("A lasting move within the domain becomes the source's address after three days")
  func moved() async throws {
    let library = try library()
    let target = "https://www.revue.example/rss"
    var head = Response.Head(status: 200, url: target)
    head.redirects = [Response.Redirect(status: 301, target: target)]
    let fetcher = ScriptedFetcher([
      source.url: [.fetched(Response(head: head, body: Array(feed.utf8)))]
    ])
    for day in 0...2 { _ = try await refresh(library, fetcher, onDay: Double(day)) }
    #expect(try library.sources().first?.url == source.url)
    _ = try await refresh(library, fetcher, onDay: 3)
    #expect(try library.sources().first?.url == target)
    #expect(fetcher.requests.count == 4)
  }

  @Test("A page that wants a browser is a refusal, an ordinary page is a page")
  func pages() async throws {
    for (page, code) in [
      ("<html><head><title>Just a moment...</title></head></html>", "blocked"),
      ("<html><head><title>Portail</title></head><body><p>Connexion</p></body></html>", "html"),
    ] {
      let library = try library()
      let fetcher = ScriptedFetcher([source.url: [.page(page, url: source.url)]])
      let report = try await refresh(library, fetcher, onDay: 0)
      guard case .failed(let found, _)? = report.sources.first?.outcome else {
        Issue.record("\(report)")
        continue
      }
      #expect(found == code)
      #expect(try library.sources().first?.url == source.url)
    }
  }

  @Test("A body equal to the last is not read again and writes no entry")
  func sameBody() async throws {
    let library = try library()
    let fetcher = ScriptedFetcher([source.url: [.page(feed, url: source.url)]])
    let first = try await refresh(library, fetcher, onDay: 0)
    let second = try await refresh(library, fetcher, onDay: 1)
    #expect(first.sources.first?.outcome == SourceReport.Outcome.fetched(entries: 1))
    #expect(second.sources.first?.outcome == SourceReport.Outcome.unchanged)
    #expect(first.new == 1)
    #expect(second.new == 0)
  }
}
