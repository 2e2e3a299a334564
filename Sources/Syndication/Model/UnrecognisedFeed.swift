/// A document that is no feed at all: why, and what to try instead.
public struct UnrecognisedFeed: Error, Sendable, Equatable {
  /// What the document looks like.
  public enum Kind: String, Sendable, Codable {
    case empty, html, opml, xml, json, binary, text
  }

  /// What the document looks like.
  public var kind: Kind
  /// One sentence in English.
  public var message: String
  /// The feeds that an HTML page declares (`link[rel=alternate]`), absolute, in page order.
  public var declaredFeeds: [DeclaredFeed]

  /// A refusal with its reason.
  public init(kind: Kind, message: String, declaredFeeds: [DeclaredFeed] = []) {
    self.kind = kind
    self.message = message
    self.declaredFeeds = declaredFeeds
  }
}

/// A feed that an HTML page declares (RSS autodiscovery, HTML `link[rel=alternate]`).
public struct DeclaredFeed: Sendable, Equatable, Codable {
  /// Absolute address; only http and https.
  public var url: String
  /// Plain text.
  public var title: String?
  /// Media type as stated.
  public var type: String?

  /// A declared feed.
  public init(url: String, title: String? = nil, type: String? = nil) {
    self.url = url
    self.title = title
    self.type = type
  }
}
