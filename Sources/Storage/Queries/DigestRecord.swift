public import Foundation
import GRDB

extension Library {
  /// One position of a day's digest.
  public struct DigestPosition: Sendable, Equatable {
    /// 1-based number shown to the reader.
    public var number: Int
    /// The entry.
    public var key: Int64
    /// When the entry first stood in that day's digest.
    public var firstShown: Date
  }

  /// Keeps what a day's digest showed, and marks it as shown.
  ///
  /// - Parameter revised: keys shown for their revision.
  /// - Throws: `StorageError`.
  public func recordDigest(
    day: String, keys: [Int64], revised: Set<Int64>, at now: Date
  ) throws(StorageError) {
    try write { database in
      let made = EntryRecord.seconds(now)
      var first: [Int64: Int64] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT key, first_shown FROM digest_item WHERE day = ?", arguments: [day])
      {
        first[row[0]] = row[1]
      }
      try database.execute(sql: "DELETE FROM digest_item WHERE day = ?", arguments: [day])
      try database.execute(
        sql: """
          INSERT INTO digest (day, made) VALUES (?, ?)
          ON CONFLICT (day) DO UPDATE SET made = excluded.made
          """, arguments: [day, made])
      let item = try database.makeStatement(
        sql: "INSERT INTO digest_item (day, position, key, first_shown) VALUES (?, ?, ?, ?)")
      let shown = try database.makeStatement(
        sql: """
          INSERT INTO status (key, shown, revision_shown) VALUES (?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET shown = coalesce(status.shown, excluded.shown),
            revision_shown = coalesce(excluded.revision_shown, status.revision_shown)
          """)
      for (index, key) in keys.enumerated() {
        try item.execute(arguments: [day, index + 1, key, first[key] ?? made])
        try shown.execute(arguments: [key, day, revised.contains(key) ? day : nil])
      }
    }
  }

  /// What a day's digest showed; empty for a day without one.
  ///
  /// - Throws: `StorageError`.
  public func digest(day: String) throws(StorageError) -> [DigestPosition] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT position, key, first_shown FROM digest_item WHERE day = ? ORDER BY position",
        arguments: [day]
      ).map {
        DigestPosition(number: $0[0], key: $0[1], firstShown: EntryRecord.date($0[2]))
      }
    }
  }

  /// When entries first stood in the digest of the day they were shown on, by number.
  ///
  /// - Throws: `StorageError`.
  public func firstShown(of shown: [(key: Int64, day: String)]) throws(StorageError)
    -> [Int64: Date]
  {
    if shown.isEmpty { return [:] }
    return try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT first_shown FROM digest_item WHERE day = ? AND key = ?")
      var instants: [Int64: Date] = [:]
      for (key, day) in shown {
        instants[key] = try Int64.fetchOne(statement, arguments: [day, key]).map(EntryRecord.date)
      }
      return instants
    }
  }

  /// When the first digest of a day was made.
  ///
  /// - Throws: `StorageError`.
  public func firstDigest(of day: String) throws(StorageError) -> Date? {
    try read { database in
      try Int64.fetchOne(
        database, sql: "SELECT min(first_shown) FROM digest_item WHERE day = ?", arguments: [day]
      ).map(EntryRecord.date)
    }
  }

  /// The day of the last digest.
  ///
  /// - Throws: `StorageError`.
  public func lastDigestDay() throws(StorageError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT max(day) FROM digest") }
  }
}
