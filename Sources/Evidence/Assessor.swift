public import Syndication

/// Judges one entry by itself: what kind of study, which signs of method, which warnings.
///
/// Pure and shared: the same entry and source give the same assessment, from any thread.
public struct Assessor: Sendable {
  /// The names of all rules a finding may carry, sorted (docs/credibility.md says each in words).
  ///
  /// Beside these, `model.<design>` names what the model heard, and a few rules read no words:
  /// `design.opinion.no-abstract`, `flag.preprint.source`, `flag.preprint.doi`, `flag.preprint.link`,
  /// `flag.sponsored.source`, `flag.social.source`.
  public static var ruleNames: [String] {
    RuleTable.shipped.rules.filter { $0.target != .cue }.map(\.name).sorted()
  }

  /// An assessor over the shipped rules.
  public init() {}

  /// Assesses an entry of a source.
  public func assess(_ entry: Entry, from source: Source) -> Assessment {
    let reading = EntryReading(entry)
    var assessment = Assessment()
    assessment.language =
      entry.language ?? LanguageGuess.guess(reading.words) ?? source.language
    DesignFinder(reading, source).find(into: &assessment)
    FlagFinder(reading, source).find(into: &assessment)
    RelationFinder(entry, source).find(into: &assessment)
    MarkerFinder(reading).find(into: &assessment)
    assessment.level = EvidenceLevel.stated(in: reading) ?? EvidenceLevel.ocebm(assessment.design)
    // What was retracted found nothing, and its notice quotes it.
    if !assessment.flags.contains(.retracted) {
      let statement = ResultFinder.find(in: reading, design: assessment.design)
      assessment.result = statement.result
      assessment.conclusion = statement.conclusion
    }
    assessment.words = reading.words.count
    screen(reading, source, into: &assessment)
    assessment.flags.sort { $0.rawValue < $1.rawValue }
    return assessment
  }

  /// Looks for what could identify a patient in entries of sources nobody edits.
  private func screen(
    _ reading: EntryReading, _ source: Source, into assessment: inout Assessment
  ) {
    guard source.standing.isScreened || assessment.flags.contains(.social) else { return }
    assessment.identifying = PatientScreen().findings(in: reading.everything)
    if !assessment.identifying.isEmpty { assessment.flags.append(.patientIdentifying) }
  }
}
