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
    assessment.language = entry.language ?? source.language
    FlagFinder(reading, source).find(into: &assessment)
    DesignFinder(reading, source).find(into: &assessment)
    MarkerFinder(reading).find(into: &assessment)
    assessment.level = EvidenceLevel.ocebm(assessment.design)
    let statement = ResultFinder.find(in: reading.abstract)
    assessment.result = statement.result
    assessment.conclusion = statement.conclusion
    assessment.words = reading.title.words.count + reading.body.words.count
    assessment.flags.sort { $0.rawValue < $1.rawValue }
    return assessment
  }
}

extension EvidenceLevel {
  /// The level that goes with a design for questions of treatment (OCEBM 2011), where it has one.
  static func ocebm(_ design: StudyDesign) -> EvidenceLevel? {
    let step: String
    switch design {
    case .metaAnalysis, .systematicReview: step = "1"
    case .randomizedTrial: step = "2"
    case .nonrandomizedTrial, .cohort: step = "3"
    case .caseControl, .caseReport: step = "4"
    case .preclinical: step = "5"
    default: return nil
    }
    return EvidenceLevel(scale: "OCEBM 2011", step: step)
  }
}
