/// The points of the credibility filter by name, with documented defaults (docs/credibility.md).
///
/// Every ceiling stays below what a peer-reviewed study of the weakest known design gets in a
/// language the reader does not read (25 + 2 − 5), so that what is capped never outranks one.
public struct ScoreWeights: Sendable, Equatable {
  private var points: [String: Int]

  /// The documented points.
  public static let documented = ScoreWeights(points: [
    "standing.authority": 30, "standing.journal": 25, "standing.society": 15, "standing.press": 8,
    "standing.preprint-server": 5, "standing.personal": 2, "standing.commercial": 0,
    "design.guideline": 50, "design.meta-analysis": 48, "design.systematic-review": 45,
    "design.randomized-trial": 40, "design.nonrandomized-trial": 24, "design.cohort": 22,
    "design.case-control": 18, "design.cross-sectional": 16, "design.diagnostic-accuracy": 20,
    "design.qualitative": 14, "design.case-report": 6, "design.narrative-review": 10,
    "design.opinion": 4, "design.preclinical": 2, "design.modelling": 10, "design.protocol": 2,
    "design.safety-alert": 60, "design.news": 3, "design.unknown": 0, "marker.registration": 3,
    "marker.sample-size": 2, "marker.effect": 3, "marker.blinding": 2, "marker.multicentre": 2,
    "marker.intention-to-treat": 2, "marker.grade": 3, "marker.funding": 1, "marker.interests": 1,
    "gravity.3": 40, "gravity.2": 20, "gravity.1": 0, "country.own": 10, "topic": 12,
    "specialty": 8, "language.other": -5, "recency.day": 2, "recency.week": 1,
    "flag.correction": -2, "flag.expression-of-concern": -20,
    "ceiling.preprint": 20, "ceiling.press-release": 12, "ceiling.sponsored": 10,
    "ceiling.social": 12, "ceiling.conference-abstract": 20, "ceiling.retracted": 0,
    "ceiling.expression-of-concern": 10, "ceiling.patient-identifying": 0, "ceiling.unknown": 21,
  ])

  /// The points of a name; zero for one unknown.
  public subscript(_ name: String) -> Int { points[name] ?? 0 }

  /// Whether a name exists.
  func has(_ name: String) -> Bool { points[name] != nil }

  /// Every name, sorted.
  public static var names: [String] { documented.points.keys.sorted() }

  /// The documented points with some set otherwise; names that do not exist are given back.
  public static func documented(
    changing changes: [String: Int]
  ) -> (weights: ScoreWeights, unknown: [String]) {
    var weights = documented
    var unknown: [String] = []
    for (name, points) in changes {
      if weights.points[name] == nil { unknown.append(name) } else { weights.points[name] = points }
    }
    return (weights, unknown.sorted())
  }
}
