public import Fetching
public import Foundation
public import Syndication

/// What came of asking a source once, as far as the schedule needs to know.
public enum Visit: Sendable {
  /// 304.
  case notModified(Response.Head)
  /// 200 with a body equal to the last one read.
  case sameBody(Response.Head)
  /// 200 with a body that parsed as a feed.
  case read(Reading)
  /// 200 with something that is no feed: a stable code (`html`, `blocked`, `empty`…), one line of
  /// detail, and the feeds it declared.
  case noFeed(Response.Head, code: String, detail: String, declared: [String])
  /// No usable answer.
  case failed(FetchFailure)

  /// What a feed that was read says of its rhythm.
  public struct Reading: Sendable {
    /// What the last hop said.
    public var head: Response.Head
    /// The hash of the body (`Schedule.hash(of:)`).
    public var bodyHash: UInt64
    /// What the feed says of its rhythm.
    public var hints: SyndicationHints
    /// When its entries were published or updated, in any order.
    public var dates: [Date]
    /// Whether an entry was new.
    public var hasNews: Bool

    /// A reading.
    public init(
      head: Response.Head, bodyHash: UInt64, hints: SyndicationHints = SyndicationHints(),
      dates: [Date] = [], hasNews: Bool = false
    ) {
      self.head = head
      self.bodyHash = bodyHash
      self.hints = hints
      self.dates = dates
      self.hasNews = hasNews
    }
  }

  /// The visit of a feed that was parsed.
  public static func read(
    _ feed: Feed, head: Response.Head, bodyHash: UInt64, hasNews: Bool
  ) -> Visit {
    .read(
      Reading(
        head: head, bodyHash: bodyHash, hints: feed.hints,
        dates: feed.entries.compactMap { $0.published ?? $0.updated }, hasNews: hasNews))
  }
}
