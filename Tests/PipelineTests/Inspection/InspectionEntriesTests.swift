import Evidence
import Pipeline
import Syndication
import Testing

@Suite struct InspectionEntriesTests {
  private static let feed = """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Examples</title>
    <item><title>One</title><guid isPermaLink="false">a</guid><link>https://example.org/1</link></item>
    <item><title>Two</title><guid isPermaLink="false">b</guid><link>https://doi.org/10.1234/two</link></item>
    <item><title>Three</title><guid isPermaLink="false">c</guid>
    <link>https://pubmed.ncbi.nlm.nih.gov/12345678/</link></item>
    </channel></rss>
    """

  @Test(
    "an entry of a feed is found by place, id, DOI, PMID and address",
    arguments: [
      ("1", "One"), ("3", "Three"), ("b", "Two"), ("10.1234/two", "Two"), ("12345678", "Three"),
      ("pmid:12345678", "Three"), ("https://example.org/1", "One"),
    ])
  func found(_ item: String, _ title: String) throws {
    let document = FeedDocument(bytes: Array(Self.feed.utf8), contentType: nil)
    let report = try Inspection.run(document, address: nil, assess: true)
    #expect(report.assessedEntry(item)?.entry.title == title)
  }

  @Test("what is in no entry is not found", arguments: ["0", "4", "d", "10.1234/none", "99999999"])
  func unknown(_ item: String) throws {
    let document = FeedDocument(bytes: Array(Self.feed.utf8), contentType: nil)
    let report = try Inspection.run(document, address: nil, assess: true)
    #expect(report.assessedEntry(item) == nil)
  }
}
