import Fetching
import Syndication
import TestSupport
import Testing

@testable import Pipeline

private let feed = """
  <?xml version="1.0"?><rss version="2.0"><channel><title>Revue</title>
  <link>https://revue.example/</link><item><title>Un essai</title><guid>1</guid></item>
  </channel></rss>
  """

@Suite("What becomes of an address") struct AddressResolverTests {
  private let home = "https://revue.example/"

  private func resolve(
    _ text: String, _ pages: [String: String], bridges: [String: String] = [:]
  ) async -> (AddressFinding, [String]) {
    let fetcher = ScriptedFetcher(
      Dictionary(
        uniqueKeysWithValues: pages.map { ($0.key, [FetchOutcome.page($0.value, url: $0.key)]) }))
    let resolver = AddressResolver(fetcher: fetcher, bridges: bridges, language: "fr")
    let finding = await resolver.resolve(text)
    return (finding, fetcher.requests.map(\.url))
  }

  private func found(_ finding: AddressFinding) -> [String]? {
    guard case .feeds(let feeds) = finding else { return nil }
    return feeds.map { "\($0.origin.rawValue) \($0.url)" }
  }

  @Test("A feed is taken as it is")
  func given() async {
    let (finding, asked) = await resolve("revue.example/rss", ["https://revue.example/rss": feed])
    guard case .feeds(let feeds) = finding, let first = feeds.first else {
      Issue.record("\(finding)")
      return
    }
    #expect(first.title == "Revue")
    #expect(first.entries == 1)
    #expect(first.format == .rss20)
    #expect(first.origin == .given)
    #expect(asked == ["https://revue.example/rss"])
  }

  @Test("A home page leads to the feeds it declares, never to those of its comments")
  func declared() async {
    let page = """
      <html><head>
      <link rel="alternate" type="application/rss+xml" title="Revue - Commentaires" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" title="Revue" href="/actu.xml">
      <link rel="alternate" type="application/atom+xml" href="https://other.example/atom">
      </head></html>
      """
    let (finding, _) = await resolve(
      home,
      [
        home: page, "https://revue.example/actu.xml": feed,
        "https://revue.example/comments/feed/": feed, "https://other.example/atom": feed,
      ])
    #expect(
      found(finding) == [
        "declared https://revue.example/actu.xml", "declared https://other.example/atom",
      ])
  }

  @Test("Declared addresses on another host are discovered, those of the same place are not")
  func discovered() async {
    let page = """
      <link rel=alternate type=application/rss+xml href=/a.xml>
      <link rel=alternate type=application/rss+xml href=http://192.168.0.1/b.xml>
      """
    let fetcher = ScriptedFetcher([home: [.page(page, url: home)]])
    _ = await AddressResolver(fetcher: fetcher).resolve(home)
    let requests = fetcher.requests.prefix(3).map { ($0.url, $0.isDiscovered) }
    #expect(requests.map(\.0) == [home, "https://revue.example/a.xml", "http://192.168.0.1/b.xml"])
    #expect(requests.map(\.1) == [false, false, true])
  }

  @Test(
    "A page that declares nothing is tried at the usual paths",
    arguments: [
      "/feed/", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feeds/posts/default",
      "/?format=feed&type=rss", "/spip.php?page=backend", "/index.rss", "/blog-feed.xml",
    ])
  func usual(path: String) async {
    let url = "https://revue.example" + path
    let (finding, _) = await resolve(home, [home: "<html><body>Revue</body></html>", url: feed])
    #expect(found(finding) == ["usual-path " + url])
  }

  @Test("A page without any feed: a search of news, and PubMed when it states an ISSN")
  func without() async {
    let page = "<html><meta name=citation_issn content='0028-4793'><p>ISSN 1234-5678</p></html>"
    let (finding, _) = await resolve(home, [home: page])
    let news =
      "https://news.google.com/rss/search?q=site:revue.example&hl=fr&gl=FR&ceid=FR:fr"
    #expect(
      finding
        == .noFeed(
          url: home,
          offers: [.pubmedSearch(query: "\"0028-4793\"[ta]"), .googleNews(url: news)]))
  }

  @Test("Closed networks are told without a request, with a bridge of the reader's own")
  func closed() async {
    let bridge = "https://bridge.example/?u={user}&format=Atom"
    let (with, asked) = await resolve("https://x.com/DrDupont", [:], bridges: ["x": bridge])
    #expect(
      with
        == .closed(
          .x, .loginWall,
          offers: [.bridge(.x, url: "https://bridge.example/?u=DrDupont&format=Atom")]))
    #expect(asked.isEmpty)
    let (without, _) = await resolve("https://x.com/DrDupont", [:])
    #expect(without == .closed(.x, .loginWall, offers: [.bridgeToConfigure(name: "x")]))
    let (univadis, _) = await resolve("univadis.fr", [:])
    let news = "https://news.google.com/rss/search?q=site:univadis.fr&hl=fr&gl=FR&ceid=FR:fr"
    #expect(univadis == .closed(.univadis, .noFeed, offers: [.googleNews(url: news), .newsletter]))
    let (docatus, _) = await resolve("https://www.docatus.com/", [:])
    #expect(docatus == .closed(.docatus, .membersOnly, offers: []))
  }

  @Test("A YouTube name leads to its channel's feed")
  func youTube() async {
    let page =
      "<html>\"channelId\":\"nothing\" {\"externalId\":\"UCabcdefghijklmnopqrstuv\"}</html>"
    let url = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
    let (finding, _) = await resolve(
      "https://www.youtube.com/@medecine", ["https://www.youtube.com/@medecine": page, url: feed])
    #expect(found(finding) == ["platform " + url])
  }

  @Test("Podcast pages lead to the feed their source names")
  func podcasts() async {
    let lookup = "https://itunes.apple.com/lookup?id=42&entity=podcast"
    let (apple, _) = await resolve(
      "https://podcasts.apple.com/fr/podcast/revue/id42",
      [
        lookup: "{\"results\":[{\"feedUrl\":\"https:\\/\\/feeds.revue.example\\/rss\"}]}",
        "https://feeds.revue.example/rss": feed,
      ])
    #expect(found(apple) == ["platform https://feeds.revue.example/rss"])
    let page = "https://podcast.ausha.co/revue"
    let (ausha, _) = await resolve(
      page,
      [
        page: "{\"key\":\"rss\",\"url\":\"https:\\/\\/feed.ausha.co\\/aBc123\"}",
        "https://feed.ausha.co/aBc123": feed,
      ])
    #expect(found(ausha) == ["platform https://feed.ausha.co/aBc123"])
  }

  @Test("A profile's feed, and the page itself where the host is no instance")
  func profile() async {
    let rss = "https://piaille.fr/@dupont.rss"
    let (mastodon, _) = await resolve("https://piaille.fr/@dupont", [rss: feed])
    #expect(found(mastodon) == ["platform " + rss])
    let page = "https://blog.example/@dupont"
    let (blog, _) = await resolve(
      page,
      [
        page: "<link rel=alternate type=application/rss+xml href=/f>",
        "https://blog.example/f": feed,
      ])
    #expect(found(blog) == ["declared https://blog.example/f"])
  }

  @Test("Refused or absent pages say so, with what works in their place")
  func unreachable() async {
    let (missing, _) = await resolve(home, [:])
    guard case .unreachable(home, let failure, let offers) = missing else {
      Issue.record("\(missing)")
      return
    }
    #expect(failure.code == "status-404")
    #expect(offers.count == 1)
    let (challenge, _) = await resolve(home, [home: "<html><title>Just a moment...</title></html>"])
    guard case .unreachable(_, let refusal, _) = challenge else {
      Issue.record("\(challenge)")
      return
    }
    #expect(refusal.code == "blocked")
  }
}
