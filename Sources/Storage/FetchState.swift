public import FoundationEssentials
public import Syndication

/// What the library remembers of a source's transfers, so that politeness survives a restart.
///
/// Written by the schedule in Pipeline, which alone decides; Storage only keeps it.
public struct FetchState: Sendable, Equatable, Codable {
  /// `ETag` of the stored representation, verbatim.
  public var etag: String?
  /// `Last-Modified` of the stored representation, verbatim.
  public var lastModified: String?
  /// Hash of the last body that was parsed; an equal body is not parsed again.
  public var contentHash: UInt64?
  /// When it was last asked.
  public var checkedAt: Date?
  /// When it last answered with 200 or 304.
  public var succeededAt: Date?
  /// When it last answered 200 with a body that parsed (servers stuck on 304).
  public var fullAt: Date?
  /// When an entry last came that was new.
  public var changedAt: Date?
  /// When it is to be asked again; `nil`: at once.
  public var dueAt: Date?
  /// Seconds between entries as observed, smoothed.
  public var observedInterval: Double?
  /// Seconds the publisher asked for between visits (ttl, `sy:`, `max-age`).
  public var statedInterval: Double?
  /// What the feed last said of its rhythm; a 304 says nothing, so it is kept.
  public var hints: SyndicationHints?
  /// Seconds that the feed's entries span from the oldest to the newest: what is missed after.
  public var retention: Double?
  /// Until when the source's host asked not to be asked (429, 503 with `Retry-After`).
  public var hostHeldUntil: Date?
  /// Failures in a row.
  public var failures: Int
  /// When the present run of failures began.
  public var failingSince: Date?
  /// The last failure: a stable code and one line of detail without secrets.
  public var lastFailure: String?
  /// A permanent redirect's target under observation.
  public var moveTarget: String?
  /// Since when that target has been seen every time.
  public var moveSince: Date?
  /// When it answered 410: it is not asked again.
  public var goneAt: Date?
  /// Feeds that an HTML answer declared in place of the feed.
  public var declared: [String]

  /// A source never asked.
  public init() {
    self.failures = 0
    self.declared = []
  }
}
