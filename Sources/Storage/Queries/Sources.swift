public import Evidence
public import Foundation
import GRDB

extension Library {
  /// The sources followed, in the order they were added.
  ///
  /// - Throws: `StorageError`.
  public func sources() throws(StorageError) -> [Source] {
    try read { database in
      try Self.sourceRecords(database, where: "removed IS NULL").map(\.source)
    }
  }

  /// Adds sources; one whose address is followed already is left as it is, one that was followed
  /// once gets its entries back.
  ///
  /// - Returns: the sources that are new.
  /// - Throws: `StorageError`.
  @discardableResult
  public func add(_ sources: [Source], at now: Date) throws(StorageError) -> [Source] {
    try write { database in
      let former = try Self.sourceRecords(database, where: "removed IS NOT NULL")
      let insert = try database.makeStatement(
        sql: """
          INSERT INTO source (id, url, address, title, home, language, country, kind, specialty,
            standing, reason, sponsored, private, who, affiliation, interests, folders, attributes,
            added)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """)
      let revive = try database.makeStatement(
        sql: """
          UPDATE OR IGNORE source SET \(SourceRecord.assignments), added = ?, removed = NULL
          WHERE number = ? AND removed IS NOT NULL
          """)
      var new: [Source] = []
      for source in sources {
        let address = SourceRecord.address(of: source.url)
        let known = former.last { SourceRecord.address(of: $0.source.url) == address }
        var values = SourceRecord.values(of: source)
        values += [EntryRecord.seconds(now)]
        if let known { values += [known.number] }
        try (known == nil ? insert : revive).execute(arguments: values)
        guard database.changesCount > 0 else { continue }
        new.append(source)
        // Its entries come back as those of whoever it is now.
        if let known, Reassessment.isDue(from: known.source, to: source) {
          try Reassessment(database: database).run(known.number, as: source)
        }
      }
      return new
    }
  }

  /// Keeps what the reader changed of a source; where who speaks changed, its stored entries are
  /// assessed and screened anew, in the same transaction.
  ///
  /// - Throws: `StorageError`.
  public func update(_ source: Source) throws(StorageError) {
    try write { database in
      let known = try Self.sourceRecords(database, where: "removed IS NULL")
        .first { $0.source.id == source.id }
      var values = SourceRecord.values(of: source)
      values += [source.id]
      try database.execute(
        sql: """
          UPDATE source SET \(SourceRecord.assignments) WHERE id = ? AND removed IS NULL
          """, arguments: values)
      if let known, Reassessment.isDue(from: known.source, to: source) {
        try Reassessment(database: database).run(known.number, as: source)
      }
    }
  }

  /// Stops following a source; its entries can still be searched and explained.
  ///
  /// Its id and its address become free for another source, its number never does.
  ///
  /// - Throws: `StorageError`.
  public func remove(sourceID: String, at now: Date) throws(StorageError) {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM fetch_state WHERE source = (
            SELECT number FROM source WHERE id = ? AND removed IS NULL)
          """, arguments: [sourceID])
      try database.execute(
        sql: """
          UPDATE source SET id = id || '#' || number, address = number, removed = ?
          WHERE id = ? AND removed IS NULL
          """, arguments: [EntryRecord.seconds(now), sourceID])
    }
  }

  /// What is remembered of each source's transfers, by source id.
  ///
  /// - Throws: `StorageError`.
  public func fetchStates() throws(StorageError) -> [String: FetchState] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT s.id, f.state FROM fetch_state f JOIN source s ON s.number = f.source")
      let decoder = JSONDecoder()
      var states: [String: FetchState] = [:]
      while let row = try rows.next() {
        let data: Data = row[1]
        states[row[0]] = (try? decoder.decode(FetchState.self, from: data)) ?? FetchState()
      }
      return states
    }
  }

  static func sourceRecords(
    _ database: Database, where condition: String
  ) throws -> [SourceRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(SourceRecord.columns) FROM source WHERE \(condition) ORDER BY number"
    ).map(SourceRecord.init)
  }

  /// Sources by the number their entries carry.
  ///
  /// - Parameter former: whether those no longer followed belong to it: for what is looked up,
  ///   never for what is selected.
  static func sourcesByNumber(
    _ database: Database, withFormer former: Bool = false
  ) throws -> [Int64: Source] {
    let records = try sourceRecords(database, where: former ? "1" : "removed IS NULL")
    return Dictionary(uniqueKeysWithValues: records.map { ($0.number, $0.source) })
  }
}
