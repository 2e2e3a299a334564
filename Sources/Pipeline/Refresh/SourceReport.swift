/// One line about one source of a refresh: how far it came and with what.
public struct SourceReport: Sendable, Equatable {
  /// How far a source came.
  public enum Stage: String, Sendable {
    case fetch, parse, store
  }

  /// How it ended.
  public enum Outcome: Sendable, Equatable {
    /// A feed came and was read; counts are known once stored.
    case fetched(entries: Int)
    /// 304, or a body equal to the last one.
    case unchanged
    /// Nothing came; a stable code (`timeout`, `status-404`, `html`) and one line of detail.
    case failed(code: String, detail: String)
  }

  /// The source's id.
  public var id: String
  /// The source's title.
  public var title: String
  /// The host asked, without secrets.
  public var host: String
  /// How far it came.
  public var stage: Stage
  /// How it ended.
  public var outcome: Outcome
  /// Seconds the transfer took.
  public var seconds: Double
  /// Bytes on the wire.
  public var bytes: Int
  /// Problems found in the feed.
  public var problems: Int
  /// Failures in a row, this one included.
  public var failuresInARow: Int

  /// Whether it failed.
  public var hasFailed: Bool {
    if case .failed = outcome { return true }
    return false
  }
}
