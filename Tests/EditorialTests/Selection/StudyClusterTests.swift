import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("One entry a study") struct StudyClusterTests {
  private let journal = Newsroom.source("revue", .journal)

  @Test(
    "the reviewed article leads; preprint, comment, press and posts hang under it in that order")
  func order() {
    var room = Newsroom()
    room.add("A post", from: Newsroom.source("blog", .personal), .unknown, study: 7)
    room.add("Press", from: Newsroom.source("presse", .press), .news, study: 7)
    room.add("Comment", from: Newsroom.source("autre", .journal), .opinion, study: 7) {
      $0.assessment.relations = [Relation(.commentsOn, target: "10.1000/a")]
    }
    room.add("Preprint", from: Newsroom.source("pre", .preprintServer), study: 7) {
      $0.assessment.flags = [.preprint]
    }
    room.add("Article", from: journal, words: 20, study: 7)
    let digest = room.digest()
    #expect(digest.items.map { $0.lead.entry.title } == ["Article"])
    #expect(
      digest.items.first?.related.map { $0.entry.entry.title }
        == ["Preprint", "Comment", "Press", "A post"])
    #expect(digest.leftOut.isEmpty)
  }

  @Test("a copy from an unknown host never takes the lead, however full its text")
  func impostor() {
    var room = Newsroom()
    let publisher = Source(
      id: "nejm", url: "https://www.nejm.org/rss", title: "NEJM", standing: .journal)
    room.add(
      "Claimed", from: Newsroom.source("mechant", .journal), words: 500, hoursAgo: 30, study: 7)
    room.add("The article", from: publisher, words: 30, hoursAgo: 2, study: 7)
    #expect(room.digest().items.map { $0.lead.entry.title } == ["The article"])
    // Between two strangers, the first that came.
    var strangers = Newsroom()
    strangers.add("The article", from: journal, words: 120, hoursAgo: 5, study: 7)
    strangers.add(
      "Claimed", from: Newsroom.source("mechant", .journal), words: 500, hoursAgo: 2, study: 7)
    #expect(strangers.digest().items.map { $0.lead.entry.title } == ["The article"])
  }

  @Test("of two copies by sources as good as each other, the one with the abstract leads")
  func abstract() {
    var room = Newsroom()
    room.add(
      "Bare",
      from: Source(
        id: "nejm", url: "https://www.nejm.org/rss", title: "NEJM", standing: .journal),
      words: 12, hoursAgo: 9, study: 7
    ) { $0.entry.link = "https://www.nejm.org/doi/1" }
    room.add(
      "Full",
      from: Source(
        id: "pubmed", url: "https://pubmed.ncbi.nlm.nih.gov/rss/1", title: "PubMed",
        standing: .journal), hoursAgo: 2, study: 7
    ) {
      $0.entry.link = "https://pubmed.ncbi.nlm.nih.gov/1"
    }
    #expect(room.digest().items.map { $0.lead.entry.title } == ["Full"])
  }

  @Test("an agency's page in two languages is one entry; another's link to it is not")
  func editions() {
    var room = Newsroom()
    let agency = Newsroom.source("agence", .authority)
    room.add("Note d'information", from: agency, .news) {
      $0.entry.link = "https://agence.example/fr/notes/12"
    }
    room.add("Information note", from: agency, .news) {
      $0.entry.link = "https://agence.example/en/notes/12"
    }
    room.add("My view", from: Newsroom.source("mechant", .journal), .news) {
      $0.entry.link = "https://agence.example/de/notes/12"
    }
    let digest = room.digest()
    #expect(digest.items.map { $0.related.count }.sorted() == [0, 1])
  }

  @Test("beyond eight under one lead, more of the same is counted as duplicates")
  func many() {
    var room = Newsroom()
    room.add("Article", from: journal, study: 7)
    for number in 0..<12 {
      room.add("Press \(number)", from: Newsroom.source("p\(number)", .press), .news, study: 7)
    }
    let digest = room.digest()
    #expect(digest.items.map { $0.related.count } == [8])
    #expect(digest.count(.duplicate) == 4)
  }
}
