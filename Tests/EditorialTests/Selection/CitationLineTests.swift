import Syndication
import Testing

@testable import Editorial

@Suite("Lines that cite a work or close a post are no excerpt") struct CitationLineTests {
  @Test(
    "a citation is told by its labels, its notices, its pages, its DOI, its names",
    arguments: [
      "Publication date: March 2026", "Source: Revue de la Goutte, Volume 4, Issue 2",
      "Author(s): A. Lenoir, B. Tessier", "Revue de la Goutte DOI: 10.5555/goutte.12",
      "DOI: 10.5555/goutte.12", "Review Article — 14 March 2026",
      "Anna Lenoir; Bo Tessier; Chi de Witt",
      "GOUTTE, EarlyView.", "Goutte, Ahead of Print.",
      "Volume 67, Issue 4, December 2026, Page 283-289 .",
      "Goutte, (2026) , p. 281 - 290", "Goutte 85: 109-125", "Abstract", "Résumé", "N/A",
      "The post Colchicine at last appeared first on The Gout Blog.",
      "L’article La colchicine enfin est apparu en premier sur Le blog de la goutte.",
      "Continue reading →",
    ])
  func citation(_ line: String) {
    #expect(CitationLine.matches(line))
  }

  @Test(
    "what the authors wrote is none",
    arguments: [
      "The editor retracts this article (DOI: 10.5555/goutte.12) at the request of the authors.",
      "Volume overload is frequent in heart failure.", "Pages of history: the leech.",
      "Sources of error in spirometry were looked for.", "Authors of guidelines declare interests.",
      "Relapse was less frequent (7 of 40; 12 of 41).", "Colchicine; a review of its past",
      "Blood pressure fell from 150 to 130-125.", "Abstract thinking after stroke",
      "La suite de l’essai est attendue.", "Winter came — 14 cases in 2026 were new",
    ])
  func authors(_ line: String) {
    #expect(!CitationLine.matches(line))
  }

  @Test(
    "the excerpt is what is left, from the summary, else from the content; nothing else nothing")
  func excerpt() {
    var entry = Entry(id: "1")
    entry.title = "Colchicine"
    entry.summary = .sanitising("<p>Publication date: March 2026</p><p>Author(s): A. Lenoir</p>")
    #expect(Excerpt.source(of: entry) == nil)
    entry.content = .sanitising("<h3>Abstract</h3><p>Gout hurts.</p><p>Colchicine helps.</p>")
    #expect(Excerpt.source(of: entry) == "Gout hurts.\nColchicine helps.")
  }
}
