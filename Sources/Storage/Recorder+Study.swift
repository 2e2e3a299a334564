import Evidence
import GRDB
import Syndication

/// Which study an entry belongs to (docs/digest.md, "One study, one entry").
///
/// A name is given to a study once and never taken over. Who only speaks of a work (a comment, a
/// notice, a guest) gives it no name: such entries wait under the work's name (Recorder+Waiting),
/// so that nothing they claim can bind two works together.
extension Recorder {
  /// The study of a new entry: one it shares a name with, else its own.
  func join(_ key: Int64, _ entry: Entry, _ claim: StudyClaim, of source: Int64) throws -> Joined {
    guard claim.namesStudies else {
      return Joined(study: try joinAsGuest(key, entry, claim, of: source))
    }
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
    try register(claim, study: joined, of: source)
    let gathered = try gather(claim, into: joined, of: source)
    if let target = claim.target, target.isSameWork, let found = try studyNamed(target.key),
      found != joined, try isAlone(joined, key: key)
    {
      try merge(joined, into: found)
      return Joined(study: found, gathered: gathered)
    }
    return Joined(study: joined, gathered: gathered)
  }

  /// New names of an entry that came in changed: a DOI or PubMed number given later.
  func rename(
    _ key: Int64, _ entry: Entry, _ claim: StudyClaim, study: Int64, of source: Int64
  ) throws -> Joined {
    guard claim.namesStudies else { return Joined(study: study) }
    for name in claim.own where name.kind < .address {
      guard let found = try studyNamed(name), found != study,
        try fits(entry, name.kind, study: found, source: source), try isAlone(study, key: key)
      else { continue }
      try merge(study, into: found)
      try register(claim, study: found, of: source)
      return Joined(study: found)
    }
    try register(claim, study: study, of: source)
    return Joined(study: study, gathered: try gather(claim, into: study, of: source))
  }

  /// Keeps what an entry says of its study, and what those said of it who came before the work:
  /// a feed that lists the newest first brings the notice first.
  func note(_ entry: Member, in joined: Joined) throws {
    try note(entry, study: joined.study)
    for member in joined.gathered { try note(member, study: joined.study) }
  }

  /// Keeps a retraction, concern or correction.
  ///
  /// It counts from an authority, from a publisher or index that the shipped table knows, and from
  /// the source that brought the work itself.
  private func note(_ entry: Member, study: Int64) throws {
    let claim = entry.claim
    guard claim.namesStudies else { return }
    for notice in claim.notices {
      let target = try notice.key.flatMap { try studyNamed($0) } ?? study
      guard
        try entry.source.source.judgesOthers
          || hasEntry(of: entry.source.number, in: target, otherThan: entry.key)
      else { continue }
      try execute(
        "INSERT INTO notice (study, kind, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [target, notice.kind.rawValue, entry.key])
    }
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
    guard claim.target == nil, let quotation = claim.quotation else { return nil }
    if let found = try studyNamed(quotation), try hasEntry(of: source, in: found, otherThan: 0) {
      return found
    }
    return try studyWaiting(under: quotation.spokenOf(by: source)) { $0.quotation == quotation }
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

  func register(_ claim: StudyClaim, study: Int64, of source: Int64) throws {
    for name in claim.own { try register(name, study: study) }
    if let headline = claim.headline { try register(headline, study: study) }
    if let name = claim.worksSpokenOf.first {
      try register(name.spokenOf, study: study)
    } else if let quotation = claim.quotation {
      try register(quotation.spokenOf(by: source), study: study)
    }
  }

  func studyNamed(_ name: StudyKey) throws -> Int64? {
    try fetchNumber("SELECT study FROM study_key WHERE hash = ?", [name.hash])
  }

  func register(_ name: StudyKey, study: Int64) throws {
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

  func hasOtherTitle(_ study: Int64, than entry: Entry, of source: Int64) throws -> Bool {
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

  func merge(_ other: Int64, into study: Int64) throws {
    try execute("UPDATE entry SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE study_key SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE OR IGNORE notice SET study = ? WHERE study = ?", [study, other])
  }
}
