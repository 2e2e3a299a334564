import Evidence
import Foundation
import GRDB
import Syndication
import Testing

@testable import Storage

@Suite("Entries that an older edition of the rules judged") struct EditionTests {
  private let blog = TestLibrary.source("blog", .personal)

  /// A library with one entry of a blog whose judgement is replaced by that of another edition.
  private func library(
    _ title: String, judged assessment: Assessment, edition: UInt64?
  ) throws -> TestLibrary {
    let library = try TestLibrary([blog])
    var entry = Entry(id: "1")
    entry.title = title
    entry.published = TestLibrary.now
    try library.record([entry], from: blog)
    var archive = ArchiveWriter()
    entry.write(to: &archive)
    assessment.write(to: &archive)
    if let edition { archive.write(edition) }
    let payload = Data(archive.bytes)
    try library.library.write {
      try $0.execute(sql: "UPDATE entry SET payload = ?", arguments: [payload])
    }
    return library
  }

  private func held(_ library: TestLibrary) throws -> [String] {
    try library.library.held(since: TestLibrary.days(-1)).compactMap(\.entry.title)
  }

  @Test(
    "what older rules let pass is held once the present ones find it",
    arguments: [nil, Assessor.edition &+ 1])
  func found(_ edition: UInt64?) throws {
    let title = "J’ai vu Mme Brigitte Lenoir."
    let library = try library(title, judged: Assessment(), edition: edition)
    #expect(try held(library) == [title])
    let entry = try #require(try library.entry("1"))
    #expect(entry.assessment == Assessor().assess(entry.entry, from: blog))
  }

  @Test("what older rules held stays held though the present ones find nothing, until its release")
  func stays() throws {
    var former = Assessment()
    former.identifying = PatientScreen().findings(in: "J’ai vu Mme Brigitte Lenoir.")
    former.flags = [.patientIdentifying]
    let library = try library("Une garde calme.", judged: former, edition: Assessor.edition &+ 1)
    #expect(try held(library) == ["Une garde calme."])
    let entry = try #require(try library.entry("1"))
    #expect(entry.assessment.identifying.map(\.text) == ["Brigitte Lenoir"])
    try library.library.release(entry, at: TestLibrary.now)
    #expect(try held(library).isEmpty)
  }

  @Test("a judgement of the present edition is read as it was kept")
  func present() throws {
    let kept = Assessment(design: .cohort)
    let library = try library("Une garde calme.", judged: kept, edition: Assessor.edition)
    #expect(try library.entry("1")?.assessment == kept)
  }
}
