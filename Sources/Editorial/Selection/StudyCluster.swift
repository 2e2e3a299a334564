import Evidence
import FoundationEssentials
import Syndication

/// The entries of one study that are on the table today, the one that leads first.
struct StudyCluster {
  /// New entries, the primary source first.
  var members: [AssessedEntry]
  /// Earlier entries of the same study, newest first.
  var earlier: [AssessedEntry]

  /// The entry that leads.
  var lead: AssessedEntry { members[0] }

  /// One cluster a study; the order of the input does not matter.
  static func clusters(_ entries: [AssessedEntry], earlier: [AssessedEntry]) -> [StudyCluster] {
    var groups: [[AssessedEntry]] = []
    var byName: [Name: Int] = [:]
    var merged: [Int] = []
    func root(_ index: Int) -> Int {
      var index = index
      while merged[index] != index { index = merged[index] }
      return index
    }
    for entry in entries.sorted(by: precedes) {
      let names = names(of: entry)
      let known = Set(names.compactMap { byName[$0].map(root) }).sorted()
      let index: Int
      if let first = known.first {
        index = first
        for other in known.dropFirst() {
          groups[first].append(contentsOf: groups[other])
          groups[other] = []
          merged[other] = first
        }
        groups[first].append(entry)
      } else {
        index = groups.count
        groups.append([entry])
        merged.append(index)
      }
      for name in names { byName[name] = index }
    }
    var clusters = groups.map { StudyCluster(members: $0.sorted(by: precedes), earlier: []) }
    for entry in earlier {
      guard let index = names(of: entry).lazy.compactMap({ byName[$0] }).first.map(root) else {
        continue
      }
      clusters[index].earlier.append(entry)
    }
    for index in clusters.indices { clusters[index].sortEarlier() }
    return clusters.filter { !$0.members.isEmpty }
  }

  private mutating func sortEarlier() {
    let known = Set(members.map(\.key))
    earlier = earlier.filter { $0.key == 0 || !known.contains($0.key) }.sorted {
      ($0.date, $1.key) > ($1.date, $0.key)
    }
  }

  /// What an entry may share with its kin.
  private enum Name: Hashable {
    case study(Int64)
    case key(StudyKey)
    case edition(source: String, address: String)
  }

  private static func names(of entry: AssessedEntry) -> [Name] {
    var names: [Name] = []
    if entry.study != 0 {
      names.append(.study(entry.study))
    } else {
      names = StudyIdentity.keys(for: entry.entry).map(Name.key)
    }
    if let address = languageNeutral(entry.entry.link) {
      names.append(.edition(source: WebAddress.host(address) ?? "", address: address))
    }
    return names
  }

  /// An agency's page in another language: `/fr/` and `/en/` apart, the address is the same.
  private static func languageNeutral(_ link: String?) -> String? {
    guard let link else { return nil }
    var neutral = ""
    var found = false
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch part.lowercased() {
      case "fr", "en", "de", "it", "nl", "es", "fr-ca", "en-ca", "fr-fr", "en-gb", "en-us", "fr-ch":
        neutral += "/*"
        found = true
      default: neutral += "/\(part)"
      }
    }
    return found ? neutral : nil
  }

  /// The primary source first: the reviewed article, then agency, society, preprint, press, the rest.
  static func precedes(_ left: AssessedEntry, _ right: AssessedEntry) -> Bool {
    let roles = (left.role, right.role)
    if roles.0 != roles.1 { return roles.0 < roles.1 }
    if left.assessment.words != right.assessment.words {
      // Of two copies of a record, the one with the abstract.
      return left.assessment.words > right.assessment.words
    }
    if left.date != right.date { return left.date < right.date }
    if left.key != right.key { return left.key < right.key }
    return (left.source.id, left.entry.id) < (right.source.id, right.entry.id)
  }
}

extension AssessedEntry {
  /// The date an entry is known by: its own, never later than when it came.
  var date: Date {
    min(entry.published ?? entry.updated ?? firstSeen, firstSeen)
  }

  /// Whether it says that another work is retracted.
  var isRetractionNotice: Bool {
    says(.retracts, flag: .retracted, ["retraction", "retractation"])
  }

  /// Whether it voices concern about another work.
  var isConcern: Bool { says(.expressesConcernOn, flag: .expressionOfConcern, ["expression"]) }

  /// Whether it corrects another work.
  var isCorrection: Bool {
    says(.corrects, flag: .correction, ["correction", "erratum", "corrigendum", "rectificatif"])
  }

  private func says(_ kind: Relation.Kind, flag: EntryFlag, _ openings: [String]) -> Bool {
    if assessment.relations.contains(where: { $0.kind == kind }) { return true }
    guard assessment.flags.contains(flag), let title = entry.title,
      let first = FoldedText.words(of: title).first(where: { $0 != "notice" && $0 != "of" })
    else { return false }
    return openings.contains(first)
  }

  /// Where it stands among entries of its study: 0 leads.
  var role: Int {
    if isRetractionNotice || isConcern || isCorrection { return 8 }
    let comments = assessment.relations.contains { $0.kind == .commentsOn }
    if comments { return 6 }
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
  func relation(to lead: AssessedEntry, day: String) -> Digest.Related.Kind {
    if isRetractionNotice { return .retraction }
    if isConcern { return .concern }
    if isCorrection { return .correction }
    if let shown = status.shownOn, shown != day { return .earlier }
    if assessment.relations.contains(where: { $0.kind == .commentsOn }) { return .comment }
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
