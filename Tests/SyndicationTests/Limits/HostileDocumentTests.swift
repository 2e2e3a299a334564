import Testing

@testable import Syndication

/// Documents made to hang or to bloat a reader: each ends soon, keeps the entries it can, and says
/// what was wrong.
@Suite("Hostile documents")
struct HostileDocumentTests {
  private static let size = 40_000

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  private static func item(_ inside: String) -> String {
    "<rss version=\"2.0\"><channel><title>c</title><item><guid>1</guid>\(inside)</item>"
      + "<item><guid>2</guid><title>next</title></item></channel></rss>"
  }

  private static func parse(_ text: String) throws -> Feed {
    try FeedParser.parse(FeedDocument(bytes: Array(text.utf8)))
  }

  @Test(
    "an unclosed or endless thing in one entry leaves the next one whole",
    arguments: [
      "<description>" + repeated("&lt;a ") + "</description>",
      "<description>" + repeated("&lt;a b=\"") + "</description>",
      "<description>" + repeated("&lt;!x") + "</description>",
      "<description>" + repeated("&lt;!--") + "</description>",
      "<description>" + repeated("&lt;div>") + "</description>",
      "<description>" + repeated("&lt;ul>&lt;li>") + "</description>",
      "<description>" + repeated("&lt;td>&lt;/b>") + "</description>",
      "<description>&lt;script>" + repeated("&lt;/scrip") + "</description>",
      "<description>&lt;a " + repeated("b=1 ") + "></description>",
      "<description>" + repeated("&amp;#60;") + "</description>",
      "<description>" + repeated("&") + "</description>",
      "<title>" + repeated("t & < ") + "</title>",
      "<author>" + repeated("a@b (") + "</author>",
      "<pubDate>" + repeated("Sat, 1") + "</pubDate>",
      "<link>http://h.example/" + repeated("../a") + "</link>",
      "<description>" + repeated("10.1000/") + "</description>",
      "<description>" + repeated("&lt;![CDATA[]] ") + "</description>",
      "<description>" + repeated("&lt;![CDATA[]]&gt;") + "</description>",
      "<description>" + repeated("2012-001234-5") + "</description>",
      "<title>e" + repeated("\u{301}") + "</title>",
      repeated("<category>c</category>"),
      repeated("<enclosure url='http://h.example/a'/>"),
    ])
  func nextEntryIsWhole(_ inside: String) throws {
    let feed = try Self.parse(Self.item(inside))
    #expect(feed.entries.map(\.id) == ["1", "2"])
    #expect(feed.entries.last?.title == "next")
  }

  @Test(
    "a document of one endless thing is read or refused, soon",
    arguments: [
      repeated("<!DOCTYPE ["), repeated("<rss><channel>"), "<rss><channel>" + repeated("<item>"),
      "<rss><channel><item>" + repeated("<a>"),
      "<rss><channel><item>" + repeated("<?x"), "<rss><channel><item>" + repeated("<!x"),
      "<rss><channel><item>" + repeated("<!--"),
      "<rss><channel><item>" + repeated("<![CDATA[</a>"),
      "<rss><channel><item>" + repeated("<a b=\">"),
      "<rss><channel><item><description>" + repeated("&amp"),
      "<html>" + repeated("<link rel=alternate type=application/rss+xml href=x"),
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + repeated("["),
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + repeated("{\"a\":"),
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + repeated("0,"),
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + repeated("\u{1}"),
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":" + repeated("9"),
    ])
  func endsSoon(_ text: String) {
    let feed = try? Self.parse(text)
    #expect((feed?.entries.count ?? 0) <= SyndicationLimits.entries)
  }

  @Test("many attributes of one element are told, with the line")
  func manyAttributes() throws {
    let attributes = (0..<20_000).map { "a\($0)=\">\"" }.joined(separator: " ")
    let feed = try Self.parse(
      "<rss>\n<channel><item \(attributes)><title>x</title></item></channel></rss>")
    #expect(feed.entries.map(\.title) == ["x"])
    #expect(feed.problems.first?.line == 2)
    #expect(feed.problems.first?.message == "An element has more than 1000 attributes.")
    #expect(!feed.wellFormed)
  }

  @Test("a long text full of equals signs is no element of many attributes")
  func equalsSignsInText() throws {
    let feed = try Self.parse(
      Self.item("<description>" + Self.repeated("&lt;a href=b>x&lt;/a> ") + "</description>"))
    #expect(feed.problems == [])
    #expect(feed.wellFormed)
  }

  @Test("namespace declarations without end are told")
  func manyNamespaces() throws {
    var text = "<rss><channel><item><title>x</title>"
    for depth in 0..<200 {
      text += "<x" + (0..<50).map { " xmlns:a\(depth)x\($0)='u'" }.joined() + ">"
    }
    let feed = try Self.parse(text + Self.repeated("<a0x0:b/>"))
    #expect(
      feed.problems.contains {
        $0.message == "More than 1000 namespace declarations are in force at once."
      })
    #expect(feed.entries.map(\.title) == ["x"])
  }

  @Test("one name in ever new namespaces takes linear time")
  func newNamespaces() throws {
    let elements = (0..<20_000).map { "<x xmlns='\($0)'/>" }.joined()
    #expect(try Self.parse(Self.item(elements)).entries.count == 2)
  }

  @Test("attributes declared by the document type are not added to elements")
  func defaultAttributes() throws {
    let attributes = (0..<5_000).map { "a\($0) CDATA 'x'" }.joined(separator: " ")
    let feed = try Self.parse(
      "<!DOCTYPE rss [<!ATTLIST item \(attributes)>]>" + Self.item(Self.repeated("<x/>")))
    #expect(feed.entries.map(\.id) == ["1", "2"])
    #expect(
      feed.problems.first?.message
        == "The document type declares attributes; they were not read.")
  }

  @Test("entities declared without end are told, and the entries are read")
  func manyEntities() throws {
    let entities = (0..<3_000).map { "<!ENTITY e\($0) \"v\($0)\">" }.joined()
    let feed = try Self.parse(
      "<!DOCTYPE rss [\(entities)]>" + Self.item("<title>a &e7; b</title>"))
    #expect(feed.entries.map(\.title) == ["a v7 b", "next"])
    #expect(
      feed.problems.first?.message == "The document type declares more than 2000 entities.")
  }

  @Test("bases nested without end cost neither time nor memory")
  func nestedBases() throws {
    let part = String(repeating: "d/", count: 500)
    let text =
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://h.example/'><entry><title>x</title>"
      + String(repeating: "<x xml:base='\(part)'>", count: 100)
      + Self.repeated("<link href='a'/><x xml:base='b'/>")
    let feed = try Self.parse(text)
    #expect(feed.entries.map(\.title) == ["x"])
    #expect(feed.problems.contains { $0.message.hasPrefix("A base address is longer than") })
  }

  @Test("short links before a long base do not grow without bound")
  func linksBeforeLongBase() throws {
    let base = "http://h.example/" + String(repeating: "d/", count: 900)
    let html = Self.repeated("<a href=b></a>")
    let markup = SafeHTML.sanitising(html, base: base).markup
    #expect(markup.utf8.count < 20 * html.utf8.count)
    #expect(StrictMarkup.fault(in: markup) == nil)
  }

  @Test("elements too deep lose their tags and keep their text")
  func deepElements() throws {
    let inside = String(repeating: "<b>", count: 2_000) + "text"
    let feed = try Self.parse(Self.item("<description>\(inside)</description>"))
    #expect(feed.entries.first?.summary?.plainText == "text")
    #expect(feed.problems.contains { $0.message.contains("nested more than 512 deep") })
  }

  @Test("more entries than a feed may have are told")
  func manyEntries() throws {
    let items = String(repeating: "<item><title>x</title></item>", count: 10_050)
    let feed = try Self.parse("<rss version='2.0'><channel>\(items)</channel></rss>")
    #expect(feed.entries.count == 10_000)
    #expect(feed.problems.map(\.message) == ["More than 10000 entries; the rest was not read."])
  }
}
