import Evidence
import Syndication
import Testing

@Suite("Known hosts")
struct KnownHostsTests {
  @Test(
    "a host and what is under it are known, on whole labels",
    arguments: [
      ("nejm.org", "nejm.org", Standing.journal),
      ("www.nejm.org", "nejm.org", .journal),
      ("NEJM.ORG", "nejm.org", .journal),
      ("nejm.org.", "nejm.org", .journal),
      ("heart.bmj.com", "bmj.com", .journal),
      ("ebm.bmj.com", "ebm.bmj.com", .authority),
      ("blogs.bmj.com", "blogs.bmj.com", .press),
      ("ansm.sante.fr", "ansm.sante.fr", .authority),
      ("connect.medrxiv.org", "medrxiv.org", .preprintServer),
      ("www.vidal.fr", "vidal.fr", .commercial),
      ("docteurdu16.blogspot.com", "blogspot.com", .unreviewed),
    ])
  func known(host: String, row: String, standing: Standing) {
    let entry = KnownHosts.entry(forHost: host)
    #expect(entry?.host == row)
    #expect(entry?.standing == standing)
  }

  @Test(
    "a host that only looks alike is a stranger",
    arguments: [
      "https://nejm.org.evil.example/feed", "https://evil-nejm.org/feed", "https://xnejm.org/",
      "https://nejm.org@evil.example/feed", "https://www.nejm.org:443@evil.example/feed",
      "https://nejm.org:8443/feed", "https://nejm.org\\@evil.example/feed",
      "https://nejm.org%2eevil.example/", "https://nejm.org%00.evil.example/",
      "https://evil.example/nejm.org", "https://evil.example/?u=https://nejm.org/",
      "https://evil.example#nejm.org", "ftp://nejm.org/feed", "//nejm.org/feed", "nejm.org",
      // Cyrillic е and о, Greek ο, fullwidth letters that no table folds.
      "https://n\u{0435}jm.org/feed", "https://nejm.\u{043E}rg/feed", "https://nejm.\u{03BF}rg/",
      "https://xn--njm-5cd.org/feed", "https://ne\u{200B}jm.org.evil.example/", "",
    ])
  func lookAlike(url: String) {
    #expect(KnownHosts.entry(forURL: url) == nil)
  }

  @Test("a password in the address does not change whose host it is")
  func credentials() {
    #expect(KnownHosts.entry(forURL: "https://a:b@www.nejm.org/feed")?.host == "nejm.org")
  }

  @Test("an exact row does not cover what is under it")
  func exact() {
    #expect(KnownHosts.entry(forHost: "www.gov.uk")?.standing == .authority)
    #expect(KnownHosts.entry(forHost: "council.gov.uk") == nil)
  }

  @Test("the table is whole: over 400 hosts, one row each, plain names, no public suffix")
  func table() {
    let hosts = KnownHosts.all.map(\.host)
    #expect(hosts.count >= 400)
    #expect(Set(hosts).count == hosts.count)
    for host in hosts {
      #expect(host.contains("."), "\(host)")
      #expect(host.utf8.allSatisfy { $0 < 0x80 }, "\(host)")
      #expect(host == host.lowercased(), "\(host)")
      #expect(!["co.uk", "ac.uk", "gouv.fr", "qc.ca", "com.au"].contains(host), "\(host)")
    }
    #expect(!KnownHosts.all.contains { $0.standing == .blocked })
  }

  @Test(
    "a DOI prefix names its registrant",
    arguments: [
      ("10.1056/NEJMoa2034577", "NEJM Group", Standing.journal),
      (
        "10.1101/2024.01.02.24300001", "medRxiv, bioRxiv (Cold Spring Harbor Laboratory)",
        .preprintServer
      ),
      ("10.1101/gr.123456.111", "Genome Research", .journal),
      ("10.1590/scielopreprints.123", "SciELO Preprints", .preprintServer),
      ("10.1590/s0034-8910", "SciELO", .journal),
      ("10.15585/mmwr.mm7301a1", "CDC (MMWR)", .authority),
    ])
  func publishers(doi: String, name: String, standing: Standing) throws {
    let publisher = KnownPublishers.publisher(of: try #require(DOI(doi)))
    #expect(publisher?.name == name)
    #expect(publisher?.standing == standing)
  }

  @Test("a prefix that is not on the list is nobody's")
  func stranger() throws {
    #expect(KnownPublishers.publisher(of: try #require(DOI("10.99999/abc"))) == nil)
    #expect(KnownPublishers.publisher(of: try #require(DOI("10.10567/abc"))) == nil)
  }
}
