public import Evidence
import GRDB

extension Library {
  /// Entries that digests showed since a day, and whose source is by now private, blocked or waiting.
  ///
  /// - Parameter day: `YYYY-MM-DD`, included.
  /// - Throws: `StorageError`.
  public func withdrawn(since day: String) throws(StorageError) -> [AssessedEntry] {
    try read { database in
      let sources = try Self.sourcesByNumber(database)
        .filter { !$0.value.standing.isAllowed || $0.value.isPrivate }
      guard !sources.isEmpty else { return [] }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables)
          WHERE e.key IN (SELECT key FROM digest_item WHERE day >= ?) ORDER BY e.key
          """, arguments: [day])
      return rows.compactMap { EntryRecord.entry($0, sources: sources) }
    }
  }
}
