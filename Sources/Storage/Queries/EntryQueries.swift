public import Evidence
public import Foundation
import GRDB
public import Syndication

/// How a reader names an entry.
public enum EntryReference: Sendable, Equatable {
  /// Its number in the last digest.
  case number(Int)
  /// The library's own number.
  case key(Int64)
  case doi(DOI)
  case pmid(PMID)
  /// Its page.
  case address(String)
  /// The id its feed gave it.
  case id(String)
}

extension Library {
  /// The entry a reader means; the one of the most trusted source when several fit.
  ///
  /// - Throws: `StorageError`.
  public func entry(_ reference: EntryReference) throws(StorageError) -> AssessedEntry? {
    try read { database in
      let (condition, arguments): (String, StatementArguments)
      switch reference {
      case .number(let number):
        condition = """
          e.key = (SELECT key FROM digest_item WHERE position = ?
            AND day = (SELECT max(day) FROM digest))
          """
        arguments = [number]
      case .key(let key): (condition, arguments) = ("e.key = ?", [key])
      case .id(let id):
        var probe = Entry(id: id)
        probe.id = id
        condition = "e.id_hash = ?"
        arguments = [Recorder.identityHash(of: probe)]
      case .doi(let doi): (condition, arguments) = Self.study(StudyKey(target: doi.name))
      case .pmid(let pmid): (condition, arguments) = Self.study(StudyKey(target: "pmid:\(pmid)"))
      case .address(let url): (condition, arguments) = Self.study(StudyKey(target: url))
      }
      var found = try Self.entries(database, where: condition, arguments)
      try attachNotices(database, to: &found)
      let order = Standing.allCases
      return found.min {
        (order.firstIndex(of: $0.source.standing) ?? 0, $0.key)
          < (order.firstIndex(of: $1.source.standing) ?? 0, $1.key)
      }
    }
  }

  private static func study(_ key: StudyKey?) -> (String, StatementArguments) {
    (
      """
      e.study = coalesce((SELECT study FROM study_key WHERE hash = ?),
        (SELECT study FROM study_key WHERE hash = ?))
      """, [key?.hash ?? 0, key?.spokenOf.hash ?? 0]
    )
  }

  private static func entries(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [AssessedEntry] {
    let sources = try sourcesByNumber(database, withFormer: true)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE \(condition) LIMIT 50
        """, arguments: arguments
    ).compactMap { EntryRecord.entry($0, sources: sources) }
  }

  /// Entries that hold all the words, best first; any text is safe to ask for.
  ///
  /// - Throws: `StorageError`.
  public func search(_ query: String, limit: Int) throws(StorageError) -> [AssessedEntry] {
    // Every word is quoted: operators, columns and stray quotes are words like any other.
    let words = query.split { !$0.isLetter && !$0.isNumber }.prefix(32)
    guard !words.isEmpty else { return [] }
    let expression = words.map { "\"\($0)\"" }.joined(separator: " ")
    return try read { database in
      let sources = try Self.sourcesByNumber(database, withFormer: true)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(EntryRecord.columns) FROM entry_text x, \(EntryRecord.tables)
          WHERE entry_text MATCH ? AND e.key = x.rowid
          ORDER BY bm25(entry_text, 4.0, 1.0), e.key DESC LIMIT ?
          """, arguments: [expression, max(0, min(limit, 1000))]
      ).compactMap { EntryRecord.entry($0, sources: sources) }
    }
  }

  /// Entries held back by the patient screen and not released, newest first.
  ///
  /// - Throws: `StorageError`.
  public func held(since: Date) throws(StorageError) -> [AssessedEntry] {
    try candidates(since: since).entries.reversed().filter(\.isHeld)
  }

  /// How many entries of each source count from an instant on, how many of them were ever shown, how
  /// many read.
  ///
  /// - Throws: `StorageError`.
  public func activity(
    since: Date
  ) throws(StorageError) -> [String: (came: Int, shown: Int, read: Int)] {
    try read { database in
      var activity: [String: (came: Int, shown: Int, read: Int)] = [:]
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, COUNT(*), COUNT(t.shown), COUNT(t.read)
          FROM source s JOIN entry e ON e.source = s.number LEFT JOIN status t ON t.key = e.key
          WHERE e.effective >= ? AND s.removed IS NULL GROUP BY s.number
          """, arguments: [EntryRecord.seconds(since)])
      for row in rows { activity[row[0]] = (row[1], row[2], row[3]) }
      return activity
    }
  }

  /// The instant from which each source's newest entry counts.
  ///
  /// - Throws: `StorageError`.
  public func newestEntries() throws(StorageError) -> [String: Date] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, max(e.effective) FROM entry e JOIN source s ON s.number = e.source
          WHERE s.removed IS NULL GROUP BY e.source
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], EntryRecord.date($0[1])) })
    }
  }

  /// Whether no entry was ever stored.
  ///
  /// - Throws: `StorageError`.
  public func isEmptyOfEntries() throws(StorageError) -> Bool {
    try read { try Int.fetchOne($0, sql: "SELECT 1 FROM entry LIMIT 1") == nil }
  }
}
