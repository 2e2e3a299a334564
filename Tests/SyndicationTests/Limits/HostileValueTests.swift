import Testing

@testable import Syndication

/// Documents whose values are many, long, or handed on to many: nothing is multiplied by them.
@Suite("Hostile values")
struct HostileValueTests {
  private static func parse(_ text: String) throws -> Feed {
    try FeedParser.parse(FeedDocument(bytes: Array(text.utf8)))
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test("a long namespace is looked at once, not for every element")
  func longNamespace() throws {
    let feed = try Self.parse(
      "<rss xmlns:a='\(Self.repeated("u", 200_000))'><channel><item><title>x & y</title>"
        + Self.repeated("<a:b a:c=''/>", 20_000) + "</item></channel></rss>")
    #expect(feed.entries.map(\.title) == ["x & y"])
  }

  @Test(
    "texts nested without end do not slow what stands in them",
    arguments: ["<content>", "<content><dc:x>", "<div><content>"])
  func nestedTexts(_ open: String) throws {
    let feed = try Self.parse(
      "<rss><channel><item><title>a & b</title>" + Self.repeated(open, 20_000))
    #expect(feed.entries.map(\.title) == ["a & b"])
  }

  @Test("declarations and instructions without end are told")
  func manyNames() throws {
    let elements = (0..<3_000).map { "<!ELEMENT e\($0) EMPTY>" }.joined()
    let instructions = (0..<21_000).map { "<?x\($0) y?>" }.joined()
    let rest = "<rss><channel><item><title>x</title></item></channel></rss>"
    for (text, message) in [
      ("<!DOCTYPE rss [\(elements)]>", "The document type declares more than 2000 entities."),
      (instructions, "The document has more than 20000 processing instructions."),
    ] {
      let feed = try Self.parse(text + rest)
      #expect(feed.entries.map(\.title) == ["x"])
      #expect(feed.problems.map(\.message) == [message])
    }
  }

  @Test("short addresses before a long base do not grow without bound")
  func longBase() {
    let base = "http://h.example/" + Self.repeated("d", 1_000) + "/"
    var budget = AddressBudget(limit: 10_000)
    var found = 0
    while budget.absolute("a", base: base) != nil { found += 1 }
    #expect(found == 10)
    #expect(budget.isSpent)
    #expect(budget.absolute("http://h.example/b", base: base) == "http://h.example/b")
    #expect(budget.sanitise("<a href=b>x</a>", base: base).markup == "<a>x</a>")
  }

  @Test("links in texts use the budget up too")
  func longBaseOfTexts() {
    let base = "http://h.example/" + Self.repeated("d", 1_000) + "/"
    var budget = AddressBudget(limit: 10_000)
    let links = Self.repeated("<a href=b>x</a>", 20)
    #expect(budget.sanitise(links, base: base).markup.utf8.count > 20_000)
    #expect(budget.isSpent)
  }

  @Test("what is too long to be a language is none, for no entry")
  func longLanguage() throws {
    let name = Self.repeated("a", 5_000)
    for text in [
      "<rss xml:lang='\(name)'><channel><item><title>x</title></item></channel></rss>",
      "<rss><channel><language>\(name)</language><item><title>x</title></item></channel></rss>",
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"language\":\"\(name)\",\"items\":[{\"id\":\"1\"}]}",
    ] {
      let feed = try Self.parse(text)
      #expect(feed.language == nil)
      #expect(feed.entries.map(\.language) == [nil])
    }
  }

  @Test("hundreds of authors an entry are told apart")
  func manyAuthors() throws {
    let authors = (0..<600).map { "<author>Ada Number \($0)</author>" }.joined()
    let addresses = (0..<600).map { "<author>a\($0)@h.example (Ada)</author>" }.joined()
    let feed = try Self.parse(
      "<rss><channel>" + Self.repeated("<item><title>x</title>\(authors)</item>", 15)
        + "<item><title>y</title>\(addresses)</item></channel></rss>")
    #expect(feed.entries.map(\.authors.count) == Array(repeating: 500, count: 15) + [1])
  }

  @Test("brackets behind an address are no name")
  func bracketsBehindAddress() {
    let found = AuthorText.people(in: "a@b.example " + Self.repeated("(", 900))
    #expect(found == [Person(email: "a@b.example")])
  }

  @Test("a text of nothing but DOIs names no work of its own")
  func linesOfDOIs() throws {
    let lines = (0..<20_000).map { "doi:10.1000/\($0)&lt;br>" }.joined()
    let feed = try Self.parse(
      "<rss><channel><item><title>x</title><description>\(lines)</description></item></channel></rss>"
    )
    #expect(feed.entries.map(\.doi) == [nil])
  }

  @Test("lists of a citation end where those of an entry do")
  func listsOfCitations() throws {
    let words = (0..<900).map { "<Keyword>k\($0)</Keyword>" }.joined()
    let notes = (0..<900).map {
      "<CommentsCorrections RefType='ErratumIn'><PMID>\($0 + 1)</PMID></CommentsCorrections>"
    }.joined()
    let feed = try Self.parse(
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><CommentsCorrectionsList>\(notes)"
        + "</CommentsCorrectionsList><KeywordList>\(words)</KeywordList></MedlineCitation>"
        + "</PubmedArticle></PubmedArticleSet>")
    #expect(feed.entries.map(\.categories.count) == [500])
    #expect(feed.entries.map(\.relations.count) == [500])
  }

  @Test("folders of a list nested without end do not slow what stands in them")
  func deepFolders() throws {
    let list = try OPML.read(
      Array(
        ("<opml><body>" + Self.repeated("<outline>", 300) + "<outline text='f'>"
          + Self.repeated("<outline xmlUrl='x'/>", 20_000)
          + "<outline xmlUrl='https://h.example/'/>").utf8))
    #expect(list.outlines.map(\.folders) == [["f"]])
  }
}
