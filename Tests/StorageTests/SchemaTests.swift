import Evidence
import Foundation
import GRDB
import Syndication
import TestSupport
import Testing

@testable import Storage

/// Libraries that earlier versions wrote, one file a schema, in `Fixtures/library-schema-N.db`.
///
/// Each holds the same two entries of one source, shown in the digest of 27 November 2026.
@Suite("A library of an earlier version") struct SchemaTests {
  static let past = [1, 2]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func copy(ofSchema version: Int) throws -> String {
    let path = folder.path + "/veille.sqlite"
    try FileManager.default.copyItem(
      atPath: Fixtures().folder + "/library-schema-\(version).db", toPath: path)
    return path
  }

  private func holdsEverything(_ library: Library) throws {
    let source = try #require(try library.sources().first)
    #expect(source.title == "Revue d’essai")
    #expect(source.standing == .journal)
    #expect(source.country == "FR")
    let entry = try #require(try library.search("goutte", limit: 5).first)
    #expect(entry.entry.title == "Essai randomisé de la colchicine dans la goutte")
    #expect(entry.entry.doi?.name == "10.5555/essai.1")
    #expect(entry.assessment.design == .randomizedTrial)
    #expect(entry.assessment.result == "moins de crises (HR 0,62 ; IC 95 % 0,45-0,85).")
    #expect(entry.status.shownOn == "2026-11-27")
    #expect(try library.digest(day: "2026-11-27").count == 2)
    #expect(try library.fetchStates()[source.id]?.succeededAt != nil)
    #expect(try library.integrityCheck() == "ok")
  }

  @Test("It is brought to the present schema with all that it holds", arguments: past)
  func migrated(version: Int) throws {
    let library = try Library.open(at: try copy(ofSchema: version))
    try holdsEverything(library)
    let fresh = try Library.open(at: ":memory:")
    func columns(_ library: Library) throws -> [String] {
      try library.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_schema m,
              pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1
            """)
      }
    }
    #expect(try columns(library) == columns(fresh))
  }

  @Test("Where it cannot be written, it is read all the same and left as it is", arguments: past)
  func readOnly(version: Int) throws {
    let path = try copy(ofSchema: version)
    let before = try Data(contentsOf: URL(filePath: path))
    try holdsEverything(try Library.open(at: path, access: .readOnly))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("A library of a later version is left alone", arguments: [true, false])
  func later(isWriting: Bool) throws {
    let path = folder.path + "/veille.sqlite"
    do {
      let library = try Library.open(at: path)
      try library.write { try $0.execute(sql: "PRAGMA user_version = 4711") }
    }
    #expect(throws: StorageError.newerSchema(path: path)) {
      try Library.open(at: path, access: isWriting ? .readWrite : .readOnly)
    }
  }

  @Test("An assessment that this version cannot read is made anew; the entry is not lost")
  func unknownAssessment() throws {
    let test = try TestLibrary()
    var entry = TestLibrary.entry("1", "A randomised, double-blind, placebo-controlled trial")
    entry.published = TestLibrary.days(-1)
    try test.record([entry])
    var archive = ArchiveWriter()
    entry.write(to: &archive)
    let payload = Data(archive.bytes + [99, 1, 2, 3])
    try test.library.write {
      try $0.execute(sql: "UPDATE entry SET payload = ?", arguments: [payload])
    }
    let kept = try #require(try test.entry("1"))
    #expect(kept.entry == entry)
    #expect(kept.assessment == Assessor().assess(entry, from: TestLibrary.journal))
  }
}
