import Evidence
import Foundation
import GRDB
import Synchronization
import Syndication
import Testing

@testable import Storage

/// A refresh looks each entry up; each look-up must cost the same in a large library as in a small
/// one, and a digest must cost what its window holds.
@Suite("The cost of a look-up does not grow with the library") struct QueryPlanTests {
  typealias Sample = TestLibrary
  /// Tables that grow with what was ever seen; sources and their states do not.
  private static let growing = ["entry", "e", "study_key", "notice", "status", "t", "digest_item"]

  /// The statements that a library runs while a body works with it.
  private func statements(
    of test: TestLibrary, _ body: () throws -> Void
  ) throws -> [String] {
    let seen = Mutex<[String: String]>([:])
    test.library.queue.inDatabase { database in
      database.trace { event in
        if case .statement(let statement) = event {
          seen.withLock { $0[statement.sql] = statement.expandedSQL }
        }
      }
    }
    try body()
    test.library.queue.inDatabase { $0.trace(options: []) }
    return seen.withLock { Array($0.values) }
  }

  private func walks(_ test: TestLibrary, _ statements: [String]) throws -> [String] {
    var walks: [String] = []
    let planned = ["SELECT", "INSERT", "UPDATE", "DELETE"]
    for sql in statements where planned.contains(where: { sql.hasPrefix($0) }) {
      // "Is there any?" reads one row.
      if sql.hasSuffix("LIMIT 1"), !sql.contains("WHERE") { continue }
      for step in try test.plan(sql) {
        let words = step.split(separator: " ").map(String.init)
        if words.first == "SCAN", words.count > 1, Self.growing.contains(words[1]) {
          walks.append("\(step): \(sql)")
        }
      }
    }
    return walks
  }

  @Test("A refresh: new entries, known ones, revisions, retractions, merged studies")
  func refresh() throws {
    let test = try TestLibrary()
    let relations = [
      Relation(.retracts, target: "10.5555/x.1"), Relation(.corrects, target: "10.5555/x.2"),
    ]
    let seen = try statements(of: test) {
      try test.record([
        Sample.entry("1", doi: "10.5555/x.1"), Sample.entry("2", doi: "10.5555/x.2"),
        Sample.entry("3", "Avis", relations: relations),
      ])
      try test.record([Sample.entry("1", "Révisé", doi: "10.5555/x.1")])
    }
    #expect(seen.count > 10)
    #expect(try walks(test, seen) == [])
  }

  @Test("A digest and what the reader does with it")
  func digest() throws {
    let test = try TestLibrary()
    let retraction = Relation(.retracts, target: "10.5555/x.1")
    try test.record([
      Sample.entry("1", doi: "10.5555/x.1"), Sample.entry("2", relations: [retraction]),
    ])
    let seen = try statements(of: test) {
      _ = try test.library.candidates(since: Sample.days(-7))
      try test.library.recordDigest(day: "2026-11-24", keys: [1, 2], revised: [1], at: Sample.now)
      _ = try test.library.digest(day: "2026-11-24")
      _ = try test.library.search("essai", limit: 10)
      try test.library.markRead(key: 1, at: Sample.now)
      try test.library.save(key: 1, at: Sample.now)
      _ = try test.library.saved()
      _ = try test.library.entry(.number(1))
      _ = try test.library.entry(.address("https://revue.example/1"))
    }
    #expect(seen.count > 8)
    #expect(try walks(test, seen) == [])
  }
}
