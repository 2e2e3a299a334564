import Evidence
import Testing

@Suite("Source identifiers")
struct SourceIdentifierTests {
  @Test("the address alone makes the name; scheme, www and a closing slash do not")
  func stable() {
    let name = Source.identifier(for: "https://www.has-sante.fr/feed/Rss2.jsp?id=p_3081452")
    #expect(name.hasPrefix("has-sante-"))
    #expect(name.utf8.count == "has-sante-".utf8.count + 4)
    #expect(name == Source.identifier(for: "http://has-sante.fr/feed/Rss2.jsp?id=p_3081452"))
    #expect(name != Source.identifier(for: "https://www.has-sante.fr/feed/Rss2.jsp?id=p_3081656"))
  }

  @Test("FNV-1a as its draft gives it: the name of a known canonical address")
  func vector() {
    // FNV-1a 64 of "a" is af63dc4c8601ec8c; its first 20 bits, five by five, are 21, 29, 17, 29:
    // x, 7, t, 7 in the alphabet without l, o, 0 and 1.
    #expect(Source.identifier(for: "a") == "source-x7t7")
  }

  @Test(
    "names are typeable",
    arguments: [
      ("https://ebm.bmj.com/rss/current.xml", "ebm-bmj-"),
      ("https://rss.sciencedirect.com/publication/science/07351097", "sciencedirect-"),
      ("https://www.bbc.co.uk/feed", "bbc-"), ("https://afef.asso.fr/feed", "afef-"),
      ("https://xn--n3h.example/feed", "xn-n3h-"), ("", "source-"),
      ("https://a-very-long-host-name-for-a-source.example/", "a-very-long-host-name-fo-"),
    ])
  func stems(url: String, stem: String) {
    let name = Source.identifier(for: url)
    #expect(name.hasPrefix(stem), "\(name)")
    #expect(name.utf8.count == stem.utf8.count + 4)
  }

  @Test("a taken name grows until it is free")
  func collision() {
    let url = "https://www.nejm.org/feed"
    let short = Source.identifier(for: url)
    let longer = Source.identifier(for: url) { $0 == short }
    #expect(longer.hasPrefix(short))
    #expect(longer.utf8.count == short.utf8.count + 2)
    var tried: [String] = []
    let last = Source.identifier(for: url) { name in
      tried.append(name)
      return tried.count < 7
    }
    #expect(last.hasSuffix("-3"))
    #expect(Set(tried).count == tried.count)
  }
}
