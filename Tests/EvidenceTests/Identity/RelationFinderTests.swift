import Syndication
import Testing

@testable import Evidence

@Suite("Relations that a text states") struct RelationFinderTests {
  private func relations(
    _ title: String, _ html: String, doi: String? = nil, standing: Standing = .journal
  ) -> [Relation] {
    var entry = Entry(id: "1")
    entry.title = title
    entry.summary = .sanitising(html)
    entry.doi = doi.flatMap { DOI($0) }
    let source = Source(
      id: "s", url: "https://s.example/feed", title: "S", standing: standing)
    return Assessor().assess(entry, from: source).relations
  }

  @Test(
    "words before an identifier say how the works stand to each other",
    arguments: [
      (
        "Comment on: Lancet. 2026. doi: 10.1016/S0140-6736(26)00001-1.", "10.1000/c",
        Relation.Kind.commentsOn, "10.1016/s0140-6736(26)00001-1"
      ),
      ("Erratum for: J Med. 2026;1:2. PMID: 12345678.", "10.1000/c", .corrects, "pmid:12345678"),
      ("Retraction in: J Med. 2026. doi: 10.1000/r", "10.1000/c", .retractedBy, "10.1000/r"),
      (
        "Update of: medRxiv. doi: 10.1101/2026.01.01.26300001.", "10.1000/c", .hasPreprint,
        "10.1101/2026.01.01.26300001"
      ),
      (
        "Update of: Cochrane Database Syst Rev. doi: 10.1002/14651858.CD1.pub2.",
        "10.1002/14651858.CD1.pub3", .updates, "10.1002/14651858.cd1.pub2"
      ),
      (
        "Now published in BMJ doi: 10.1136/bmj-2026-1", "10.1101/2026.01.01.26300001",
        .isPreprintOf, "10.1136/bmj-2026-1"
      ),
      (
        "<p>Linked research: <a href=\"https://doi.org/10.1136/bmj-2026-2\">BMJ</a></p>",
        "10.1136/bmj.m1", .commentsOn, "10.1136/bmj-2026-2"
      ),
    ])
  func stated(text: String, doi: String, kind: Relation.Kind, target: String) {
    #expect(relations("A work of some kind", text, doi: doi) == [Relation(kind, target: target)])
  }

  @Test("a press piece is about the one work it links to, and about none when it links to two")
  func press() {
    let link = "<a href=\"https://www.nejm.org/doi/full/10.1056/NEJMoa1\">étude</a>"
    #expect(
      relations("Un essai", "<p>Selon une \(link).</p>", standing: .press)
        == [Relation(.reportsOn, target: "10.1056/nejmoa1")])
    let other = "<a href=\"https://doi.org/10.1016/j.x.2026.1\">autre</a>"
    #expect(relations("Deux essais", "<p>\(link) et \(other)</p>", standing: .press).isEmpty)
    #expect(
      relations(
        "PubMed", "<a href=\"https://pubmed.ncbi.nlm.nih.gov/12345678/\">x</a>", standing: .press)
        == [Relation(.reportsOn, target: "pmid:12345678")])
  }

  @Test("a notice names its work; the notice's own DOI is none, nor is a version of its own")
  func notice() {
    #expect(
      relations(
        "Retraction: Drug A", "The editors retract the article doi:10.1000/a (notice 10.1000/r).",
        doi: "10.1000/r") == [Relation(.retracts, target: "10.1000/a")])
    #expect(
      relations("A study", "Preprint: 10.21203/rs.3.rs-1/v1", doi: "10.21203/rs.3.rs-1/v2").isEmpty)
  }

  @Test("an article that cites others states nothing of them")
  func citing() {
    #expect(
      relations(
        "Drug A: a cohort study",
        "We followed 900 adults. See 10.1000/b and https://doi.org/10.1000/c for the methods.",
        doi: "10.1000/a"
      ).isEmpty)
  }

  @Test(
    "retracted and replaced is told apart from retracted",
    arguments: [
      ("Notice of Retraction and Replacement. Drug A", Amendment.correction),
      ("Retraction: Drug A in stable disease", .retraction),
    ])
  func replacement(title: String, amendment: Amendment) {
    var entry = Entry(id: "1")
    entry.title = title
    let source = Source(id: "s", url: "https://s.example/", title: "S", standing: .journal)
    #expect(Amendment(entry, Assessor().assess(entry, from: source)) == amendment)
  }
}
