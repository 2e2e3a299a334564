import Evidence
import GRDB
import Syndication

extension Recorder {
  /// Whether a source may bind two known studies together or flag another source's entry.
  ///
  /// A blog or an unknown feed may claim any DOI: it is grouped with what it names, and changes
  /// nothing there (docs/identity.md, "Poisoning").
  private static func isTrusted(_ standing: Standing) -> Bool {
    switch standing {
    case .authority, .journal, .society, .preprintServer: true
    case .press, .personal, .commercial, .unreviewed, .blocked: false
    }
  }

  /// The study of a new entry: one it shares a name with, else its own.
  func join(
    _ key: Int64, _ entry: Entry, _ assessment: Assessment, standing: Standing
  ) throws -> Int64 {
    let own = StudyIdentity.keys(for: entry)
    let targets = StudyIdentity.targets(of: entry.relations + assessment.relations)
    var study: Int64?
    for name in own + targets {
      guard let found = try studyNamed(name) else { continue }
      if name.kind == .title, try hasOtherDOI(study: found, than: entry.doi) { continue }
      guard let first = study else {
        study = found
        continue
      }
      if found != first, Self.isTrusted(standing), name.kind < .address {
        try merge(found, into: first)
      }
    }
    let joined = study ?? key
    // An entry without a study of its own must not give names to another's.
    if study == nil || Self.isTrusted(standing) {
      for name in own { try register(name, study: joined) }
    }
    if Self.isTrusted(standing) || study == nil {
      for name in targets { try register(name, study: joined) }
    }
    return joined
  }

  /// Keeps what a trusted entry says of its study: retraction, concern, correction.
  func note(
    _ entry: Entry, _ assessment: Assessment, key: Int64, study: Int64, standing: Standing
  ) throws {
    guard Self.isTrusted(standing) else { return }
    for relation in entry.relations + assessment.relations {
      let kind: Relation.Kind
      switch relation.kind {
      case .retracts, .retractedBy: kind = .retracts
      case .expressesConcernOn, .concernIn: kind = .expressesConcernOn
      case .corrects, .correctedBy: kind = .corrects
      default: continue
      }
      let target = try StudyKey(target: relation.target).flatMap { try studyNamed($0) } ?? study
      try execute(
        "INSERT INTO notice (study, kind, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [target, kind.rawValue, key])
    }
  }

  private func studyNamed(_ name: StudyKey) throws -> Int64? {
    try fetchNumber("SELECT study FROM study_key WHERE hash = ?", [name.hash])
  }

  private func register(_ name: StudyKey, study: Int64) throws {
    try execute(
      "INSERT INTO study_key (hash, study) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [name.hash, study])
  }

  private func hasOtherDOI(study: Int64, than doi: DOI?) throws -> Bool {
    guard let doi else { return false }
    return try fetchNumber(
      "SELECT 1 FROM entry WHERE study = ? AND doi IS NOT NULL AND doi <> ? LIMIT 1",
      [study, doi.name]) != nil
  }

  private func merge(_ other: Int64, into study: Int64) throws {
    try execute("UPDATE entry SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE study_key SET study = ? WHERE study = ?", [study, other])
    try execute("UPDATE OR IGNORE notice SET study = ? WHERE study = ?", [study, other])
  }
}
