public import Syndication

/// Judges one entry by itself: what kind of study, which signs of method, which warnings.
///
/// Pure and shared: the same entry and source give the same assessment, from any thread.
public struct Assessor: Sendable {
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
    MarkerFinder(reading).find(into: &assessment)
    assessment.level = EvidenceLevel.stated(in: reading) ?? EvidenceLevel.ocebm(assessment.design)
    let statement = ResultFinder.find(in: reading, design: assessment.design)
    assessment.result = statement.result
    assessment.conclusion = statement.conclusion
    assessment.words = reading.words.count
    assessment.flags.sort { $0.rawValue < $1.rawValue }
    return assessment
  }
}
