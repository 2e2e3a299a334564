import Syndication

/// Turns facts, standing and the reader's profile into a sum of stated reasons.
public struct Scorer: Sendable {
  private let weights: ScoreWeights
  private let reader: ReaderProfile
  private let topics: TopicWords

  /// A scorer for a reader.
  public init(weights: ScoreWeights = .documented, reader: ReaderProfile = ReaderProfile()) {
    self.weights = weights
    self.reader = reader
    topics = TopicWords(reader.topics)
  }

  /// Scores an entry.
  public func score(_ assessed: AssessedEntry) -> Score {
    let assessment = assessed.assessment
    var reasons: [Reason] = []
    func add(_ rule: String, _ matches: [TextMatch] = []) {
      let points = weights[rule]
      if points != 0 { reasons.append(Reason(rule: rule, points: points, matches: matches)) }
    }
    let design = "design." + assessment.design.rawValue
    add("standing." + assessed.source.standing.rawValue)
    add(design, assessment.findings.first { $0.rule == design }?.matches ?? [])
    for marker in assessment.markers {
      add(
        "marker." + marker.kind.rawValue, [TextMatch(field: .abstract, words: marker.text)])
    }
    if let gravity = assessment.gravity { add("gravity.\(gravity.rawValue)") }
    if assessment.gravity != nil, reader.country != nil, assessed.source.country == reader.country {
      add("country.own")
    }
    if let topic = topic(assessed.entry) { add("topic", [topic]) }
    if isForeign(assessment.language) { add("language.other") }
    let sum = reasons.reduce(0) { $0 + $1.points }
    return capped(sum, reasons, assessment)
  }

  /// Ceilings: what cannot outrank a peer-reviewed study of known design.
  private func capped(_ sum: Int, _ reasons: [Reason], _ assessment: Assessment) -> Score {
    var reasons = reasons
    var names = assessment.flags.map { "ceiling." + $0.rawValue }
    if assessment.design == .unknown { names.append("ceiling.unknown") }
    let ceilings = names.filter { ScoreWeights.names.contains($0) }
    guard let lowest = ceilings.min(by: { weights[$0] < weights[$1] }), sum > weights[lowest] else {
      return Score(points: sum, reasons: reasons)
    }
    reasons.append(Reason(rule: lowest, points: weights[lowest] - sum))
    return Score(points: weights[lowest], reasons: reasons)
  }

  private func topic(_ entry: Entry) -> TextMatch? {
    guard let title = entry.title else { return nil }
    return topics.first(in: title)
  }

  private func isForeign(_ language: String?) -> Bool {
    guard let language, !reader.languages.isEmpty else { return false }
    let primary = language.lowercased().prefix(2)
    return !reader.languages.contains { $0.prefix(2) == primary }
  }
}
