public import FoundationEssentials
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

  /// Scores an entry; `now` gives new entries of known design their point or two.
  public func score(_ assessed: AssessedEntry, now: Date? = nil) -> Score {
    let assessment = assessed.assessment
    var reasons: [Reason] = []
    func add(_ rule: String, _ matches: [TextMatch] = []) {
      let points = weights[rule]
      if points != 0 { reasons.append(Reason(rule: rule, points: points, matches: matches)) }
    }
    let design = assessment.design.rawValue
    add("standing." + assessed.source.standing.rawValue)
    let isSocial = Allowlist.isSocial(assessed.source)
    if isSocial, let work = Allowlist.linkedWork(of: assessed.entry) {
      let points = weights["standing." + work.standing.rawValue]
      if points > 0 {
        reasons.append(
          Reason(
            rule: "linked." + work.standing.rawValue, points: points,
            matches: [TextMatch(field: .link, words: work.reference)]))
      }
    }
    // A notice has the title of the work it corrects, and none of its evidence.
    let isNotice = Amendment(assessed.entry, assessment) != nil
    if !isNotice { add("design." + design, words(behind: design, in: assessment)) }
    for kind in Marker.Kind.allCases {
      guard let marker = assessment.markers.first(where: { $0.kind == kind }) else { continue }
      add("marker." + kind.rawValue, [TextMatch(field: .abstract, words: marker.text)])
    }
    for flag in assessment.flags {
      add("flag." + flag.rawValue, words(behind: flag, in: assessment))
    }
    if let gravity = assessment.gravity {
      add("gravity.\(gravity.rawValue)", words(under: "gravity.", in: assessment))
      if reader.country != nil, assessed.source.country == reader.country { add("country.own") }
    }
    if let topic = topic(assessed.entry) { add("topic", [topic]) }
    if let specialty = assessed.source.specialty, reader.specialties.contains(specialty) {
      add("specialty", [TextMatch(field: .source, words: specialty)])
    }
    if isForeign(assessment.language) { add("language.other") }
    if let now, assessment.design != .unknown, let rule = recency(of: assessed, now) { add(rule) }
    let sum = reasons.reduce(0) { $0 + $1.points }
    return capped(sum, reasons, assessment, isSocial: isSocial)
  }

  /// The words of all rules that spoke for a design.
  private func words(behind design: String, in assessment: Assessment) -> [TextMatch] {
    words(under: "design." + design + ".", in: assessment)
      + words(under: "model." + design, in: assessment)
  }

  private func words(behind flag: EntryFlag, in assessment: Assessment) -> [TextMatch] {
    words(under: "flag." + flag.rawValue + ".", in: assessment)
  }

  private func words(under prefix: String, in assessment: Assessment) -> [TextMatch] {
    Array(
      assessment.findings.filter { $0.rule.hasPrefix(prefix) }.flatMap(\.matches).prefix(8))
  }

  /// New entries of known design get a little; an unknown one never rises for being new.
  private func recency(of assessed: AssessedEntry, _ now: Date) -> String? {
    let day = 86_400.0
    let age = now.timeIntervalSince(assessed.entry.published ?? assessed.firstSeen)
    if age < 0 { return nil }
    return age <= day ? "recency.day" : age <= 7 * day ? "recency.week" : nil
  }

  /// Ceilings: what cannot outrank a peer-reviewed study of known design.
  private func capped(
    _ sum: Int, _ reasons: [Reason], _ assessment: Assessment, isSocial: Bool
  ) -> Score {
    var reasons = reasons
    var names = assessment.flags.map { "ceiling." + $0.rawValue }
    if assessment.design == .unknown { names.append("ceiling.unknown") }
    // A blog or an account rises by what it links to, and by what it says, up to here only.
    if isSocial { names.append("ceiling.social") }
    let ceilings = names.filter { weights.has($0) }
    guard let lowest = ceilings.min(by: { (weights[$0], $0) < (weights[$1], $1) }),
      sum > weights[lowest]
    else { return Score(points: sum, reasons: reasons) }
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
