import Evidence
import Fetching
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)

/// A feed of so many entries whose ids are its own.
private func feed(_ name: String, entries: Int = 1, extra: String = "") -> String {
  let items = (0..<entries).map {
    "<item><title>\(name) \($0)</title><guid>\(name)-\($0)</guid>\(extra)</item>"
  }
  return "<rss version=\"2.0\"><channel><title>\(name)</title>\(items.joined())</channel></rss>"
}

@Suite("A refresh over the wire") struct RefreshOverNetworkTests {
  private func library(_ urls: [String]) throws -> Library {
    let library = try Library.open(at: ":memory:")
    try library.add(
      urls.enumerated().map {
        Source(id: "s\($0.offset)", url: $0.element, title: "S\($0.offset)", standing: .journal)
      }, at: now)
    return library
  }

  private func refresh(
    _ library: Library, limits: Refresh.Limits = Refresh.Limits(),
    sink: @escaping @Sendable (Event) -> Void = { _ in },
    atDeadline: (RefreshReport) throws -> Void = { _ in }
  ) async throws -> RefreshReport {
    var policy = FetchPolicy(userAgent: "veille/test")
    policy.totalSeconds = 60
    let due = try DueSource.all(in: library, now: now)
    return try await withCurlFetcher(policy) { fetcher in
      try await Refresh(library: library, fetcher: fetcher, now: { now }, sink: sink)
        .run(due.due, following: due.following, limits: limits, atDeadline: atDeadline)
    }
  }

  @Test("Nothing that a feed says causes a request: the canary sees none")
  func contentAsksNothing() async throws {
    let canary = try LoopbackServer { _ in .answer(200, text: "secret") }
    let place = canary.base
    let text = """
      <?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="\(place)/style.xsl"?>
      <!DOCTYPE rss SYSTEM "\(place)/rss.dtd" [
        <!ENTITY inside SYSTEM "\(place)/entity"> <!ENTITY % more SYSTEM "\(place)/more.dtd"> ]>
      <rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Revue</title>
      <atom:link rel="self" href="\(place)/self"/><atom:link rel="hub" href="\(place)/hub"/>
      <atom:link rel="next" href="\(place)/next"/>
      <itunes:new-feed-url>\(place)/new</itunes:new-feed-url><itunes:image href="\(place)/i.png"/>
      <image><url>\(place)/image.png</url></image><cloud domain="127.0.0.1" port="\(canary.port)"/>
      <item><title>Essai &inside;</title><guid>\(place)/1</guid><link>\(place)/1</link>
      <enclosure url="\(place)/a.mp3" type="audio/mpeg" length="1"/>
      <media:thumbnail url="\(place)/t.png"/><comments>\(place)/c</comments>
      <xi:include href="\(place)/include"/>
      <description>&lt;img src="\(place)/b.png"&gt;&lt;iframe src="\(place)/f"&gt;&lt;/iframe&gt;</description>
      </item></channel></rss>
      """
    let server = try LoopbackServer { _ in
      .answer(200, ["Content-Type: application/rss+xml"], text: text)
    }
    let library = try library([server.url("/feed")])
    #expect(try await refresh(library).new == 1)
    #expect(try library.search("essai", limit: 2).count == 1)
    #expect(canary.connections == 0)
    #expect(server.requests.map(\.path) == ["/feed"])
  }

  @Test("At the deadline all that came is stored, though others never answer; what came stays")
  func deadline() async throws {
    let healthy = try LoopbackServer { request in
      .answer(200, text: feed(String(request.path.dropFirst()), entries: 3))
    }
    let silent = try LoopbackServer { _ in [.hang] }
    let urls =
      ["/h0", "/h1", "/h2"].map { healthy.url($0) } + ["/a", "/b"].map { silent.url($0) }
    let library = try library(urls)
    let (finished, finish) = AsyncStream<Void>.makeStream()
    let (interruptions, interrupt) = AsyncStream<Void>.makeStream()
    let count = Mutex(0)
    var limits = Refresh.Limits(interruptions: interruptions)
    limits.deadline = { for await _ in finished { return } }
    var atDeadline: RefreshReport?
    let report = try await refresh(library, limits: limits) { event in
      guard case .sourceFinished = event else { return }
      let isEnough = count.withLock { count in
        count += 1
        return count == 3
      }
      if isEnough { finish.yield() }
    } atDeadline: { (report: RefreshReport) throws in
      atDeadline = report
      #expect(try library.candidates(since: now.addingTimeInterval(-60)).entries.count == 9)
      interrupt.yield()
    }
    #expect(atDeadline?.new == 9)
    #expect(atDeadline?.late == ["s3", "s4"])
    #expect(report.wasInterrupted)
    #expect(report.new == 9)
    // Who was broken off is no worse for it: asked again next time.
    #expect(try library.fetchStates().keys.sorted() == ["s0", "s1", "s2"])
  }

  @Test("What had come but was not read when the reader interrupted is asked in full next time")
  func unread() async throws {
    let server = try LoopbackServer { _ in .answer(200, ["ETag: \"1\""], text: feed("revue")) }
    let library = try library([server.url("/feed")])
    let report = try await refresh(library, limits: Refresh.Limits(isInterrupted: { true }))
    #expect(report.new == 0)
    #expect(report.sources.map(\.outcome) == [.failed(code: "cancelled", detail: "")])
    #expect(try library.fetchStates().isEmpty)
    #expect(try await refresh(library).new == 1)
  }

  @Test("A 304 writes no entry and keeps its new validator for the next time")
  func notModified() async throws {
    let server = try LoopbackServer { request in
      switch request.fields["if-none-match"] {
      case nil: .answer(200, ["ETag: \"1\""], text: feed("revue"))
      case "\"1\"": .answer(304, ["ETag: W/\"2\""])
      default: .answer(304)
      }
    }
    let library = try library([server.url("/feed")])
    #expect(try await refresh(library).new == 1)
    for _ in 0..<2 {
      // A day later it is due again.
      var state = try #require(try library.fetchStates()["s0"])
      state.dueAt = nil
      try library.record([Refreshed(sourceID: "s0", state: state)], at: now)
      let report = try await refresh(library)
      #expect(report.sources.map(\.outcome) == [.unchanged])
      #expect(report.new + report.revised == 0)
    }
    #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"1\"", "W/\"2\""])
  }

  @Test("A portal's page in place of the feed changes nothing but the failure")
  func portal() async throws {
    let isCaught = Mutex(false)
    let server = try LoopbackServer { request in
      guard isCaught.withLock({ $0 }) else {
        return .answer(200, ["ETag: \"feed\""], text: feed("revue"))
      }
      return request.path == "/login"
        ? .answer(
          200, ["ETag: \"page\"", "Content-Type: text/html"], text: "<html><p>Wi-Fi</p></html>")
        : .redirect(301, to: "/login")
    }
    let library = try library([server.url("/feed")])
    _ = try await refresh(library)
    isCaught.withLock { $0 = true }
    var state = try #require(try library.fetchStates()["s0"])
    state.dueAt = nil
    try library.record([Refreshed(sourceID: "s0", state: state)], at: now)
    let report = try await refresh(library)
    guard case .failed("html", _)? = report.sources.first?.outcome else {
      Issue.record("\(report)")
      return
    }
    let after = try #require(try library.fetchStates()["s0"])
    #expect(after.etag == "\"feed\"")
    #expect(after.failures == 1)
    #expect(try library.sources().map(\.url) == [server.url("/feed")])
    #expect(try library.search("revue", limit: 5).count == 1)
  }

  @Test("A page that declares a feed on the inside leads nowhere: the canary sees nothing")
  func discoveredInside() async throws {
    let canary = try LoopbackServer { _ in .answer(200, text: feed("secret")) }
    let inside = canary.url("/feed")
    let server = try LoopbackServer { request in
      request.path == "/"
        ? .answer(
          200, ["Content-Type: text/html"],
          text: "<html><link rel=alternate type='application/rss+xml' href='\(inside)'></html>")
        : .answer(404)
    }
    let finding = await withCurlFetcher(FetchPolicy(userAgent: "veille/test")) { fetcher in
      await AddressResolver(fetcher: fetcher).resolve(server.url("/"))
    }
    guard case .noFeed = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(canary.connections == 0)
  }
}
