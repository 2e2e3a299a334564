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

  /// Assesses each stored entry as one of the source as it is now.
  ///
  /// What was held stays held, whoever the source is said to be now: only the curator's release, or
  /// other words of its author, lets it out.
  func run(_ number: Int64, as source: Source) throws {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT key FROM entry WHERE source = ? ORDER BY key", arguments: [number])
    let read = try database.makeStatement(sql: "SELECT payload FROM entry WHERE key = ?")
    let write = try database.makeStatement(sql: "UPDATE entry SET payload = ? WHERE key = ?")
    for key in keys {
      guard let payload = try Data.fetchOne(read, arguments: [key]),
        let (entry, former) = EntryRecord.decode(payload)
      else { continue }
      var assessment = Assessor().assess(entry, from: source)
      if let former, assessment.identifying.isEmpty { assessment.keepHeld(as: former) }
      if assessment == former { continue }
      try write.execute(arguments: [EntryRecord.payload(entry, assessment), key])
    }
  }
}

extension Assessment {
  /// Takes over what an earlier look found of a patient.
  fileprivate mutating func keepHeld(as former: Assessment) {
    guard !former.identifying.isEmpty else { return }
    identifying = former.identifying
    flags.append(.patientIdentifying)
    flags.sort { $0.rawValue < $1.rawValue }
  }
}
