/// A rule that spoke, and the words it spoke upon.
public struct Finding: Sendable, Hashable, Codable {
  /// Stable name of the rule (`design.randomized-trial.title`, `flag.retracted.title-prefix`).
  public var rule: String
  /// The words it rests on; empty when it rests on a field without words.
  public var matches: [TextMatch]

  /// A rule with its words.
  public init(rule: String, matches: [TextMatch] = []) {
    self.rule = rule
    self.matches = matches
  }
}
