/// The sum of stated reasons that ranks an entry.
public struct Score: Sendable, Equatable {
  /// The sum after ceilings.
  public var points: Int
  /// Every reason, in the order of the table; a ceiling that bites is a reason of its own.
  public var reasons: [Reason]

  /// A sum with its reasons.
  public init(points: Int, reasons: [Reason]) {
    self.points = points
    self.reasons = reasons
  }
}

/// One reason for a rank; the reader's words for it come from the wording table by `rule`.
public struct Reason: Sendable, Hashable, Codable {
  /// Stable name (`standing.journal`, `design.randomized-trial`, `marker.registration`, `ceiling.preprint`).
  public var rule: String
  /// Points it adds (negative: takes away).
  public var points: Int
  /// The words it rests on.
  public var matches: [TextMatch]

  /// A reason with its points.
  public init(rule: String, points: Int, matches: [TextMatch] = []) {
    self.rule = rule
    self.points = points
    self.matches = matches
  }
}
