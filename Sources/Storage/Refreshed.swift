public import Evidence
public import Syndication

/// What one source brought, ready to be kept.
public struct Refreshed: Sendable {
  /// The source's id.
  public var sourceID: String
  /// The state of its transfers from now on.
  public var state: FetchState
  /// Entries that are new or changed, with their assessment; empty for a 304.
  public var entries: [(entry: Entry, assessment: Assessment)]
  /// The source as it was when they were assessed; the reader may give it another standing meanwhile.
  public var assessedAs: Source?

  /// What a source brought.
  public init(
    sourceID: String, state: FetchState,
    entries: [(entry: Entry, assessment: Assessment)] = [], assessedAs: Source? = nil
  ) {
    self.sourceID = sourceID
    self.state = state
    self.entries = entries
    self.assessedAs = assessedAs
  }
}

/// How many entries a batch brought.
public struct RecordCounts: Sendable, Equatable {
  /// Never seen before.
  public var new = 0
  /// Seen before, with other words.
  public var revised = 0

  /// Nothing yet.
  public init() {}
}
