import Evidence
import Foundation
import GRDB
import Syndication
import Testing

@testable import Storage

@Suite("What is kept of a refresh") struct RecordingTests {
  typealias Sample = TestLibrary

  @Test("An entry comes back as it was given, with its source, its assessment and its day")
  func roundTrip() throws {
    let test = try TestLibrary()
    var entry = Sample.entry("1", "Essai randomisé de la colchicine", doi: "10.5555/a.1")
    entry.authors = [Person(name: "A. Martin", email: nil, uri: "https://orcid.example/1")]
    entry.categories = ["goutte"]
    entry.published = Sample.days(-2)
    entry.content = SafeHTML.sanitising("<p>Une <em>goutte</em>.</p>")
    try test.record([entry])
    let kept = try #require(try test.entry("1"))
    var expected = AssessedEntry(
      entry: entry, source: Sample.journal,
      assessment: Assessor().assess(entry, from: Sample.journal), firstSeen: Sample.now)
    expected.key = kept.key
    expected.study = kept.key
    #expect(kept == expected)
  }

  @Test("The same entry is kept once, whichever way it comes again")
  func once() throws {
    let test = try TestLibrary()
    let entries = ["1", "2", "3"].map { Sample.entry($0, "Essai \($0)") }
    #expect(try test.record(entries).new == 3)
    #expect(try test.library.news(in: entries, of: "revue") == [])
    #expect(try test.record(entries, at: Sample.days(1)) == RecordCounts())
    // Even when the writer is handed what the library has (two refreshes that overlap).
    let again = Refreshed(
      sourceID: "revue", state: FetchState(),
      entries: entries.map { ($0, Assessment()) } + entries.map { ($0, Assessment()) })
    #expect(try test.library.record([again], at: Sample.days(1)) == RecordCounts())
    #expect(try test.found("essai").count == 3)
  }

  @Test("Tracking parameters in an id do not make a new entry")
  func tracked() throws {
    let test = try TestLibrary()
    try test.record([Sample.entry("https://revue.example/a?utm_source=rss")])
    let again = Sample.entry("https://revue.example/a?utm_source=mail")
    #expect(try test.record([again]).new == 0)
  }

  @Test("Another source's entry with the same id is another entry")
  func scoped() throws {
    let other = Sample.source("autre", .personal)
    let test = try TestLibrary([Sample.journal, other])
    try test.record([Sample.entry("1", "Titre vrai")])
    let counts = try test.record([Sample.entry("1", "Titre usurpé")], from: other)
    #expect(counts.new == 1)
    #expect(try test.entry("1")?.entry.title == "Titre vrai")
    #expect(try test.found("titre").sorted() == ["Titre usurpé", "Titre vrai"])
  }

  @Test("New words are a revision: once, searchable, the old words no more")
  func revised() throws {
    let test = try TestLibrary()
    try test.record([Sample.entry("1", "Essai de colchicine")])
    let new = Sample.entry("1", "Essai de febuxostat")
    let counts = try test.record([new], at: Sample.days(1))
    #expect(counts.new == 0)
    #expect(counts.revised == 1)
    let kept = try #require(try test.entry("1"))
    #expect(kept.entry.title == "Essai de febuxostat")
    #expect(kept.revised == Sample.days(1))
    #expect(kept.firstSeen == Sample.now)
    #expect(try test.found("febuxostat").count == 1)
    #expect(try test.found("colchicine") == [])
    #expect(try test.library.integrityCheck() == "ok")
  }

  @Test("A new date or new markup around the same words is no revision for the reader")
  func unseenChange() throws {
    let test = try TestLibrary()
    var entry = Sample.entry("1")
    try test.record([entry])
    entry.updated = Sample.days(1)
    try test.record([entry], at: Sample.days(1))
    let kept = try #require(try test.entry("1"))
    #expect(kept.revised == nil)
    #expect(kept.entry.updated == Sample.days(1))
  }

  @Test("The state of the transfers is kept with the entries, and without any")
  func state() throws {
    let test = try TestLibrary()
    var state = FetchState()
    state.etag = "W/\"odd , one\""
    state.contentHash = UInt64.max
    state.failures = 3
    state.lastFailure = "timeout"
    state.dueAt = Sample.days(1)
    try test.library.record([Refreshed(sourceID: "revue", state: state)], at: Sample.now)
    #expect(try test.library.fetchStates() == ["revue": state])
  }

  @Test("What comes for a source no longer followed is dropped")
  func removedMeanwhile() throws {
    let test = try TestLibrary()
    try test.library.remove(sourceID: "revue", at: Sample.now)
    #expect(try test.record([Sample.entry("1")]).new == 0)
    #expect(try test.library.fetchStates().isEmpty)
  }

  @Test("A batch is kept whole or not at all")
  func wholeBatch() throws {
    let test = try TestLibrary()
    try test.record([Sample.entry("1")])
    try test.library.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.title = 'Troisième'
          BEGIN SELECT RAISE(ABORT, 'no room'); END
          """)
    }
    #expect(throws: StorageError.other(path: ":memory:", detail: "no room")) {
      try test.record([Sample.entry("2", "Deuxième"), Sample.entry("3", "Troisième")])
    }
    #expect(try test.found("deuxième") == [])
    #expect(try test.entry("1") != nil)
  }
}
