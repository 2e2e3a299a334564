import Evidence
import Syndication
import Testing

@Suite("What a social entry links to")
struct LinkedWorkTests {
  private func entry(_ html: String) -> Entry {
    var entry = Entry(id: "1")
    entry.link = "https://mastodon.social/@x/1"
    entry.content = SafeHTML.sanitising(html)
    return entry
  }

  @Test("a known host or a DOI of a known registrant counts, the most trusted first")
  func counts() {
    let journal = Allowlist.linkedWork(
      of: entry("<p><a href='https://www.nejm.org/doi/full/10.1056/NEJMoa1?a=1&b=2'>x</a></p>"))
    #expect(journal?.standing == .journal)
    #expect(journal?.name == "New England Journal of Medicine")
    let preprint = Allowlist.linkedWork(
      of: entry("<a href='https://doi.org/10.1101/2024.01.02.24300001'>x</a>"))
    #expect(preprint?.standing == .preprintServer)
    let both = Allowlist.linkedWork(
      of: entry(
        "<a href='https://www.lemonde.fr/a'>x</a> <a href='https://www.has-sante.fr/b'>y</a>"))
    #expect(both?.standing == .authority)
  }

  @Test(
    "anything else earns nothing",
    arguments: [
      "no link", "<a href='https://nejm.org.evil.example/doi/10.1056/NEJMoa1'>x</a>",
      "<a href='https://someone.blogspot.com/'>x</a>",
      "<a href='https://doi.org/10.99999/abc'>x</a>", "nejm.org",
    ])
  func nothing(html: String) {
    #expect(Allowlist.linkedWork(of: entry(html)) == nil)
  }

  @Test("an account keeps the ceiling of personal, a journal has none")
  func ceiling() {
    var account = Source(id: "a", url: "https://a.example", title: "A", standing: .authority)
    account.kind = "social"
    #expect(Allowlist.ceiling(of: account) == .personal)
    let journal = Source(id: "b", url: "https://b.example", title: "B", standing: .journal)
    #expect(Allowlist.ceiling(of: journal) == nil)
  }
}
