/// What a feed says about how often it changes.
public struct SyndicationHints: Sendable, Equatable, Codable {
  /// Minutes.
  ///
  /// RSS 2.0 `ttl`; `sy:updatePeriod` divided by `sy:updateFrequency`.
  public var minutesBetweenUpdates: Int?
  /// Hours in GMT (0–23) in which not to ask.
  ///
  /// RSS: `skipHours`.
  public var skipHours: [Int]
  /// Days (0 = Sunday … 6 = Saturday) on which not to ask.
  ///
  /// RSS: `skipDays`.
  public var skipDays: [Int]

  /// No hint at all unless given.
  public init(minutesBetweenUpdates: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = []) {
    self.minutesBetweenUpdates = minutesBetweenUpdates
    self.skipHours = skipHours
    self.skipDays = skipDays
  }
}
