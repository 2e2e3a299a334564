/// What kind of study an entry reports (docs/credibility.md, "Designs").
public enum StudyDesign: String, Sendable, Codable, CaseIterable {
  case guideline
  case metaAnalysis = "meta-analysis"
  case systematicReview = "systematic-review"
  case randomizedTrial = "randomized-trial"
  case nonrandomizedTrial = "nonrandomized-trial"
  case cohort
  case caseControl = "case-control"
  case crossSectional = "cross-sectional"
  case diagnosticAccuracy = "diagnostic-accuracy"
  case qualitative
  case caseReport = "case-report"
  case narrativeReview = "narrative-review"
  case opinion
  case preclinical
  case modelling
  case `protocol`
  case safetyAlert = "safety-alert"
  case news
  case unknown
}
