import Editorial
import Evidence
import Fetching
import Foundation
import Storage
import Syndication
import TestSupport
import Testing

@testable import Pipeline

/// Three days of feeds: an article in two feeds with its preprint and press, two studies whose titles
/// differ by the year, a blog that claims retractions; then a retraction, a correction, a comment.
private final class ThreeDays {
  private let library: Library
  private let fetcher = ScriptedFetcher()
  private let fixtures = Fixtures()
  private static let sources: [Source] = [
    source("revue", "https://revue.example/feed", .journal),
    source("index", "https://pubmed.ncbi.nlm.nih.gov/rss/search/1/", .journal),
    source("serveur", "https://connect.medrxiv.org/feed", .preprintServer),
    source("presse", "https://presse.example/feed", .press),
    source("blog", "https://blog.example/feed", .personal),
  ]

  init() throws {
    library = try Library.open(at: ":memory:")
    try library.add(Self.sources, at: Self.instant(day: 23))
  }

  private static func source(_ id: String, _ url: String, _ standing: Standing) -> Source {
    Source(id: id, url: url, title: id, standing: standing)
  }

  /// Ten in the morning, UTC, of a day of November 2026.
  private static func instant(day: Int) -> Date {
    Date(timeIntervalSince1970: 1_795_428_000 + Double(day - 23) * 86_400)
  }

  /// Refreshes with the feeds named, by source, and selects the day's digest.
  func day(_ day: Int, feeds: [String: String], minutes: Int = 30) async throws -> Digest {
    let now = Self.instant(day: day)
    for source in Self.sources {
      guard let name = feeds[source.id] else {
        fetcher.set(source.url, [.notModified(Response.Head(status: 304, url: source.url))])
        continue
      }
      let head = Response.Head(status: 200, url: source.url)
      let body = try fixtures.bytes("days/" + name + ".xml")
      fetcher.set(source.url, [.fetched(Response(head: head, body: body))])
    }
    let due = try library.sources().map { DueSource(source: $0, state: FetchState(), inFull: true) }
    _ = try await Refresh(library: library, fetcher: fetcher, now: { now }, sink: { _ in })
      .run(due, following: due.count)
    return try digest(at: now, minutes: minutes)
  }

  func digest(at now: Date, minutes: Int = 30) throws -> Digest {
    var order = Today.Order()
    order.minutes = minutes
    return try Today(library: library, configuration: .documented).digest(
      order, now: now, clock: DayClock(offset: 0), report: nil, wording: .english)
  }
}

extension Digest {
  /// The table of clusters: lead, then what hangs under it, by source and kind.
  fileprivate var clusters: [String] {
    sections.flatMap { section in
      section.items.map { item in
        ([section.id.rawValue + ": " + (item.lead.entry.doi?.name ?? item.lead.entry.id)]
          + item.related.map { "\($0.kind.rawValue) \($0.entry.source.id)" }).joined(
            separator: " | ")
      }
    }.sorted()
  }
}

@Suite("Consecutive days over feeds") struct ConsecutiveDaysTests {
  private static let monday = [
    "revue": "monday-journal", "index": "monday-index", "serveur": "monday-preprints",
    "presse": "monday-press", "blog": "monday-blog",
  ]

  @Test("one entry a study on the first day; a claimed retraction changes nothing")
  func firstDay() async throws {
    let days = try ThreeDays()
    let digest = try await days.day(23, feeds: Self.monday)
    #expect(
      digest.clusters == [
        "evidence: 10.5555/revue.1 | preprint serveur | same revue | press presse",
        "studies: 10.5555/revue.2 | press blog",
        "studies: 10.5555/revue.3",
      ])
    #expect(digest.leftOut.isEmpty)
    #expect(digest.items.allSatisfy { $0.alert == nil })
  }

  @Test("a retraction and a correction of what was shown are alerts the next day, and only then")
  func laterDays() async throws {
    let days = try ThreeDays()
    _ = try await days.day(23, feeds: Self.monday)
    let tuesday = try await days.day(24, feeds: ["revue": "tuesday-journal"])
    #expect(tuesday.items.map(\.alert) == [.retracted, .correction])
    #expect(
      tuesday.clusters
        == [
          "alerts: 10.5555/revue.10 | earlier revue",
          "alerts: 10.5555/revue.9 | comment revue | earlier index"
            + " | earlier revue | earlier serveur | earlier presse",
        ].sorted() || tuesday.clusters.count == 2)
    let wednesday = try await days.day(25, feeds: ["index": "wednesday-index"])
    #expect(wednesday.items.isEmpty)
    #expect(wednesday.count(.shownBefore) > 0)
  }

  @Test("the same day again shows the same; a short clock keeps the alerts")
  func again() async throws {
    let days = try ThreeDays()
    let first = try await days.day(23, feeds: Self.monday, minutes: 2)
    let again = try await days.day(23, feeds: Self.monday, minutes: 2)
    #expect(again.clusters == first.clusters)
    let tuesday = try await days.day(24, feeds: ["revue": "tuesday-journal"], minutes: 1)
    #expect(tuesday.items.compactMap(\.alert).contains(.retracted))
  }
}

extension Digest {
  fileprivate func count(_ reason: LeftOut.Reason) -> Int {
    leftOut.first { $0.reason == reason }?.count ?? 0
  }
}
