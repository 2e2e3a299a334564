public import Evidence
public import Foundation
import GRDB
public import Syndication

extension Library {
  /// A retraction, concern or correction of an entry that a digest of an earlier day showed.
  public struct Correction: Sendable {
    /// The day of that digest.
    public var day: String
    /// What it showed.
    public var shown: AssessedEntry
    /// What the later entry says of it.
    public var kind: Relation.Kind
    /// The later entry.
    public var notice: AssessedEntry
  }

  /// What came in since an instant and corrects what was shown on earlier days.
  ///
  /// The cost is that of the entries since then, not of the library.
  ///
  /// - Throws: `StorageError`.
  public func corrections(
    since: Date, before day: String
  ) throws(StorageError) -> [Correction] {
    try read { database in
      guard try Int.fetchOne(database, sql: "SELECT 1 FROM notice LIMIT 1") != nil else {
        return []
      }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT t.shown, s.key, n.kind, c.key
          FROM entry c INDEXED BY entry_seen
          CROSS JOIN notice n ON n.study = c.study AND n.key = c.key
          CROSS JOIN entry s ON s.study = n.study AND s.key <> c.key
          CROSS JOIN status t ON t.key = s.key
          WHERE c.first_seen >= ? AND t.shown < ?
          ORDER BY t.shown, s.key, c.key, n.kind
          """, arguments: [EntryRecord.seconds(since), day])
      guard !rows.isEmpty else { return [] }
      let sources = try Self.sourcesByNumber(database)
      let statement = try database.cachedStatement(
        sql: "SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE e.key = ?")
      func entry(_ key: Int64) throws -> AssessedEntry? {
        try Row.fetchOne(statement, arguments: [key]).flatMap {
          EntryRecord.entry($0, sources: sources)
        }
      }
      return try rows.compactMap { row in
        guard let kind = Relation.Kind(rawValue: row[2]), let shown = try entry(row[1]),
          let notice = try entry(row[3])
        else { return nil }
        return Correction(day: row[0], shown: shown, kind: kind, notice: notice)
      }
    }
  }
}
