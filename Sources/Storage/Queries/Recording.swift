import Evidence
public import Foundation
import GRDB
public import Syndication

extension Library {
  /// Which entries of a source are new or changed: only those need assessing and storing.
  ///
  /// - Throws: `StorageError`.
  public func news(
    in entries: [Entry], of sourceID: String
  ) throws(StorageError) -> [Entry] {
    try read { database in
      guard
        let number = try Int64.fetchOne(
          database, sql: "SELECT number FROM source WHERE id = ? AND removed IS NULL",
          arguments: [sourceID])
      else { return [] }
      let known = try database.cachedStatement(
        sql: "SELECT content_hash FROM entry WHERE source = ? AND id_hash = ?")
      return try entries.filter { entry in
        let hash = try Int64.fetchOne(
          known, arguments: [number, Recorder.identityHash(of: entry)])
        return hash != Int64(bitPattern: entry.contentHash)
      }
    }
  }

  /// Keeps what a batch of sources brought, in one transaction.
  ///
  /// - Throws: `StorageError`; nothing of the batch is kept then.
  @discardableResult
  public func record(_ batch: [Refreshed], at now: Date) throws(StorageError) -> RecordCounts {
    try write { database in
      var recorder = try Recorder(database, now: now)
      for refreshed in batch { try recorder.record(refreshed) }
      return recorder.counts
    }
  }
}
