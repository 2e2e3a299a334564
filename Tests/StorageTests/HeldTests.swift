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

  @Test("a journal's entry is never held")
  func journal() throws {
    let library = try library(.journal)
    try record("J’ai vu Mme Brigitte Lenoir.", in: library)
    #expect(try held(library).isEmpty)
  }
}
