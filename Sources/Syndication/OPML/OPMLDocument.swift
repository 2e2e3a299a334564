/// A subscription list as read or to be written.
public struct OPMLDocument: Sendable, Equatable {
  /// Plain text of `head/title`.
  public var title: String?
  /// The outlines that name a feed, in document order.
  public var outlines: [Outline]
  /// Namespace declarations of the root beyond veille's own, prefix → URI, kept for the round trip.
  public var namespaces: [String: String]
  /// Outlines refused (with their line) and everything odd.
  public var problems: [Problem]

  /// A list of outlines.
  public init(title: String? = nil, outlines: [Outline] = []) {
    self.title = title
    self.outlines = outlines
    self.namespaces = [:]
    self.problems = []
  }
}
