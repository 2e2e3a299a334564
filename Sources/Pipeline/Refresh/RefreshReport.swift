/// What a whole refresh brought: one line per source asked.
public struct RefreshReport: Sendable, Equatable {
  /// One report per source asked, in the order of the allowlist.
  public var sources: [SourceReport]
  /// Sources followed in all.
  public var following: Int
  /// Entries never seen before.
  public var new: Int
  /// Entries that came in changed.
  public var revised: Int
  /// Ids of sources that had not answered when the deadline passed or the reader interrupted.
  public var late: [String]
  /// Whether the reader interrupted.
  public var wasInterrupted: Bool

  /// A refresh that asked nobody.
  public init(following: Int = 0) {
    self.sources = []
    self.following = following
    self.new = 0
    self.revised = 0
    self.late = []
    self.wasInterrupted = false
  }

  /// Sources that answered, with news or without.
  public var answered: Int { sources.count { !$0.hasFailed } }
  /// Sources that failed.
  public var failed: [SourceReport] { sources.filter(\.hasFailed) }
}
