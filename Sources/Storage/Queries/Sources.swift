public import Evidence
public import Foundation
import GRDB

extension Library {
  /// The sources followed, in the order they were added.
  ///
  /// - Throws: `StorageError`.
  public func sources() throws(StorageError) -> [Source] {
    try read { database in try Self.sourceRecords(database).map(\.source) }
  }

  /// Adds sources; one whose address is followed already is left as it is.
  ///
  /// - Returns: the sources that are new.
  /// - Throws: `StorageError`.
  @discardableResult
  public func add(_ sources: [Source], at now: Date) throws(StorageError) -> [Source] {
    try write { database in
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO source (id, url, address, title, home, language, country, kind, specialty,
            standing, reason, sponsored, private, who, affiliation, interests, folders, attributes,
            added)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """)
      var new: [Source] = []
      for source in sources {
        var values = SourceRecord.values(of: source)
        values += [EntryRecord.seconds(now)]
        try statement.execute(arguments: values)
        if database.changesCount > 0 { new.append(source) }
      }
      return new
    }
  }

  /// Keeps what the reader changed of a source.
  ///
  /// - Throws: `StorageError`.
  public func update(_ source: Source) throws(StorageError) {
    try write { database in
      var values = SourceRecord.values(of: source)
      values += [source.id]
      try database.execute(
        sql: """
          UPDATE source SET id = ?, url = ?, address = ?, title = ?, home = ?, language = ?,
            country = ?, kind = ?, specialty = ?, standing = ?, reason = ?, sponsored = ?,
            private = ?, who = ?, affiliation = ?, interests = ?, folders = ?, attributes = ?
          WHERE id = ?
          """, arguments: values)
    }
  }

  /// Stops following a source; its entries stay searchable by what was read of them.
  ///
  /// - Throws: `StorageError`.
  public func remove(sourceID: String) throws(StorageError) {
    try write { try $0.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [sourceID]) }
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

  static func sourceRecords(_ database: Database) throws -> [SourceRecord] {
    try Row.fetchAll(
      database, sql: "SELECT \(SourceRecord.columns) FROM source ORDER BY number"
    ).map(SourceRecord.init)
  }

  static func sourcesByNumber(_ database: Database) throws -> [Int64: Source] {
    Dictionary(
      uniqueKeysWithValues: try sourceRecords(database).map { ($0.number, $0.source) })
  }
}
