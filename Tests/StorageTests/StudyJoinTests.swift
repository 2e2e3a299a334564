import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

/// Sources and entries that arrive one by one, and the studies the library puts them in.
private struct Arrivals {
  let library: Library
  private let now = Date(timeIntervalSince1970: 1_795_500_000)

  init() throws {
    library = try Library.open(at: ":memory:")
    try library.add(
      [
        Self.source("revue", .journal), Self.source("autre", .journal),
        Self.source("serveur", .preprintServer), Self.source("presse", .press),
        Self.source("blog", .personal), Self.source("inconnu", .unreviewed),
        Source(
          id: "pubmed", url: "https://pubmed.ncbi.nlm.nih.gov/rss/1", title: "PubMed",
          standing: .journal),
      ], at: now)
  }

  private static func source(_ id: String, _ standing: Standing) -> Source {
    Source(id: id, url: "https://\(id).example/feed", title: id, standing: standing)
  }

  /// Records an entry and gives its study.
  @discardableResult
  func add(
    _ id: String, from source: String, title: String? = nil, doi: String? = nil, pmid: Int? = nil,
    link: String? = nil, author: String? = nil, relations: [Relation] = [],
    flags: [EntryFlag] = []
  ) throws -> Int64 {
    var entry = Entry(id: id)
    entry.title = title
    entry.doi = doi.flatMap { DOI($0) }
    entry.pmid = pmid.flatMap { PMID($0) }
    entry.link = link
    entry.published = now
    entry.authors = author.map { [Person(name: $0)] } ?? []
    entry.relations = relations
    var assessment = Assessment(design: .cohort)
    assessment.flags = flags
    try library.record(
      [Refreshed(sourceID: source, state: FetchState(), entries: [(entry, assessment)])], at: now)
    return try study(id)
  }

  func study(_ id: String) throws -> Int64 {
    try library.entry(.id(id))?.study ?? 0
  }

  func notices(_ id: String) throws -> [Relation.Kind] {
    try library.entry(.id(id))?.notices.map(\.kind) ?? []
  }
}

private let title = "Drug A against placebo in stable disease of adults: a cohort study"

@Suite("Which study an entry joins") struct StudyJoinTests {
  private let arrivals: Arrivals
  init() throws { arrivals = try Arrivals() }

  @Test("one DOI, one PubMed number, one page: one study")
  func names() throws {
    let first = try arrivals.add("a", from: "revue", doi: "10.1000/a")
    #expect(try arrivals.add("b", from: "pubmed", doi: "10.1000/A", pmid: 11) == first)
    #expect(try arrivals.add("c", from: "autre", pmid: 11) == first)
    let page = try arrivals.add(
      "d", from: "revue", link: "https://www.revue.example/d?utm_source=x")
    #expect(try arrivals.add("e", from: "revue", link: "http://revue.example/d/") == page)
    #expect(page != first)
  }

  @Test("one page in two feeds is one study, though neither feed is the page's own")
  func foreignPage() throws {
    let link = "https://editeur.example/articles/7"
    let first = try arrivals.add("a", from: "revue", title: "One", link: link)
    #expect(
      try arrivals.add("b", from: "autre", title: "One", link: link + "?utm_source=y") == first)
    #expect(try arrivals.add("c", from: "presse", title: "On one", link: link) == first)
  }

  @Test("a page that a source gives to all its entries joins none of them, nor does a front page")
  func sharedPage() throws {
    for link in ["https://revue.example/latest", "https://revue.example/", "https://a.example/x"] {
      let first = try arrivals.add("a" + link, from: "revue", title: "One", link: link)
      let second = try arrivals.add("b" + link, from: "revue", title: "Two", link: link)
      #expect(second != first, "\(link)")
    }
    let press = try arrivals.add(
      "e", from: "presse", title: "Five", link: "https://presse.example/x")
    #expect(
      try arrivals.add("f", from: "presse", title: "Six", link: "https://presse.example/x") != press
    )
    let front = try arrivals.add("c", from: "revue", title: "Three", link: "https://b.example/")
    #expect(try arrivals.add("d", from: "autre", title: "Four", link: "https://b.example") != front)
  }

  @Test("a record with both names brings together what came under either")
  func bridge() throws {
    try arrivals.add("a", from: "revue", doi: "10.1000/a")
    try arrivals.add("b", from: "autre", pmid: 11)
    let study = try arrivals.add("c", from: "pubmed", doi: "10.1000/a", pmid: 11)
    #expect(try arrivals.study("a") == study)
    #expect(try arrivals.study("b") == study)
  }

  @Test(
    "a title joins with its first author, however feeds write the name",
    arguments: [
      ("Ng C", "Catherine Ng"), ("Ng, Catherine", "C. Ng"), ("Jan van der Berg", "Berg JV"),
    ])
  func byTitle(one: String, other: String) throws {
    let first = try arrivals.add("a", from: "revue", title: title, author: one)
    #expect(try arrivals.add("b", from: "pubmed", title: title + ".", author: other) == first)
    #expect(try arrivals.add("c", from: "autre", title: title, author: "Smith J") != first)
  }

  @Test(
    "near-equal titles of different studies stay apart",
    arguments: [
      (title + ", 2023", title + ", 2024"), (title + ": part I", title + ": part II"),
      (title, title.replacingOccurrences(of: "Drug A", with: "Drug B")),
      (title + " at 10 mg", title + " at 20 mg"),
      (title, title.replacingOccurrences(of: "adults", with: "children")),
    ])
  func nearTitles(one: String, other: String) throws {
    let first = try arrivals.add("a", from: "revue", title: one, author: "Ng C")
    #expect(try arrivals.add("b", from: "autre", title: other, author: "Ng C") != first)
  }

  @Test("the same title under two DOIs is two works; twice in one source it is two entries")
  func sameTitle() throws {
    let first = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a", author: "Ng C")
    #expect(
      try arrivals.add("b", from: "autre", title: title, doi: "10.1000/b", author: "Ng C") != first)
    let column = "The week in general practice, as our editors read it"
    let monday = try arrivals.add("c", from: "revue", title: column, author: "Ng C")
    #expect(try arrivals.add("d", from: "revue", title: column, author: "Ng C") != monday)
  }

  @Test("a preprint joins its article: by title and author, by a stated link, by version")
  func preprint() throws {
    let preprint = try arrivals.add(
      "p", from: "serveur", title: title, doi: "10.1101/2026.01.01.26300001", author: "Ng C")
    #expect(
      try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a", author: "Catherine Ng")
        == preprint)
    let article = try arrivals.add("b", from: "revue", doi: "10.1000/b")
    #expect(
      try arrivals.add(
        "q", from: "serveur", doi: "10.1101/2026.02.02.26300002",
        relations: [Relation(.isPreprintOf, target: "10.1000/b")]) == article)
    let version = try arrivals.add("v1", from: "serveur", doi: "10.21203/rs.3.rs-9/v1")
    #expect(try arrivals.add("v2", from: "serveur", doi: "10.21203/rs.3.rs-9/v2") == version)
  }

  @Test("a trial's registration joins nothing")
  func registration() throws {
    let protocolPaper = try arrivals.add("a", from: "revue", title: "Protocol. NCT01234567")
    #expect(try arrivals.add("b", from: "revue", title: "Results. NCT01234567") != protocolPaper)
  }

  @Test("a comment joins its article, whichever came first")
  func comment() throws {
    let article = try arrivals.add("a", from: "revue", doi: "10.1000/a", pmid: 11)
    #expect(
      try arrivals.add(
        "c", from: "autre", doi: "10.1000/c", relations: [Relation(.commentsOn, target: "pmid:11")])
        == article)
    try arrivals.add(
      "d", from: "autre", doi: "10.1000/d", relations: [Relation(.commentsOn, target: "pmid:12")])
    let later = try arrivals.add("b", from: "pubmed", doi: "10.1000/b", pmid: 12)
    #expect(try arrivals.study("d") == later)
  }

  @Test("an editorial on two trials does not make them one, whatever the order")
  func editorial() throws {
    let both = [
      Relation(.commentsOn, target: "10.1000/a"), Relation(.commentsOn, target: "10.1000/b"),
    ]
    try arrivals.add("e", from: "revue", doi: "10.1000/e", relations: both)
    let first = try arrivals.add("a", from: "revue", doi: "10.1000/a")
    #expect(try arrivals.add("b", from: "revue", doi: "10.1000/b") != first)
    try arrivals.add("f", from: "revue", doi: "10.1000/f", relations: both)
    #expect(try arrivals.study("f") == first)
    #expect(try arrivals.study("a") != arrivals.study("b"))
  }

  @Test("a review's update is a work of its own")
  func update() throws {
    let before = try arrivals.add("a", from: "revue", doi: "10.1002/14651858.CD1.pub2")
    #expect(
      try arrivals.add(
        "b", from: "revue", doi: "10.1002/14651858.CD1.pub3",
        relations: [Relation(.updates, target: "10.1002/14651858.cd1.pub2")]) != before)
  }

  @Test("press hangs under the article it reports on, and two press pieces wait for it together")
  func press() throws {
    let report = [Relation(.reportsOn, target: "10.1000/a")]
    let first = try arrivals.add("p", from: "presse", relations: report)
    #expect(try arrivals.add("q", from: "blog", relations: report) == first)
    let article = try arrivals.add("a", from: "revue", doi: "10.1000/a")
    #expect(try arrivals.study("p") == article)
    #expect(try arrivals.study("q") == article)
  }
}

@Suite("Poisoning: what a hostile feed claims") struct StudyPoisoningTests {
  private let arrivals: Arrivals
  init() throws { arrivals = try Arrivals() }

  @Test(
    "a feed that claims the names of two works before they come does not make them one",
    arguments: ["blog", "presse", "inconnu", "autre"])
  func bridge(hostile: String) throws {
    try arrivals.add(
      "h", from: hostile, title: title, doi: "10.1000/a", pmid: 12, link: "https://revue.example/c",
      author: "Ng C", relations: [Relation(.commentsOn, target: "10.1000/d")])
    let works = [
      try arrivals.add("a", from: "revue", title: "One", doi: "10.1000/a"),
      try arrivals.add("b", from: "pubmed", title: "Two", doi: "10.1000/b", pmid: 12),
      try arrivals.add("c", from: "revue", doi: "10.1000/c", link: "https://revue.example/c"),
      try arrivals.add("d", from: "revue", doi: "10.1000/d"),
      try arrivals.add("e", from: "revue", title: title, doi: "10.1000/e", author: "Ng C"),
    ]
    #expect(Set(works).count == 5)
    let after = try ["a", "b", "c", "d", "e"].map { try arrivals.study($0) }
    #expect(Set(after).count == 5)
  }

  @Test("nor does it after they came, and the entries stay as they were")
  func afterwards() throws {
    try arrivals.add(
      "a", from: "revue", title: "One", doi: "10.1000/a", link: "https://revue.example/a")
    try arrivals.add("b", from: "revue", title: "Two", doi: "10.1000/b", pmid: 12)
    let before = try ["a", "b"].map { try arrivals.library.entry(.id($0)) }
    for hostile in ["blog", "inconnu", "autre"] {
      try arrivals.add(
        "h" + hostile, from: hostile, title: "One", doi: "10.1000/a", pmid: 12,
        link: "https://revue.example/a",
        relations: [
          Relation(.hasPreprint, target: "10.1000/b"), Relation(.retracts, target: "10.1000/b"),
        ],
        flags: [.retracted])
      // The id of another feed's entry is its own inside its feed.
      try arrivals.add("a", from: hostile, title: "Taken over", link: "https://evil.example/")
    }
    #expect(try arrivals.library.entry(.doi(try #require(DOI("10.1000/a"))))?.entry.title == "One")
    let after = try ["b"].map { try arrivals.library.entry(.id($0)) }
    #expect(after == [before[1]])
  }

  @Test(
    "a retraction counts from an index, an authority or the journal itself, and from no one else",
    arguments: [
      ("pubmed", true), ("revue", true), ("autre", false), ("serveur", false), ("presse", false),
      ("blog", false), ("inconnu", false),
    ])
  func retraction(source: String, counts: Bool) throws {
    try arrivals.add("a", from: "revue", doi: "10.1000/a")
    try arrivals.add(
      "r", from: source, title: "Retraction: One", doi: "10.1000/r",
      relations: [Relation(.retracts, target: "10.1000/a")], flags: [.retracted])
    #expect(try arrivals.notices("a") == (counts ? [.retracts] : []))
  }

  @Test("a claimed retraction that waits for its work does not count against it when it comes")
  func waiting() throws {
    try arrivals.add(
      "r", from: "autre", title: "Retraction: One", doi: "10.1000/r",
      relations: [Relation(.retracts, target: "10.1000/a")], flags: [.retracted])
    try arrivals.add("a", from: "revue", doi: "10.1000/a")
    #expect(try arrivals.notices("a").isEmpty)
  }

  @Test("a notice without identifier finds the work whose title it quotes, in its own journal")
  func quoted() throws {
    let article = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a")
    #expect(
      try arrivals.add("r", from: "revue", title: "Retraction: " + title, flags: [.retracted])
        == article)
    #expect(try arrivals.notices("a") == [.retracts])
    #expect(
      try arrivals.add("s", from: "autre", title: "Correction to: " + title, flags: [.correction])
        != article)
  }

  @Test(
    "a comment without identifier finds the work whose title it quotes, in its own journal",
    arguments: [
      "Comment on “%”", "Re: %", "Réponse à « % »", "Letter to the Editor regarding \"%\"",
    ])
  func commented(_ pattern: String) throws {
    let article = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a")
    let words = pattern.replacing("%", with: title)
    #expect(try arrivals.add("c", from: "revue", title: words, doi: "10.1000/c") == article)
    #expect(try arrivals.add("d", from: "autre", title: words, doi: "10.1000/d") != article)
    #expect(try arrivals.notices("a").isEmpty)
  }

  @Test(
    "a feed that lists the newest first brings the comment before its work: it joins when that comes",
    arguments: [
      "Comment on “%”", "Re: %", "Réponse à « % »", "Letter to the Editor regarding \"%\"",
    ])
  func commentedBefore(_ pattern: String) throws {
    let words = pattern.replacing("%", with: title)
    try arrivals.add("c", from: "revue", title: words, doi: "10.1000/c")
    try arrivals.add("d", from: "autre", title: words, doi: "10.1000/d")
    try arrivals.add("e", from: "revue", title: words, doi: "10.1000/e")
    let article = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a")
    #expect(try arrivals.study("c") == article)
    #expect(try arrivals.study("e") == article)
    #expect(try arrivals.study("d") != article)
    #expect(try arrivals.notices("a").isEmpty)
  }

  @Test(
    "a notice before its work, without identifier or with, flags it when it comes",
    arguments: ["", "10.1000/a"])
  func noticedBefore(_ target: String) throws {
    try arrivals.add(
      "r", from: "autre", title: "Retraction: " + title, doi: "10.1000/r",
      relations: target.isEmpty ? [] : [Relation(.retracts, target: target)],
      flags: [.retracted])
    try arrivals.add("a", from: "autre", title: title, doi: "10.1000/a")
    #expect(try arrivals.notices("a") == [.retracts])
  }

  @Test("what waits under a title is not another's: not another journal's, nor that of a guest")
  func quotedByOthers() throws {
    try arrivals.add("r", from: "autre", title: "Retraction: " + title, flags: [.retracted])
    try arrivals.add("g", from: "blog", title: "Retraction: " + title, flags: [.retracted])
    let article = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a")
    #expect(try arrivals.study("r") != article)
    #expect(try arrivals.study("g") != article)
    #expect(try arrivals.notices("a").isEmpty)
  }

  @Test("a comment on a subject joins no work", arguments: ["Comment on %", "Comment on “asthma”"])
  func commentOnSubject(_ pattern: String) throws {
    let article = try arrivals.add("a", from: "revue", title: title, doi: "10.1000/a")
    let words = pattern.replacing("%", with: title)
    #expect(try arrivals.add("c", from: "revue", title: words, doi: "10.1000/c") != article)
  }

  @Test("retracted and replaced is noted as a correction")
  func replaced() throws {
    try arrivals.add("a", from: "revue", doi: "10.1000/a")
    try arrivals.add(
      "r", from: "revue", title: "Notice of Retraction and Replacement. One",
      relations: [Relation(.retracts, target: "10.1000/a")], flags: [.retracted])
    #expect(try arrivals.notices("a") == [.corrects])
  }
}
