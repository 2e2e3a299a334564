public import Evidence
public import Foundation
import GRDB
import Syndication

/// What the reader does with an entry; it outlives the entry's source.
extension Library {
  /// Marks an entry as read.
  ///
  /// - Throws: `StorageError`.
  public func markRead(key: Int64, at now: Date) throws(StorageError) {
    try mark(.read, key: key, at: now)
  }

  /// Releases an entry from the patient screen; what and when stays in the log.
  ///
  /// It counts as not yet shown: the curator saw it, the readers of what is published did not.
  ///
  /// - Throws: `StorageError`.
  public func release(_ entry: AssessedEntry, at now: Date) throws(StorageError) {
    try write { database in
      let at = EntryRecord.seconds(now)
      try database.execute(
        sql: """
          INSERT INTO status (key, released) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET released = excluded.released, shown = NULL
          """, arguments: [entry.key, at])
      try database.execute(
        sql: "INSERT INTO release_log (key, at, title) VALUES (?, ?, ?)",
        arguments: [entry.key, at, entry.entry.title ?? entry.entry.id])
    }
  }

  /// Puts an entry aside for later; one that lies there already keeps its day.
  ///
  /// - Throws: `StorageError`.
  public func save(key: Int64, at now: Date) throws(StorageError) {
    try mark(.saved, key: key, at: now)
  }

  /// A column of `status` that keeps when something first happened.
  private enum Mark: String {
    case read, saved
  }

  private func mark(_ mark: Mark, key: Int64, at now: Date) throws(StorageError) {
    let column = mark.rawValue
    try write {
      try $0.execute(
        sql: """
          INSERT INTO status (key, \(column)) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET \(column) = coalesce(status.\(column), excluded.\(column))
          """, arguments: [key, EntryRecord.seconds(now)])
    }
  }

  /// Takes an entry off the list of those put aside.
  ///
  /// - Throws: `StorageError`.
  public func unsave(key: Int64) throws(StorageError) {
    try write {
      try $0.execute(sql: "UPDATE status SET saved = NULL WHERE key = ?", arguments: [key])
    }
  }

  /// The entries put aside, the latest first, with what other sources have said of them since.
  ///
  /// - Throws: `StorageError`.
  public func saved() throws(StorageError) -> [AssessedEntry] {
    try read { database in
      let sources = try Self.sourcesByNumber(database, withFormer: true)
      var found = try Row.fetchAll(
        database,
        sql: """
          SELECT \(EntryRecord.columns) FROM status t JOIN entry e ON e.key = t.key
          WHERE t.saved IS NOT NULL ORDER BY t.saved DESC, t.key DESC
          """
      ).compactMap { EntryRecord.entry($0, sources: sources) }
      try attachNotices(database, to: &found)
      return found
    }
  }
}
