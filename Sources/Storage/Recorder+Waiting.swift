import Evidence
import GRDB
import Syndication

/// Entries that speak of a work before it has come, and how they join it when it comes.
///
/// A feed that lists the newest first brings the comment or the retraction before its article.
extension Recorder {
  /// What an entry's study is, and who waited for it.
  struct Joined {
    let study: Int64
    var gathered: [Member] = []
  }

  /// An entry of a study with what it says of itself.
  struct Member {
    let key: Int64
    let source: SourceRecord
    let claim: StudyClaim
  }

  func joinAsGuest(
    _ key: Int64, _ entry: Entry, _ claim: StudyClaim, of source: Int64
  ) throws -> Int64 {
    let names = claim.worksSpokenOf
    for name in names {
      guard let found = try studyNamed(name) ?? studyWaiting(for: name),
        try name.kind != .address || !hasOtherTitle(found, than: entry, of: source)
      else { continue }
      return found
    }
    if let name = names.first { try register(name.spokenOf, study: key) }
    return key
  }

  /// The study of those who wait for a work, when all of them speak of it.
  func studyWaiting(for name: StudyKey) throws -> Int64? {
    try studyWaiting(under: name.spokenOf) { $0.worksSpokenOf.contains(name) }
  }

  func studyWaiting(
    under name: StudyKey, if speaksOfIt: (StudyClaim) -> Bool
  ) throws -> Int64? {
    guard let found = try studyNamed(name) else { return nil }
    return try members(of: found).allSatisfy { speaksOfIt($0.claim) } ? found : nil
  }

  /// Brings those who waited for a work into its study, when all of them speak of it.
  func gather(
    _ claim: StudyClaim, into study: Int64, of source: Int64
  ) throws -> [Member] {
    var gathered: [Member] = []
    for name in claim.own where name.kind <= .address {
      gathered += try gather(under: name.spokenOf, into: study) {
        $0.worksSpokenOf.contains(where: claim.own.contains)
      }
    }
    if let headline = claim.headline {
      gathered += try gather(under: headline.spokenOf(by: source), into: study) {
        $0.quotation == headline && $0.target == nil
      }
    }
    return gathered
  }

  private func gather(
    under name: StudyKey, into study: Int64, if speaksOfIt: (StudyClaim) -> Bool
  ) throws -> [Member] {
    guard let waiting = try studyNamed(name), waiting != study else { return [] }
    let members = try members(of: waiting)
    guard members.allSatisfy({ speaksOfIt($0.claim) }) else { return [] }
    try merge(waiting, into: study)
    return members
  }

  /// The first entries of a study.
  private func members(of study: Int64) throws -> [Member] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE e.study = ? LIMIT 50",
      arguments: [study])
    let records = Dictionary(sources.values.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    return rows.compactMap { row in
      guard let record = records[row[1]],
        let entry = EntryRecord.entry(row, sources: [record.number: record.source])
      else { return nil }
      let claim = StudyClaim(entry.entry, entry.assessment, from: entry.source)
      return Member(key: entry.key, source: record, claim: claim)
    }
  }
}
