/// A document that is no subscription list at all.
public struct UnrecognisedOPML: Error, Sendable, Equatable {
  /// What it looks like.
  public var kind: UnrecognisedFeed.Kind
  /// 1-based line of what gave it away, when known.
  public var line: Int?
  /// One sentence in English.
  public var message: String
}
