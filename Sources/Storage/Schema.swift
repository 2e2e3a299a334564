import GRDB

/// The tables of a library, migration by migration (docs/library.md).
enum Schema {
  /// The last migration this program knows, as kept in `PRAGMA user_version`.
  static let version = 3

  /// Brings a library to the present schema; a present one costs one pragma.
  static func migrate(_ database: Database, path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw StorageError.newerSchema(path: path) }
    guard found < version else { return }
    try database.inTransaction(.immediate) {
      if found < 1 { try first(database) }
      if found < 2 { try second(database) }
      if found < 3 { try third(database) }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  private static func first(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source (
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL,
          address INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, home TEXT, language TEXT,
          country TEXT, kind TEXT, specialty TEXT, standing TEXT NOT NULL, reason TEXT NOT NULL,
          sponsored INTEGER NOT NULL, private INTEGER NOT NULL, who TEXT, affiliation TEXT,
          interests TEXT, folders TEXT NOT NULL, attributes TEXT NOT NULL, added INTEGER NOT NULL
        );
        CREATE TABLE fetch_state (
          source INTEGER PRIMARY KEY REFERENCES source(number) ON DELETE CASCADE,
          state BLOB NOT NULL
        );
        CREATE TABLE entry (
          key INTEGER PRIMARY KEY, source INTEGER NOT NULL, id_hash INTEGER NOT NULL,
          content_hash INTEGER NOT NULL, effective INTEGER NOT NULL, first_seen INTEGER NOT NULL,
          revised INTEGER, study INTEGER NOT NULL, doi TEXT, title TEXT, body TEXT,
          payload BLOB NOT NULL
        );
        CREATE UNIQUE INDEX entry_identity ON entry(source, id_hash);
        CREATE INDEX entry_window ON entry(effective, source, first_seen);
        CREATE INDEX entry_revised ON entry(revised) WHERE revised IS NOT NULL;
        CREATE INDEX entry_seen ON entry(first_seen, effective);
        CREATE INDEX entry_study ON entry(study);
        CREATE TABLE study_key (
          hash INTEGER PRIMARY KEY, study INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX study_key_study ON study_key(study);
        CREATE TABLE status (
          key INTEGER PRIMARY KEY, shown TEXT, revision_shown TEXT, read INTEGER,
          released INTEGER
        );
        CREATE TABLE release_log (
          key INTEGER NOT NULL, at INTEGER NOT NULL, title TEXT NOT NULL
        );
        CREATE TABLE notice (
          study INTEGER NOT NULL, kind TEXT NOT NULL, key INTEGER NOT NULL,
          PRIMARY KEY (study, kind, key)
        ) WITHOUT ROWID;
        CREATE TABLE digest (
          day TEXT PRIMARY KEY, made INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE digest_item (
          day TEXT NOT NULL, position INTEGER NOT NULL, key INTEGER NOT NULL,
          first_shown INTEGER NOT NULL, PRIMARY KEY (day, position)
        ) WITHOUT ROWID;
        CREATE VIRTUAL TABLE entry_text USING fts5(
          title, body, content='entry', content_rowid='key',
          tokenize="unicode61 remove_diacritics 2"
        );
        """)
  }

  /// A source no longer followed keeps its row, so that its entries keep their source and no other
  /// source is ever given its number.
  private static func second(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE source ADD COLUMN removed INTEGER")
  }

  /// What the reader keeps for later; the index holds those few only.
  private static func third(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE status ADD COLUMN saved INTEGER;
        CREATE INDEX status_saved ON status(saved) WHERE saved IS NOT NULL;
        """)
  }
}
