import Evidence
import Foundation
import GRDB
import Syndication

/// A row of `entry` with its source and status.
struct EntryRecord {
  static let columns = """
    e.key, e.source, e.first_seen, e.revised, e.study, e.payload, t.shown, t.revision_shown,
    t.read, t.released, t.saved
    """
  static let tables = "entry e LEFT JOIN status t ON t.key = e.key"

  /// The entry of a row; `nil` for a source not asked for, or an entry no version can read.
  ///
  /// An assessment of another edition of the rules, or one this version cannot read, is made anew: an
  /// entry is never lost for it, and never shown as rules judged that are no more.
  static func entry(_ row: Row, sources: [Int64: Source]) -> AssessedEntry? {
    guard let source = sources[row[1]] else { return nil }
    let decoded: Kept? = try? row.withUnsafeData(atIndex: 5) { data in
      data?.withUnsafeBytes(decode) ?? nil
    }
    guard let kept = decoded else { return nil }
    var assessed = AssessedEntry(
      entry: kept.entry, source: source, assessment: kept.present(from: source),
      firstSeen: date(row[2]))
    assessed.key = row[0]
    assessed.revised = (row[3] as Int64?).map(date)
    assessed.study = row[4]
    assessed.status.shownOn = row[6]
    assessed.status.revisionShownOn = row[7]
    assessed.status.readAt = (row[8] as Int64?).map(date)
    assessed.status.releasedAt = (row[9] as Int64?).map(date)
    assessed.status.savedAt = (row[10] as Int64?).map(date)
    if assessed.status.releasedAt != nil {
      // The curator has judged: neither ceiling nor label stays.
      assessed.assessment.flags.removeAll { $0 == .patientIdentifying }
    }
    return assessed
  }

  /// What the bytes kept for an entry say; `nil` for bytes that are none of any version.
  static func decode(_ payload: Data) -> Kept? {
    payload.withUnsafeBytes(decode)
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer) -> Kept? {
    var archive = ArchiveReader(bytes)
    guard let entry = try? Entry(from: &archive) else { return nil }
    guard let assessment = try? Assessment(from: &archive) else {
      return Kept(entry: entry, assessment: nil, edition: nil)
    }
    return Kept(entry: entry, assessment: assessment, edition: try? archive.number())
  }

  /// The bytes kept for an entry.
  static func payload(_ entry: Entry, _ assessment: Assessment) -> Data {
    var archive = ArchiveWriter()
    entry.write(to: &archive)
    assessment.write(to: &archive)
    archive.write(Assessor.edition)
    return Data(archive.bytes)
  }

  static func date(_ seconds: Int64) -> Date { Date(timeIntervalSince1970: Double(seconds)) }

  static func seconds(_ date: Date) -> Int64 {
    Int64(max(-1e11, min(1e11, date.timeIntervalSince1970.rounded(.down))))
  }
}
