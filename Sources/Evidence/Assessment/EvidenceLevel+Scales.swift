extension EvidenceLevel {
  /// The grade that a French recommendation states of itself (HAS 2013); never inferred.
  static func stated(in reading: EntryReading) -> EvidenceLevel? {
    let table = RuleTable.shipped
    for hit in reading.hits {
      guard case .marker(.grade) = table.targets[hit.rule] else { continue }
      let words = reading.text(hit.first, hit.last).split(separator: " ")
      guard words.count == 2, words[0].lowercased() == "grade" else { continue }
      switch words[1] {
      case "A", "B", "C", "AE": return EvidenceLevel(scale: "HAS", step: String(words[1]))
      default: continue
      }
    }
    return nil
  }

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
