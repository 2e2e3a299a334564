import Testing

@testable import Syndication

/// The limits of docs/formats.md: each is a clear problem, none is a hang.
@Suite struct LimitTests {
  private static func feed(_ text: String) throws -> Feed {
    try FeedParser.parse(FeedDocument(bytes: Array(text.utf8)))
  }

  @Test("entries beyond the limit are told and left")
  func entries() throws {
    let count = SyndicationLimits.entries + 3
    let feed = try Self.feed(
      "<rss version=\"2.0\"><channel>"
        + String(repeating: "<item><title>T</title></item>", count: count)
        + "</channel></rss>")
    #expect(feed.entries.count == SyndicationLimits.entries)
    #expect(feed.problems.map(\.message) == ["More than 10000 entries; the rest was not read."])
  }

  @Test("a nest of entities expands to nothing much")
  func entityBomb() throws {
    var text = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">"
    for (outer, inner) in zip("bcdefghij", "abcdefghi") {
      text += "<!ENTITY \(outer) \"" + String(repeating: "&\(inner);", count: 10) + "\">"
    }
    text += "]><rss version=\"2.0\"><channel><title>T&j;</title></channel></rss>"
    let feed = try Self.feed(text)
    #expect((feed.title ?? "").utf8.count < 2 * SyndicationLimits.entityText)
  }

  @Test("depth has an end, and the entry behind it is still read")
  func depth() throws {
    let deep = String(repeating: "<x>", count: 5000) + String(repeating: "</x>", count: 5000)
    let feed = try Self.feed(
      "<rss version=\"2.0\"><channel>\(deep)<item><title>T</title></item></channel></rss>")
    #expect(feed.entries.map(\.title) == ["T"])
    #expect(feed.problems.contains { $0.message.contains("512 deep") })
  }

  @Test(
    "JSON nested too deep is passed over, and the entry behind it is still read",
    arguments: [("[", "]"), ("{\"a\":", "}"), ("[\"]\\\"]\",", "]")])
  func depthOfJSON(_ opening: String, _ closing: String) throws {
    let deep =
      String(repeating: opening, count: 300) + "1" + String(repeating: closing, count: 300)
    let feed = try Self.feed(
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\n\"_x\":[\(deep),\(deep)],"
        + "\"items\":[{\"id\":\"1\",\"title\":\"T\",\"_y\":\(deep),\"content_text\":\"C\"}]}")
    #expect(feed.entries.map(\.title) == ["T"])
    #expect(feed.entries.map(\.content) == [SafeHTML.text("C")])
    #expect(feed.problems == [Problem(line: 2, "The JSON document is nested more than 128 deep.")])
  }

  @Test("attributes without end are read up to the limit")
  func attributes() throws {
    let many = (0..<2000).map { " a\($0)=\"1\"" }.joined()
    let feed = try Self.feed(
      "<rss version=\"2.0\"\(many)><channel><title>T</title></channel></rss>")
    #expect(feed.title == "T")
    #expect(feed.problems.contains { $0.message.contains("attributes") })
  }

  @Test("problems are told up to a number")
  func problems() throws {
    let lines = String(repeating: "<item><title>&nope;</title></item>\n", count: 1000)
    let feed = try Self.feed("<rss version=\"2.0\"><channel>\n\(lines)</channel></rss>")
    #expect(feed.entries.count == 1000)
    #expect(feed.problems.count == SyndicationLimits.problems)
  }
}
