import Evidence
import Foundation
import GRDB
import Syndication

/// Looks again at the stored entries of a source whose standing, kind or sponsor the reader changed: who
/// speaks decides what is screened and which flags stand (docs/privacy-screen.md, "What is held").
struct Reassessment {
  let database: Database

  /// Whether a change makes the stored assessments those of somebody else.
  static func isDue(from old: Source, to new: Source) -> Bool {
    old.standing != new.standing || old.kind != new.kind || old.isSponsored != new.isSponsored
  }

  /// Assesses each stored entry as one of the source as it is now; what was held stays held.
  func run(_ number: Int64, as source: Source) throws {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT key FROM entry WHERE source = ? ORDER BY key", arguments: [number])
    let read = try database.makeStatement(sql: "SELECT payload FROM entry WHERE key = ?")
    let write = try database.makeStatement(sql: "UPDATE entry SET payload = ? WHERE key = ?")
    for key in keys {
      guard let payload = try Data.fetchOne(read, arguments: [key]),
        let kept = EntryRecord.decode(payload)
      else { continue }
      let assessment = kept.anew(from: source)
      if assessment == kept.assessment, kept.edition == Assessor.edition { continue }
      try write.execute(arguments: [EntryRecord.payload(kept.entry, assessment), key])
    }
  }
}
