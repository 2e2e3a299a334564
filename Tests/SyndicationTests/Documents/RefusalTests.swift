import Testing

@testable import Syndication

@Suite struct RefusalTests {
  private static func refusal(_ text: String, base: String? = nil) -> UnrecognisedFeed? {
    do throws(UnrecognisedFeed) {
      _ = try FeedParser.parse(FeedDocument(bytes: Array(text.utf8), baseURL: base))
      return nil
    } catch { return error }
  }

  /// The feeds that a page declares with the links in its head.
  private static func declared(_ links: String, base: String? = nil) -> [String]? {
    refusal(
      """
      <!DOCTYPE html><html><head><title>P</title>
      \(links)
      </head><body><p>Text</p></body></html>
      """, base: base)?.declaredFeeds.map(\.url)
  }

  @Test(
    "what is no feed is refused by what it is",
    arguments: [
      ("", UnrecognisedFeed.Kind.empty), (" \n\t", .empty), ("\u{0}\u{1}\u{2}\u{3}PNG", .binary),
      ("Just a sentence.", .text), ("{\"a\":1}", .json), ("[1,2]", .json),
      ("<html><body>p</body></html>", .html), ("<!DOCTYPE html><p>x", .html),
      (
        "<opml version=\"2.0\"><body><outline text=\"a\" xmlUrl=\"https://a.example\"/></body></opml>",
        .opml
      ),
      ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .xml),
      ("<urlset><url><loc>https://a.example/</loc></url></urlset>", .xml),
    ])
  func kinds(_ text: String, _ kind: UnrecognisedFeed.Kind) {
    #expect(Self.refusal(text)?.kind == kind)
  }

  @Test("a page comes with the feeds that it declares, made absolute")
  func autodiscovery() {
    #expect(
      Self.declared(
        """
        <link rel="alternate" type="application/rss+xml" title="News" href="/feed">
        <link rel="alternate" type="application/atom+xml" href="https://b.example/atom">
        <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" href="/x.css">
        """, base: "https://a.example/page")
        == ["https://a.example/feed", "https://b.example/atom"])
  }

  @Test("the general type of JSON declares a feed, of WordPress's API none; feed: is no scheme")
  func otherDeclarations() {
    #expect(
      Self.declared(
        """
        <link rel="alternate" type="application/json" href="/feed.json">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
        <link rel="alternate" type="application/rss+xml" href="feed://a.example/rss">
        <link rel="alternate" type="application/rss+xml" href="feed:https://b.example/rss">
        """, base: "https://a.example/page")
        == ["https://a.example/feed.json", "https://a.example/rss", "https://b.example/rss"])
  }

  @Test("a saved page takes its own address from its canonical link, wherever that stands")
  func savedPage() {
    #expect(
      Self.declared(
        """
        <link rel="alternate" type="application/rss+xml" href="/feed">
        <link rel="alternate" type="application/atom+xml" href="notes.atom">
        <link rel="canonical" href="https://a.example/news/page">
        """) == ["https://a.example/feed", "https://a.example/news/notes.atom"])
  }
}
