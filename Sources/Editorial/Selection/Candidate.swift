import Evidence
import FoundationEssentials
import Syndication

/// A study that may stand in the digest, with what it is worth and what it costs.
struct Candidate {
  var cluster: StudyCluster
  var score: Score
  var match: Interests.Match
  var section: Digest.Section.ID
  var alert: EntryFlag?
  var isRevised: Bool
  var minutes: Double
  /// What selection weighs: the points, less what age and its source's earlier candidates take.
  var value: Double
  /// Its place in an earlier digest of the day.
  var slot: Int?
  /// Whether it came after the day's first digest.
  var isNew: Bool
  /// Whether an earlier entry of its study was shown or read.
  var isKnown = false
  var isBrief = false
  /// What of the lead decides its place, kept apart: it is asked for in every comparison.
  let date: Date
  let key: Int64
  let sourceID: String

  /// A candidate of which nothing is known yet but its study and its points.
  init(_ cluster: StudyCluster, score: Score, match: Interests.Match, section: Digest.Section.ID) {
    self.cluster = cluster
    self.score = score
    self.match = match
    self.section = section
    let lead = cluster.lead
    date = lead.date
    key = lead.key
    sourceID = lead.source.id
    minutes = ReadingTime.minutes(of: lead)
    value = 0
    isRevised = false
    isNew = false
  }

  var lead: AssessedEntry { cluster.lead }

  /// Value a minute, with half a minute for turning to it at all.
  var density: Double { value / (minutes + 0.5) }

  /// By worth for the reader's time; a total order, so that no tie is left to chance.
  static func isWorthMore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.density != right.density { return left.density > right.density }
    return precedes(left, right)
  }

  /// The reading order inside a section: points, then the newer, then stable keys.
  static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.score.points != right.score.points { return left.score.points > right.score.points }
    if left.date != right.date { return left.date > right.date }
    if left.key != right.key { return left.key < right.key }
    return (left.sourceID, left.lead.entry.id) < (right.sourceID, right.lead.entry.id)
  }

  /// How grave an alert is: a retraction of what the reader knows as a critical warning, a doubt as
  /// a serious one, a correction as information.
  private var gravity: Int {
    switch alert {
    case .retracted: isKnown ? AlertGravity.critical.rawValue : 0
    case .expressionOfConcern: AlertGravity.serious.rawValue
    case .correction: AlertGravity.information.rawValue
    default: lead.assessment.gravity?.rawValue ?? 0
    }
  }

  /// Alerts: the reader's country, then gravity, then as elsewhere.
  static func isMoreUrgent(_ left: Candidate, _ right: Candidate, in country: String?) -> Bool {
    let near = (left.isNear(country), right.isNear(country))
    if near.0 != near.1 { return near.0 }
    if left.gravity != right.gravity { return left.gravity > right.gravity }
    return precedes(left, right)
  }

  /// Whether it concerns the reader's practice: their country, or what reaches every country.
  func isNear(_ country: String?) -> Bool {
    // A retraction of what the reader never met concerns nobody yet.
    if alert != nil, isKnown || alert != .retracted { return true }
    return country != nil && lead.source.country == country
  }
}
