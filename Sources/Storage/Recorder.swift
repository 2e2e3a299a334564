import Evidence
import Foundation
import GRDB
import Syndication

/// Writes one batch: entries, their text index, their study, notices, and the state of transfers.
struct Recorder {
  private(set) var counts = RecordCounts()

  let database: Database
  private let now: Int64
  let sources: [String: SourceRecord]
  private let encoder = JSONEncoder()
  private var lastKey: Int64

  init(_ database: Database, now: Date) throws {
    self.database = database
    self.now = EntryRecord.seconds(now)
    let followed = try Library.sourceRecords(database, where: "removed IS NULL")
    sources = Dictionary(followed.map { ($0.source.id, $0) }, uniquingKeysWith: { $1 })
    lastKey = try Int64.fetchOne(database, sql: "SELECT max(key) FROM entry") ?? 0
  }

  /// What makes two entries of one source the same: its stated id, without tracking parameters.
  static func identityHash(of entry: Entry) -> Int64 {
    let name = entry.id.hasPrefix("http") ? WebAddress.canonical(entry.id) ?? entry.id : entry.id
    return Int64(bitPattern: ContentHash.of(name))
  }

  mutating func record(_ refreshed: Refreshed) throws {
    // Removed while it was being fetched.
    guard let source = sources[refreshed.sourceID] else { return }
    let isBackfill = try isFirstFill(source.number)
    let isStale =
      refreshed.assessedAs.map { Reassessment.isDue(from: $0, to: source.source) } ?? false
    for (entry, assessment) in refreshed.entries {
      try record(
        entry, isStale ? Assessor().assess(entry, from: source.source) : assessment,
        from: source, isBackfill: isBackfill)
    }
    try statement(
      """
      INSERT INTO fetch_state (source, state) VALUES (?, ?)
      ON CONFLICT (source) DO UPDATE SET state = excluded.state
      """
    ).execute(arguments: [source.number, try encoder.encode(refreshed.state)])
  }

  private func statement(_ sql: String) throws -> Statement {
    try database.cachedStatement(sql: sql)
  }

  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try statement(sql).execute(arguments: arguments)
  }

  func fetchNumber(_ sql: String, _ arguments: StatementArguments) throws -> Int64? {
    try Int64.fetchOne(statement(sql), arguments: arguments)
  }

  func fetchTexts(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    try String.fetchAll(statement(sql), arguments: arguments)
  }

  private func isFirstFill(_ source: Int64) throws -> Bool {
    try Int.fetchOne(
      statement("SELECT 1 FROM entry WHERE source = ? LIMIT 1"), arguments: [source]) == nil
  }

  private mutating func record(
    _ entry: Entry, _ assessment: Assessment, from record: SourceRecord, isBackfill: Bool
  ) throws {
    let source = record.number
    let identity = Self.identityHash(of: entry)
    let content = Int64(bitPattern: entry.contentHash)
    let known = try Row.fetchOne(
      statement(
        "SELECT key, content_hash, study, title, body FROM entry WHERE source = ? AND id_hash = ?"),
      arguments: [source, identity])
    if let known {
      if known[1] as Int64 != content {
        try revise(known, entry, assessment, content: content)
        let claim = StudyClaim(entry, assessment, from: record.source)
        let joined = try rename(known[0], entry, claim, study: known[2], of: source)
        try note(Member(key: known[0], source: record, claim: claim), in: joined)
        counts.revised += 1
      }
      return
    }
    let claim = StudyClaim(entry, assessment, from: record.source)
    let key = lastKey &+ 1
    // The study first: to give it to the row later would write the whole row again.
    let joined = try join(key, entry, claim, of: source)
    let body = Self.body(of: entry)
    try statement(
      """
      INSERT INTO entry (key, source, id_hash, content_hash, effective, first_seen, study, doi,
        title, body, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute(arguments: [
      key, source, identity, content, effective(entry, isBackfill: isBackfill), now, joined.study,
      entry.doi?.name, entry.title, body, EntryRecord.payload(entry, assessment),
    ])
    lastKey = key
    try statement("INSERT INTO entry_text (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [key, entry.title, body])
    try note(Member(key: key, source: record, claim: claim), in: joined)
    counts.new += 1
  }

  private func revise(
    _ known: Row, _ entry: Entry, _ assessment: Assessment, content: Int64
  ) throws {
    let key: Int64 = known[0]
    let body = Self.body(of: entry)
    let oldTitle: String? = known[3]
    let oldBody: String? = known[4]
    // A change of dates or markup alone is no revision that a reader would see.
    let isVisible = oldTitle != entry.title || oldBody != body
    try statement(
      "INSERT INTO entry_text (entry_text, rowid, title, body) VALUES ('delete', ?, ?, ?)"
    ).execute(arguments: [key, oldTitle, oldBody])
    try statement(
      """
      UPDATE entry SET content_hash = ?, revised = CASE WHEN ? THEN ? ELSE revised END, doi = ?,
        title = ?, body = ?, payload = ? WHERE key = ?
      """
    ).execute(arguments: [
      content, isVisible, now, entry.doi?.name, entry.title, body,
      EntryRecord.payload(entry, assessment), key,
    ])
    try statement("INSERT INTO entry_text (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [key, entry.title, body])
    // The curator released other words than these.
    if isVisible, !assessment.identifying.isEmpty {
      try statement("UPDATE status SET released = NULL WHERE key = ?").execute(arguments: [key])
    }
  }

  /// The instant an entry counts from: its date when a source is first read, else the day it came.
  ///
  /// A future date counts from now; a late arrival with an old date is news for two months only.
  private func effective(_ entry: Entry, isBackfill: Bool) -> Int64 {
    guard let stated = (entry.published ?? entry.updated).map(EntryRecord.seconds) else {
      return now
    }
    if isBackfill || stated > now || now - stated > 60 * 86_400 { return min(stated, now) }
    return now
  }

  /// Plain text for the search index and the revision check.
  private static func body(of entry: Entry) -> String? {
    let text = (entry.content ?? entry.summary)?.plainText
    return text.map { $0.utf8.count <= 6000 ? $0 : String($0.unicodeScalars.prefix(6000)) }
  }
}
