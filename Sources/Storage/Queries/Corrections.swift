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

  /// What came in since an instant and corrects what was shown on earlier days: notices, and entries
  /// that came back under their own id as retracted or doubted.
  ///
  /// The cost is that of the entries since then, not of the library.
  ///
  /// - Throws: `StorageError`.
  public func corrections(
    since: Date, before day: String
  ) throws(StorageError) -> [Correction] {
    try read { database in
      let told = try Self.told(database, since: since, before: day)
      let revised = try Row.fetchAll(
        database,
        sql: """
          SELECT t.shown, e.key FROM entry e INDEXED BY entry_revised
          CROSS JOIN status t ON t.key = e.key
          WHERE e.revised >= ? AND t.shown < ? ORDER BY t.shown, e.key
          """, arguments: [EntryRecord.seconds(since), day])
      guard !told.isEmpty || !revised.isEmpty else { return [] }
      let sources = try Self.sourcesByNumber(database)
      let statement = try database.cachedStatement(
        sql: "SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE e.key = ?")
      func entry(_ key: Int64) throws -> AssessedEntry? {
        try Row.fetchOne(statement, arguments: [key]).flatMap {
          EntryRecord.entry($0, sources: sources)
        }
      }
      let byOthers: [Correction] = try told.compactMap { row in
        guard let kind = Relation.Kind(rawValue: row[2]), let shown = try entry(row[1]),
          let notice = try entry(row[3])
        else { return nil }
        return Correction(day: row[0], shown: shown, kind: kind, notice: notice)
      }
      let inPlace: [Correction] = try revised.compactMap { row in
        guard let shown = try entry(row[1]), let kind = Self.revocation(of: shown) else {
          return nil
        }
        return Correction(day: row[0], shown: shown, kind: kind, notice: shown)
      }
      return byOthers + inPlace
    }
  }

  /// What other entries say of the studies that were shown: day, key shown, kind, key of the notice.
  private static func told(_ database: Database, since: Date, before day: String) throws -> [Row] {
    guard try Int.fetchOne(database, sql: "SELECT 1 FROM notice LIMIT 1") != nil else { return [] }
    return try Row.fetchAll(
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
  }

  /// Publishers withdraw an article under its own id too: `RETRACTED: …` in the place of the title.
  private static func revocation(of entry: AssessedEntry) -> Relation.Kind? {
    let announces = (entry.assessment.relations + entry.entry.relations).contains {
      [.retracts, .expressesConcernOn, .corrects].contains($0.kind)
    }
    if announces { return nil }
    if entry.assessment.flags.contains(.retracted) { return .retracts }
    return entry.assessment.flags.contains(.expressionOfConcern) ? .expressesConcernOn : nil
  }
}
