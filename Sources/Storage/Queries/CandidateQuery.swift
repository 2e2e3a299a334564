import Evidence
public import Foundation
import GRDB
import Syndication

extension Library {
  /// Entries that count from an instant on, or were revised since, from allowed sources.
  ///
  /// The cost follows the window, not the library: both conditions are index ranges.
  ///
  /// - Throws: `StorageError`.
  public func candidates(since: Date) throws(StorageError) -> Candidates {
    try read { database in
      let sources = try Self.sourcesByNumber(database)
      let start = EntryRecord.seconds(since)
      var candidates = Candidates()
      try countWithheld(database, sources: sources, since: start, into: &candidates)
      let allowed = sources.filter { $0.value.standing.isAllowed }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(EntryRecord.columns), 0 AS again FROM \(EntryRecord.tables)
          WHERE e.effective >= ?
          UNION ALL
          SELECT \(EntryRecord.columns), 1 AS again FROM \(EntryRecord.tables)
          WHERE e.revised >= ? AND e.revised IS NOT NULL AND e.effective < ?
          """, arguments: [start, start, start])
      while let row = try rows.next() {
        guard let entry = EntryRecord.entry(row, sources: allowed) else { continue }
        candidates.entries.append(entry)
        // What came in the window with an older date and was revised is a candidate after all.
        if row["again"] as Int == 1, EntryRecord.seconds(entry.firstSeen) >= start {
          candidates.tooOld -= 1
        }
      }
      candidates.earlier = try earlier(
        database, than: start, studies: candidates.entries, sources: allowed)
      try attachNotices(database, to: &candidates.entries)
      try attachNotices(database, to: &candidates.earlier)
      return candidates
    }
  }

  private func countWithheld(
    _ database: Database, sources: [Int64: Source], since start: Int64,
    into candidates: inout Candidates
  ) throws {
    // The plus keeps SQLite on the window's index: that of the sources would walk the library.
    let counts = try Row.fetchCursor(
      database, sql: "SELECT source, COUNT(*) FROM entry WHERE effective >= ? GROUP BY +source",
      arguments: [start])
    while let row = try counts.next() {
      switch sources[row[0]]?.standing {
      case .unreviewed: candidates.quarantined += row[1]
      case .blocked: candidates.blocked += row[1]
      default: break
      }
    }
    candidates.tooOld =
      try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM entry WHERE first_seen >= ? AND effective < ?",
        arguments: [start, start]) ?? 0
  }

  /// Entries before the window that share a study with one in it.
  private func earlier(
    _ database: Database, than start: Int64, studies entries: [AssessedEntry],
    sources: [Int64: Source]
  ) throws -> [AssessedEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables)
        WHERE e.study = ? AND e.effective < ? ORDER BY e.effective DESC, e.key LIMIT 8
        """)
    // A study made of one entry is that entry's own key; only the others can have kin.
    var asked: Set<Int64> = []
    let known = Set(entries.map(\.key))
    var kin: [AssessedEntry] = []
    for entry in entries where asked.insert(entry.study).inserted {
      if entry.study == entry.key, entry.assessment.relations.isEmpty { continue }
      for row in try Row.fetchAll(statement, arguments: [entry.study, start]) {
        if let found = EntryRecord.entry(row, sources: sources), !known.contains(found.key) {
          kin.append(found)
        }
      }
    }
    return kin
  }

  func attachNotices(_ database: Database, to entries: inout [AssessedEntry]) throws {
    guard try Int.fetchOne(database, sql: "SELECT 1 FROM notice LIMIT 1") != nil else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT kind, key FROM notice WHERE study = ? ORDER BY key, kind")
    for index in entries.indices {
      let key = entries[index].key
      for row in try Row.fetchAll(statement, arguments: [entries[index].study])
      where row[1] as Int64 != key {
        guard let kind = Relation.Kind(rawValue: row[0]) else { continue }
        entries[index].notices.append(AssessedEntry.Notice(kind: kind, key: row[1]))
      }
    }
  }
}
