/// One subscription of an OPML document (OPML 2.0, "Subscription lists").
public struct Outline: Sendable, Equatable {
  /// Plain text: `title`, else `text`, else nothing.
  public var title: String?
  /// The feed's address as written, trimmed (`xmlUrl`, any letter case, or `url` with type `rss`).
  public var feedURL: String
  /// The site's address as written.
  public var homeURL: String?
  /// BCP 47 as written (`language`).
  public var language: String?
  /// The titles of the outlines above it, outermost first.
  public var folders: [String]
  /// Attributes of the namespace `urn:veille:opml:1` by local name (`standing`, `kind`, `country`, …).
  public var veille: [String: String]
  /// Every other attribute, by its qualified name in document order, so that a round trip keeps them.
  public var others: [Attribute]
  /// 1-based line of the outline in the document.
  public var line: Int?

  /// An attribute kept verbatim.
  public struct Attribute: Sendable, Equatable, Codable {
    /// Qualified name as written.
    public var name: String
    /// Value with entities decoded.
    public var value: String

    /// A name with its value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An outline for a feed's address.
  public init(feedURL: String, title: String? = nil, folders: [String] = []) {
    self.feedURL = feedURL
    self.title = title
    self.folders = folders
    self.veille = [:]
    self.others = []
  }
}
