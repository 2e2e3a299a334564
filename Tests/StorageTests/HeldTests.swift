import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("What the patient screen holds") struct HeldTests {
  private let now = Date(timeIntervalSince1970: 1_795_500_000)

  private func library(_ standing: Standing) throws -> Library {
    let library = try Library.open(at: ":memory:")
    try library.add(
      [
        Source(
          id: "blog", url: "https://blog.example/feed", title: "Blog", standing: standing)
      ], at: now)
    return library
  }

  private func record(_ title: String, in library: Library) throws {
    var entry = Entry(id: "1")
    entry.title = title
    entry.published = now
    var assessment = Assessment()
    assessment.identifying = PatientScreen().findings(in: title)
    assessment.flags = assessment.identifying.isEmpty ? [] : [.patientIdentifying]
    try library.record(
      [Refreshed(sourceID: "blog", state: FetchState(), entries: [(entry, assessment)])], at: now)
  }

  private func held(_ library: Library) throws -> [String] {
    try library.held(since: now.addingTimeInterval(-60)).compactMap(\.entry.title)
  }

  @Test("an entry is held until it is released; then neither hold nor label stays")
  func release() throws {
    let library = try library(.personal)
    try record("J’ai vu Mme Brigitte Lenoir.", in: library)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
    let entry = try #require(try library.entry(.id("1")))
    #expect(entry.isHeld)
    try library.release(entry, at: now)
    #expect(try held(library).isEmpty)
    let released = try #require(try library.entry(.id("1")))
    #expect(!released.isHeld)
    #expect(released.assessment.flags.isEmpty)
  }

  @Test("other words than those released are held again")
  func revision() throws {
    let library = try library(.personal)
    try record("J’ai vu Mme Brigitte Lenoir.", in: library)
    try library.release(try #require(try library.entry(.id("1"))), at: now)
    try record("J’ai vu Mme Odile Tessier.", in: library)
    #expect(try held(library) == ["J’ai vu Mme Odile Tessier."])
  }

  /// Records an entry assessed as one of the source as it stands.
  private func recordAssessed(_ title: String, id: String = "1", in library: Library) throws {
    var entry = Entry(id: id)
    entry.title = title
    entry.published = now
    let source = try #require(try library.sources().first)
    let assessment = Assessor().assess(entry, from: source)
    try library.record(
      [Refreshed(sourceID: "blog", state: FetchState(), entries: [(entry, assessment)])], at: now)
  }

  private func give(_ standing: Standing, in library: Library) throws {
    var source = try #require(try library.sources().first)
    source.standing = standing
    try library.update(source)
  }

  @Test("a journal's entry is never held")
  func journal() throws {
    let library = try library(.journal)
    try recordAssessed("J’ai vu Mme Brigitte Lenoir.", in: library)
    #expect(try held(library).isEmpty)
  }

  @Test("a source found to be somebody's own has its stored entries screened at that change")
  func becomesPersonal() throws {
    let library = try library(.journal)
    try recordAssessed("J’ai vu Mme Brigitte Lenoir.", id: "1", in: library)
    try recordAssessed("Une garde calme.", id: "2", in: library)
    try give(.personal, in: library)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
    let entry = try #require(try library.entry(.id("1")))
    #expect(entry.assessment.identifying.map(\.text) == ["Brigitte Lenoir"])
    #expect(entry.assessment.flags.contains(.patientIdentifying))
  }

  @Test(
    "what was held stays held when its source is said to be another",
    arguments: [Standing.journal, .press, .commercial, .society])
  func becomesEdited(_ standing: Standing) throws {
    let library = try library(.personal)
    try recordAssessed("J’ai vu Mme Brigitte Lenoir.", in: library)
    try give(standing, in: library)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
    // Nor does a way round by quarantine let it out.
    try give(.blocked, in: library)
    try give(standing, in: library)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
    try recordAssessed("J’ai lu un essai sur la hanche.", in: library)
    #expect(try held(library).isEmpty)
  }

  @Test("what the curator released stays released, whatever its source becomes")
  func releasedStays() throws {
    let library = try library(.personal)
    try recordAssessed("J’ai vu Mme Brigitte Lenoir.", in: library)
    try library.release(try #require(try library.entry(.id("1"))), at: now)
    for standing in [Standing.journal, .unreviewed, .personal] {
      try give(standing, in: library)
      #expect(try held(library).isEmpty)
      #expect(try library.entry(.id("1"))?.isHeld == false)
    }
  }

  @Test(
    "entries fetched before a change of standing and kept after it are those of the source as it is"
  )
  func changedMeanwhile() throws {
    let library = try library(.journal)
    let before = try #require(try library.sources().first)
    var entry = Entry(id: "1")
    entry.title = "J’ai vu Mme Brigitte Lenoir."
    entry.published = now
    let assessment = Assessor().assess(entry, from: before)
    try give(.personal, in: library)
    try library.record(
      [
        Refreshed(
          sourceID: "blog", state: FetchState(), entries: [(entry, assessment)], assessedAs: before)
      ], at: now)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
  }

  @Test("flags follow the standing: a firm's entries are sponsored from the change on")
  func flagsFollow() throws {
    let library = try library(.press)
    try recordAssessed("Un nouveau traitement de l’asthme", in: library)
    try give(.commercial, in: library)
    #expect(try library.entry(.id("1"))?.assessment.flags.contains(.sponsored) == true)
    try give(.press, in: library)
    #expect(try library.entry(.id("1"))?.assessment.flags.contains(.sponsored) == false)
  }

  @Test("a source that comes back as somebody's own is screened as it comes")
  func comesBack() throws {
    let library = try library(.journal)
    try recordAssessed("J’ai vu Mme Brigitte Lenoir.", in: library)
    try library.remove(sourceID: "blog", at: now)
    try library.add(
      [Source(id: "blog", url: "https://blog.example/feed", title: "Blog", standing: .personal)],
      at: now)
    #expect(try held(library) == ["J’ai vu Mme Brigitte Lenoir."])
  }
}
