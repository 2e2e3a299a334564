extension Rule {
  /// What a rule of `extraction.txt` says of the sentence it stands in.
  enum Sign: String, Sendable {
    case none, comparison, statistic, baseline, primary, method, conclusion, boilerplate
    /// What others found or what is known.
    case known
    /// A call for more research.
    case further
    /// A word that leans on the sentence before it.
    case backward
    /// Words that look like it and mean the study itself.
    case itself
    /// An opening of a sentence that concludes.
    case closing
    /// An opening of a sentence that calls for more research.
    case furtherOpening = "further-opening"
    /// What is never a result: age and sex of those who took part, hypotheses.
    case never
    /// A test of significance without its figures.
    case test
    /// A word that points back where it stands among the first of a sentence.
    case pointing
    /// A group by its letter or number, which only the methods explain.
    case lettered
    /// A difference between groups, without what it was in.
    case bare
  }

  /// The sign that goes by a rule's name, `cue.known.words`.
  static func sign(_ name: String) -> Sign {
    guard name.hasPrefix("cue."), name.hasSuffix(".words") else { return .none }
    return Sign(rawValue: String(name.dropFirst(4).dropLast(6))) ?? .none
  }
}
