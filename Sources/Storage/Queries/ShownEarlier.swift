public import Evidence
import Foundation
import GRDB

/// What earlier digests showed: the cost follows what the reader has met, not the library.
extension Library {
  /// The entries that earlier days' digests led with, newest first.
  ///
  /// - Throws: `StorageError`.
  public func shownEarlier(
    than day: String, limit: Int
  ) throws(StorageError) -> [(key: Int64, study: Int64, title: String)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.key, e.study, e.title FROM
            (SELECT key, day, position FROM digest_item WHERE day < ?
             ORDER BY day DESC, position DESC LIMIT ?) i
          CROSS JOIN entry e ON e.key = i.key WHERE e.title IS NOT NULL
          ORDER BY i.day DESC, i.position DESC
          """, arguments: [day, limit]
      ).map { ($0[0], $0[1], $0[2]) }
    }
  }

  /// Entries by the library's numbers; those of sources no longer allowed are left out.
  ///
  /// - Throws: `StorageError`.
  public func allowedEntries(keys: [Int64]) throws(StorageError) -> [Int64: AssessedEntry] {
    if keys.isEmpty { return [:] }
    return try read { database in
      let sources = try Self.sourcesByNumber(database).filter { $0.value.standing.isAllowed }
      let statement = try database.cachedStatement(
        sql: "SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE e.key = ?")
      var entries: [Int64: AssessedEntry] = [:]
      for key in Set(keys) {
        if let row = try Row.fetchOne(statement, arguments: [key]) {
          entries[key] = EntryRecord.entry(row, sources: sources)
        }
      }
      return entries
    }
  }
}
