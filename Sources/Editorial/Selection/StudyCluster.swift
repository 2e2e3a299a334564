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
    // Places are put in order, not entries: those are large to move.
    for place in entries.indices.sorted(by: { StudyRole.isFirst(entries[$0], entries[$1]) }) {
      let entry = entries[place]
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
    var clusters = groups.map { StudyCluster(members: StudyRole.ordered($0), earlier: []) }
    for entry in earlier {
      guard let index = names(of: entry).lazy.compactMap({ byName[$0] }).first.map(root) else {
        continue
      }
      clusters[index].earlier.append(entry)
    }
    for index in clusters.indices where !clusters[index].earlier.isEmpty {
      clusters[index].sortEarlier()
    }
    return clusters.filter { !$0.members.isEmpty }
  }

  /// Whether an entry may say of the study that it is retracted, doubted or corrected: its source
  /// judges the work of others, or brought the work itself.
  func mayJudge(_ entry: AssessedEntry) -> Bool {
    guard entry.source.namesStudies else { return false }
    if entry.source.judgesOthers { return true }
    return (members + earlier).contains {
      $0.source.id == entry.source.id
        && ($0.key != entry.key || $0.entry.id != entry.entry.id || entry.status.shownOn != nil)
    }
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
    case edition(String)
  }

  private static func names(of entry: AssessedEntry) -> [Name] {
    var names: [Name] = []
    if entry.study != 0 {
      names.append(.study(entry.study))
    } else {
      let claim = StudyClaim(entry.entry, entry.assessment, from: entry.source)
      names = (claim.namesStudies ? claim.own : Array(claim.own.prefix(1))).map(Name.key)
      if let target = claim.target { names.append(.key(target.key)) }
    }
    // Only of its own pages: another's address is no edition of what it says.
    if let link = entry.entry.link, let address = languageNeutral(link), entry.source.owns(link) {
      names.append(.edition(address))
    }
    return names
  }

  /// An agency's page in another language: `/fr/` and `/en/` apart, the address is the same.
  private static func languageNeutral(_ link: String) -> String? {
    var neutral = ""
    var found = false
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      if part.utf8.count <= 5, languages.contains(part.lowercased()) {
        neutral += "/*"
        found = true
      } else {
        neutral += "/\(part)"
      }
    }
    return found ? neutral : nil
  }

  private static let languages: Set<String> = [
    "fr", "en", "de", "it", "nl", "es", "fr-ca", "en-ca", "fr-fr", "en-gb", "en-us", "fr-ch",
    "de-ch", "fr-be", "nl-be",
  ]
}
