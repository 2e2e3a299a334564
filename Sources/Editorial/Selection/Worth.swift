import Evidence
import FoundationEssentials

/// What a candidate is worth: its points, less what age and its source's better candidates take.
struct Worth {
  /// What a day takes off the worth of an entry that waits.
  private static let dailyDecay = 0.9
  /// What each better candidate of the same source takes off the worth of the next.
  private static let sourceDecay = 0.9

  private let now: Date
  private let scorer: Scorer
  private let specialtyPoints: Int

  init(policy: SelectionPolicy, now: Date) {
    self.now = now
    let weights = ScoreWeights.documented(changing: policy.weights).weights
    scorer = Scorer(weights: weights, reader: policy.reader)
    specialtyPoints = weights["specialty"]
  }

  /// The points of an entry, with those of a followed specialty.
  func score(_ entry: AssessedEntry, about match: Interests.Match) -> Score {
    var score = scorer.score(entry)
    let isCapped = score.reasons.contains { $0.rule.hasPrefix("ceiling.") }
    let isCounted = score.reasons.contains { $0.rule == "specialty" }
    guard let concept = match.concepts.first, specialtyPoints != 0, !isCapped, !isCounted else {
      return score
    }
    score.points += specialtyPoints
    score.reasons.append(
      Reason(
        rule: "specialty", points: specialtyPoints,
        matches: [TextMatch(field: .title, words: concept)]))
    return score
  }

  /// The worth of each, best first by points.
  func weighed(_ candidates: [Candidate]) -> [Candidate] {
    var ranks: [String: Int] = [:]
    let order = candidates.indices.sorted {
      Candidate.precedes(candidates[$0], candidates[$1])
    }
    return order.map { place in
      var candidate = candidates[place]
      let source = candidate.sourceID
      let rank = ranks[source, default: 0]
      ranks[source] = rank + 1
      let days = max(0, min(now.timeIntervalSince(candidate.date) / 86_400, 14)).rounded(.down)
      candidate.value =
        Double(max(1, candidate.score.points)) * power(Self.dailyDecay, Int(days))
        * power(Self.sourceDecay, min(rank, 40))
      return candidate
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { value, _ in value * base }
  }
}
