import Syndication
import Testing

@testable import Evidence

@Suite("A preprint is told by where it stands") struct PreprintTests {
  private func flags(link: String) -> [EntryFlag] {
    var entry = Entry(id: "1")
    entry.title = "Colchicine in gout"
    entry.link = link
    let source = Source(
      id: "s", url: "https://journal.example/rss", title: "Journal", standing: .journal)
    return Assessor().assess(entry, from: source).flags
  }

  @Test(
    "Pages of preprint servers",
    arguments: [
      "https://www.medrxiv.org/content/10.1101/2026.01.01.26000001v1", "https://arxiv.org/abs/1",
      "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1",
      "https://osf.io/preprints/psyarxiv/1",
    ])
  func servers(link: String) {
    #expect(flags(link: link) == [.preprint])
  }

  @Test(
    "A server's name elsewhere in an address says nothing",
    arguments: [
      "https://journal.example/a?from=medrxiv.org", "https://notarxiv.org/abs/1",
      "https://medrxiv.org.evil.example/a", "https://osf.io/abcde",
      "https://news.example/why-arxiv.org-matters",
    ])
  func others(link: String) {
    #expect(flags(link: link) == [])
  }
}
