extension Rule {
  /// What a rule of `extraction.txt` says of the sentence it stands in.
  enum Sign: Sendable {
    case none, comparison, statistic, baseline, primary, method, conclusion, boilerplate
  }

  /// The sign that goes by a rule's name.
  static func sign(_ name: String) -> Sign {
    switch name {
    case "cue.comparison.words": .comparison
    case "cue.statistic.words": .statistic
    case "cue.baseline.words": .baseline
    case "cue.primary.words": .primary
    case "cue.method.words": .method
    case "cue.conclusion.words": .conclusion
    case "cue.boilerplate.words": .boilerplate
    default: .none
    }
  }
}
