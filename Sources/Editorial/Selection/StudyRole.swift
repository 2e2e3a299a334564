import Evidence
import FoundationEssentials
import Syndication

/// Who leads a study, and how the others stand to it (docs/digest.md, "One study, one entry").
enum StudyRole {
  /// Words up to which an entry counts as a title with no abstract.
  private static let bareWords = 40

  /// A total order that does not ask who leads: first come, then stable names.
  static func isFirst(_ left: AssessedEntry, _ right: AssessedEntry) -> Bool {
    if left.firstSeen != right.firstSeen { return left.firstSeen < right.firstSeen }
    if left.key != right.key { return left.key < right.key }
    return (left.source.id, left.entry.id) < (right.source.id, right.entry.id)
  }

  /// The entries of a study, the primary source first: the reviewed article, then agency, society,
  /// preprint, press, the rest.
  ///
  /// Among equals a source that the shipped table vouches for, then one that speaks of its own page,
  /// then the first that came: a later copy from an unknown host never takes the lead. Of two copies
  /// equal in all that, the one with an abstract leads the one without.
  static func ordered(_ entries: [AssessedEntry]) -> [AssessedEntry] {
    guard entries.count > 1 else { return entries }
    let ranked = entries.map { (rank: rank(of: $0), entry: $0) }.sorted { left, right in
      left.rank == right.rank
        ? isFirst(left.entry, right.entry) : left.rank.lexicographicallyPrecedes(right.rank)
    }
    var ordered = ranked.map(\.entry)
    if let first = ranked.first, first.entry.assessment.words < bareWords,
      let fuller = ranked.firstIndex(where: {
        $0.rank == first.rank && $0.entry.assessment.words >= bareWords
      })
    {
      ordered.insert(ordered.remove(at: fuller), at: 0)
    }
    return ordered
  }

  private static func rank(of entry: AssessedEntry) -> [Int] {
    [
      entry.role, entry.source.isVouchedFor ? 0 : 1,
      entry.entry.link.map(entry.source.owns) == true ? 0 : 1,
    ]
  }
}

extension AssessedEntry {
  /// The date an entry is known by: its own, never later than when it came.
  var date: Date {
    min(entry.published ?? entry.updated ?? firstSeen, firstSeen)
  }

  /// What it announces about another work.
  var amendment: Amendment? { Amendment(entry, assessment) }

  /// Whether it is itself a work that no longer stands; replaced ones stand in their new form.
  var isRetracted: Bool {
    assessment.flags.contains(.retracted) && !Amendment.isReplacement(entry)
  }

  private var isComment: Bool {
    assessment.relations.contains { $0.kind == .commentsOn }
      || entry.relations.contains { $0.kind == .commentsOn }
  }

  /// Where it stands among entries of its study: 0 leads.
  var role: Int {
    if amendment != nil { return 8 }
    if isComment { return 6 }
    if assessment.flags.contains(.pressRelease) || assessment.flags.contains(.sponsored) {
      return 5
    }
    if assessment.flags.contains(.preprint) { return 3 }
    switch source.standing {
    case .journal: return assessment.design == .opinion ? 2 : 0
    case .authority: return assessment.design == .safetyAlert ? 0 : 1
    case .society: return 2
    case .preprintServer: return 3
    case .press: return 4
    case .commercial: return 5
    case .personal: return 7
    case .unreviewed, .blocked: return 9
    }
  }

  /// How it stands to the entry that leads its study.
  ///
  /// - Parameter judges: whether its source may say of the study that it is retracted or corrected;
  ///   what another claims is no notice, whatever its title says.
  func relation(to lead: AssessedEntry, day: String, judges: Bool) -> Digest.Related.Kind {
    if judges, let amendment {
      switch amendment {
      case .retraction: return .retraction
      case .concern: return .concern
      case .correction: return .correction
      }
    }
    if let shown = status.shownOn, shown != day { return .earlier }
    if isComment { return .comment }
    if assessment.flags.contains(.preprint) || source.standing == .preprintServer {
      return .preprint
    }
    switch source.standing {
    case .journal:
      return lead.role > 2 ? .article : assessment.design == .opinion ? .comment : .same
    case .press, .personal, .commercial: return .press
    default: return .same
    }
  }
}
