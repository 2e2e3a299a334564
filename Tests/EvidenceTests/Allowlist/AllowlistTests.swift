import Evidence
import Syndication
import Testing

@Suite("Allowlist")
struct AllowlistTests {
  private func outline(_ url: String, _ veille: [String: String] = [:]) -> Outline {
    var outline = Outline(feedURL: url, title: "T")
    outline.veille = veille
    return outline
  }

  @Test("a stated standing is taken at its word, whatever the host")
  func stated() {
    let source = Allowlist.decide(
      outline: outline("https://unknown.example/feed", ["standing": " Journal "]))
    #expect(source.standing == .journal)
    #expect(source.standingReason == "list")
    let blocked = Allowlist.decide(
      outline: outline("https://www.nejm.org/feed", ["standing": "blocked"]), default: .journal)
    #expect(blocked.standing == .blocked)
  }

  @Test("without a stated standing the known host decides, and a default does not override it")
  func known() {
    let source = Allowlist.decide(
      outline: outline("https://www.nejm.org/feed"), default: .personal)
    #expect(source.standing == .journal)
    #expect(source.standingReason == "known-host:nejm.org")
    #expect(source.kind == "publisher")
    #expect(source.country == "US")
  }

  @Test("a stranger waits, or has the standing the reader gives to the rest")
  func stranger() {
    let waits = Allowlist.decide(outline: outline("https://unknown.example/feed"))
    #expect(waits.standing == .unreviewed)
    #expect(waits.standingReason == "unknown-host")
    let given = Allowlist.decide(
      outline: outline("https://unknown.example/feed"), default: .society)
    #expect(given.standing == .society)
    #expect(given.standingReason == "reader")
  }

  @Test("a word that is no standing gives none")
  func nonsense() {
    let source = Allowlist.decide(
      outline: outline("https://unknown.example/feed", ["standing": "gold"]))
    #expect(source.standing == .unreviewed)
  }

  @Test(
    "nothing follows from a platform but the kind of source",
    arguments: [
      ("https://docteurdu16.blogspot.com/feeds/posts/default", "blog", "platform:blogspot.com"),
      ("https://mastodon.social/@x.rss", "social", "platform:mastodon.social"),
      ("https://feed.ausha.co/abc", "podcast", "platform:ausha.co"),
      ("https://instance.example/@x.rss", "social", "unknown-host"),
      ("https://www.youtube.com/feeds/videos.xml?channel_id=UC1", "social", "platform:youtube.com"),
    ])
  func platform(url: String, kind: String, reason: String) {
    let source = Allowlist.decide(outline: outline(url))
    #expect(source.standing == .unreviewed)
    #expect(source.kind == kind)
    #expect(source.standingReason == reason)
  }

  @Test(
    "an address that lets in whoever holds it makes the source private",
    arguments: [
      "https://user:pass@example.org/feed", "https://example.org/feed?token=abcd1234",
      "https://example.org/feed?a=1&KEY=abcd1234", "https://example.org/private-8f3a9b2c1d4e5f60/x",
      "https://api.substack.com/feed/podcast/1/8f3a9b2c1d4e5f60a1.rss",
      "https://kill-the-newsletter.com/feeds/u8fk3jx92lsk3f8xkw2q.xml",
    ])
  func secret(url: String) {
    #expect(Allowlist.decide(outline: outline(url)).isPrivate)
  }

  @Test(
    "an ordinary address is no secret",
    arguments: [
      "https://www.has-sante.fr/feed/Rss2.jsp?id=p_3081452",
      "https://www.acc.org/Feed/LatestCardiology?topicID=8d7f3960-0beb-4a23-b87d-661262d0bb4f",
      "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghij0123456789kl",
      "https://pubmed.ncbi.nlm.nih.gov/rss/search/1rE397IRBYU0ogsyRnEw9o91K808u0evolcHK9IDZ0PV/",
      "https://mastodon.social/@user.rss", "https://example.org/?key=", "https://a.example/@b/c",
    ])
  func ordinary(url: String) {
    #expect(!Allowlist.decide(outline: outline(url)).isPrivate)
  }

  @Test("feed: addresses are read as http, commands and files are no addresses")
  func addresses() {
    #expect(Allowlist.address("feed://a.example/x") == "http://a.example/x")
    #expect(Allowlist.address("feed:https://a.example/x") == "https://a.example/x")
    for wrong in [
      "exec:ls", "filter:a:b", "|ls", "file:///etc/passwd", "javascript:x", "data:,", "",
    ] {
      #expect(Allowlist.address(wrong) == nil, "\(wrong)")
    }
  }

  @Test("a source goes out as an outline and comes back the same")
  func roundTrip() {
    var outline = outline(
      "https://med-mastodon.com/@dr.rss",
      [
        "standing": "personal", "kind": "social", "country": "FR", "specialty": "cardiologie",
        "sponsored": "true", "private": "true", "who": "Dr A", "affiliation": "CHU",
        "interests": "aucun", "later": "kept",
      ])
    outline.homeURL = "https://med-mastodon.com/@dr"
    outline.language = "fr"
    outline.folders = ["Comptes", "Cardio"]
    outline.others = [Outline.Attribute(name: "nnw:icon", value: "x&y")]
    let source = Allowlist.decide(outline: outline)
    #expect(source.isSponsored)
    #expect(source.isPrivate)
    #expect(
      source.account == Source.Account(who: "Dr A", affiliation: "CHU", interests: "aucun"))
    let written = Outline(source: source)
    #expect(written == outline)
    #expect(Allowlist.decide(outline: written) == source)
  }

  @Test("a standing decided on import is stated on export, so that it comes back by the list")
  func decided() {
    let source = Allowlist.decide(outline: outline("https://www.nejm.org/feed"))
    let back = Allowlist.decide(outline: Outline(source: source))
    #expect(back.standing == .journal)
    #expect(back.standingReason == "list")
  }
}
