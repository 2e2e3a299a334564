import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("What a digest may be made of") struct CandidateTests {
  typealias Sample = TestLibrary
  private let quarantined = Sample.source("nouveau", .unreviewed)
  private let blocked = Sample.source("bloque", .blocked)

  private func titles(_ candidates: Candidates) -> [String] {
    candidates.entries.map { $0.entry.title ?? "" }
  }

  @Test("A first visit counts entries by their own dates, a later one by the day they came")
  func effective() throws {
    let test = try TestLibrary()
    try test.record([
      Sample.entry("1", "Hier", published: Sample.days(-1)),
      Sample.entry("2", "Le mois dernier", published: Sample.days(-30)),
      Sample.entry("3", "Sans date"),
      Sample.entry("4", "Demain", published: Sample.days(1)),
    ])
    let since = Sample.days(-7)
    let first = try test.library.candidates(since: since)
    #expect(titles(first).sorted() == ["Demain", "Hier", "Sans date"])
    #expect(first.tooOld == 1)
    // A late arrival with an old date is news for two months, not for ever.
    let late = Sample.days(20)
    try test.record(
      [
        Sample.entry("5", "En retard", published: Sample.days(-10)),
        Sample.entry("6", "Exhumé", published: Sample.days(-400)),
      ], at: late)
    #expect(titles(try test.library.candidates(since: Sample.days(19))) == ["En retard"])
  }

  @Test("A revision brings an old entry back, with the day of its revision")
  func revised() throws {
    let test = try TestLibrary()
    try test.record([Sample.entry("1", "Avis", published: Sample.days(-20))])
    try test.record(
      [Sample.entry("1", "Avis révisé", published: Sample.days(-20))], at: Sample.days(3))
    let candidates = try test.library.candidates(since: Sample.days(2))
    #expect(titles(candidates) == ["Avis révisé"])
    #expect(candidates.entries.first?.revised == Sample.days(3))
  }

  @Test("Quarantined and blocked sources are counted, never given")
  func withheld() throws {
    let test = try TestLibrary([Sample.journal, quarantined, blocked])
    try test.record([Sample.entry("1", "Permis")])
    try test.record([Sample.entry("1"), Sample.entry("2")], from: quarantined)
    try test.record([Sample.entry("1")], from: blocked)
    let candidates = try test.library.candidates(since: Sample.days(-1))
    #expect(titles(candidates) == ["Permis"])
    #expect(candidates.quarantined == 2)
    #expect(candidates.blocked == 1)
  }

  @Test("Earlier entries of the same study stand beside the new one")
  func earlier() throws {
    let test = try TestLibrary()
    try test.record([
      Sample.entry("1", "Essai", doi: "10.5555/x.1", published: Sample.days(-40)),
      Sample.entry("2", "Étranger", published: Sample.days(-40)),
    ])
    let correction = Sample.entry(
      "3", "Erratum", doi: "10.5555/x.9", relations: [Relation(.corrects, target: "10.5555/x.1")])
    try test.record([correction], at: Sample.days(1))
    let candidates = try test.library.candidates(since: Sample.now)
    #expect(titles(candidates) == ["Erratum"])
    #expect(candidates.earlier.map { $0.entry.title } == ["Essai"])
    #expect(candidates.earlier.first?.notices.map(\.kind) == [.corrects])
  }

  @Test("The order is that of the library: the same library gives the same candidates")
  func stable() throws {
    let test = try TestLibrary()
    try test.record((0..<200).map { Sample.entry("\($0)", "Essai \($0)") })
    let one = try test.library.candidates(since: Sample.days(-1)).entries.map(\.key)
    #expect(one == one.sorted())
    #expect(one == (try test.library.candidates(since: Sample.days(-1)).entries.map(\.key)))
  }

  @Test("Held entries are those the patient screen holds, until they are released")
  func held() throws {
    let test = try TestLibrary([TestLibrary.source("blog", .personal)])
    var assessment = Assessment()
    assessment.identifying = [
      IdentifyingSpan(kind: .phone, start: 0, end: 4, text: "0612", remedy: "")
    ]
    let refreshed = Refreshed(
      sourceID: "blog", state: FetchState(), entries: [(Sample.entry("1", "Cas"), assessment)])
    try test.library.record([refreshed], at: Sample.now)
    let held = try test.library.held(since: Sample.days(-1))
    #expect(held.map { $0.entry.title } == ["Cas"])
    try test.library.release(try #require(held.first), at: Sample.days(1))
    #expect(try test.library.held(since: Sample.days(-1)) == [])
    #expect(try test.entry("1")?.status.releasedAt == Sample.days(1))
  }
}
