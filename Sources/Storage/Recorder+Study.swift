import Evidence
import GRDB
import Syndication

/// Which study an entry belongs to (docs/digest.md, "One study, one entry").
///
/// A name is given to a study once and never taken over. Who only speaks of a work (a comment, a
/// notice, a guest) gives it no name: such entries wait under the work's name and join it when it
/// comes, so that nothing they claim can bind two works together.
extension Recorder {
  /// The study of a new entry: one it shares a name with, else its own.
  func join(_ key: Int64, _ entry: Entry, _ claim: StudyClaim, of source: Int64) throws -> Int64 {
    guard claim.namesStudies else { return try joinAsGuest(key, entry, claim, of: source) }
    var study: Int64?
    for name in claim.own {
      guard let found = try studyNamed(name),
        try fits(entry, name.kind, study: found, source: source)
      else { continue }
      if let first = study {
        if found != first, name.kind < .address { try merge(found, into: first) }
      } else {
        study = found
      }
    }
    if study == nil { study = try studySpokenOf(claim, entry, source: source) }
    let joined = study ?? key
    try register(claim, study: joined)
    try gather(claim.own, into: joined)
    if let target = claim.target, target.isSameWork, let found = try studyNamed(target.key),
      found != joined, try isAlone(joined, key: key)
    {
      try merge(joined, into: found)
      return found
    }
    return joined
  }

  /// New names of an entry that came in changed: a DOI or PubMed number given later.
  func rename(
    _ key: Int64, _ entry: Entry, _ claim: StudyClaim, study: Int64, of source: Int64
  ) throws -> Int64 {
    guard claim.namesStudies else { return study }
    for name in claim.own where name.kind < .address {
      guard let found = try studyNamed(name), found != study,
        try fits(entry, name.kind, study: found, source: source), try isAlone(study, key: key)
      else { continue }
      try merge(study, into: found)
      try register(claim, study: found)
      return found
    }
    try register(claim, study: study)
    try gather(claim.own, into: study)
    return study
  }

  /// Keeps what an entry says of a study: retraction, concern, correction.
  ///
  /// It counts from an authority, from a publisher or index that the shipped table knows, and from
  /// the source that brought the work itself.
  func note(_ claim: StudyClaim, key: Int64, study: Int64, source: Source, number: Int64) throws {
    guard claim.namesStudies else { return }
    for notice in claim.notices {
      let target = try notice.key.flatMap { try studyNamed($0) } ?? study
      guard try source.judgesOthers || hasEntry(of: number, in: target, otherThan: key) else {
        continue
      }
      try execute(
        "INSERT INTO notice (study, kind, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [target, notice.kind.rawValue, key])
    }
  }

  private func joinAsGuest(
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

  /// The study of the work that the entry is about, by identifier, else by the title a notice quotes.
  private func studySpokenOf(
    _ claim: StudyClaim, _ entry: Entry, source: Int64
  ) throws -> Int64? {
    for name in claim.worksSpokenOf {
      guard let found = try studyNamed(name) ?? studyWaiting(for: name),
        try name.kind != .address || fits(entry, .address, study: found, source: source)
      else { continue }
      return found
    }
    guard claim.target == nil, let quotation = claim.quotation,
      let found = try studyNamed(quotation), try hasEntry(of: source, in: found, otherThan: 0)
    else { return nil }
    return found
  }

  /// The study of those who wait for a work, when all of them speak of it.
  private func studyWaiting(for name: StudyKey) throws -> Int64? {
    guard let found = try studyNamed(name.spokenOf) else { return nil }
    return try claims(in: found).allSatisfy { $0.worksSpokenOf.contains(name) } ? found : nil
  }

  /// Brings those who waited for a work into its study, when all of them speak of it.
  private func gather(_ names: [StudyKey], into study: Int64) throws {
    for name in names where name.kind <= .address {
      guard let waiting = try studyNamed(name.spokenOf), waiting != study,
        try claims(in: waiting).allSatisfy({ $0.worksSpokenOf.contains(where: names.contains) })
      else { continue }
      try merge(waiting, into: study)
    }
  }

  /// Whether a name that a study has already may bring the entry into it.
  private func fits(
    _ entry: Entry, _ kind: StudyKey.Kind, study: Int64, source: Int64
  ) throws -> Bool {
    switch kind {
    case .doi: return true
    case .pmid, .pmcid: return try !hasOtherWork(study, than: entry.doi, orPreprint: false)
    // One source that gives two titles the same page has no page for each.
    case .address:
      return try !hasOtherWork(study, than: entry.doi, orPreprint: false)
        && !hasOtherTitle(study, than: entry, of: source)
    // One source that gives two entries the same title has two entries (a weekly column).
    case .title:
      return try !hasEntry(of: source, in: study, otherThan: 0)
        && !hasOtherWork(study, than: entry.doi, orPreprint: true)
    case .headline: return false
    }
  }

  private func register(_ claim: StudyClaim, study: Int64) throws {
    for name in claim.own { try register(name, study: study) }
    if let headline = claim.headline { try register(headline, study: study) }
    if let name = claim.worksSpokenOf.first { try register(name.spokenOf, study: study) }
  }

  private func studyNamed(_ name: StudyKey) throws -> Int64? {
    try fetchNumber("SELECT study FROM study_key WHERE hash = ?", [name.hash])
  }

  private func register(_ name: StudyKey, study: Int64) throws {
    try execute(
      "INSERT INTO study_key (hash, study) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [name.hash, study])
  }

  private func hasOtherWork(_ study: Int64, than doi: DOI?, orPreprint: Bool) throws -> Bool {
    guard let doi else { return false }
    return try fetchTexts(
      "SELECT DISTINCT doi FROM entry WHERE study = ? AND doi IS NOT NULL AND doi <> ? LIMIT 20",
      [study, doi.name]
    ).compactMap { DOI($0) }.contains {
      orPreprint ? !StudyIdentity.mayJoin($0, doi) : !StudyIdentity.isSameWork($0, doi)
    }
  }

  private func hasOtherTitle(_ study: Int64, than entry: Entry, of source: Int64) throws -> Bool {
    let words = FoldedText.words(of: entry.title ?? "")
    return try fetchTexts(
      "SELECT coalesce(title, '') FROM entry WHERE study = ? AND source = ? LIMIT 8",
      [study, source]
    ).contains { FoldedText.words(of: $0) != words }
  }

  private func hasEntry(of source: Int64, in study: Int64, otherThan key: Int64) throws -> Bool {
    try fetchNumber(
      "SELECT 1 FROM entry WHERE study = ? AND source = ? AND key <> ? LIMIT 1",
      [study, source, key]) != nil
  }

  /// Whether a study holds no entry but this one, which may not be stored in it yet.
  private func isAlone(_ study: Int64, key: Int64) throws -> Bool {
    try fetchNumber("SELECT 1 FROM entry WHERE study = ? AND key <> ? LIMIT 1", [study, key]) == nil
  }

  /// What the first entries of a study say of themselves.
  private func claims(in study: Int64) throws -> [StudyClaim] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT \(EntryRecord.columns) FROM \(EntryRecord.tables) WHERE e.study = ? LIMIT 50",
      arguments: [study])
    let byNumber = Dictionary(
      sources.values.map { ($0.number, $0.source) }, uniquingKeysWith: { $1 })
    return rows.compactMap { EntryRecord.entry($0, sources: byNumber) }.map {
      StudyClaim($0.entry, $0.assessment, from: $0.source)
    }
  }

  private func merge(_ other: Int64, into study: Int64) throws {
    try execute("UPDATE entry SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE study_key SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE OR IGNORE notice SET study = ? WHERE study = ?", [study, other])
  }
}
