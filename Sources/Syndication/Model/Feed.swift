public import FoundationEssentials

/// One feed document as veille understood it, whatever its format (RFC 4287 gives the names).
public struct Feed: Sendable, Equatable {
  /// The format found in the content, never taken from the media type.
  public var format: FeedFormat
  /// The character encoding the bytes were decoded with, in lower case (`utf-8`, `windows-1252`).
  public var encoding: String
  /// Whether the document was well-formed XML (or valid JSON) as served.
  public var wellFormed: Bool
  /// Plain text.
  ///
  /// Atom: `title`; RSS: `channel/title`; JSON Feed: `title`.
  public var title: String?
  /// Plain text.
  ///
  /// Atom: `subtitle`, 0.3 `tagline`; RSS: `channel/description`; JSON Feed: `description`.
  public var subtitle: String?
  /// The site's page.
  ///
  /// Atom: `link[rel=alternate]`; RSS: `channel/link`; JSON Feed: `home_page_url`.
  public var link: String?
  /// The feed's own address as it states it.
  ///
  /// Atom: `link[rel=self]`; JSON Feed: `feed_url`.
  public var selfLink: String?
  /// Atom: `id`; RDF: `channel/@rdf:about`.
  public var id: String?
  /// BCP 47 as stated.
  ///
  /// Atom: `xml:lang`; RSS: `language`, `dc:language`; JSON Feed: `language`.
  public var language: String?
  /// Atom: `updated`, 0.3 `modified`; RSS: `lastBuildDate`, else `pubDate`; `dc:date`.
  public var updated: Date?
  /// Atom: `author`; RSS: `managingEditor`, `dc:creator`, `itunes:author`; JSON Feed: `authors`.
  public var authors: [Person]
  /// Address of the feed's picture.
  ///
  /// Atom: `logo`, else `icon`; RSS: `image/url`, `itunes:image`.
  public var image: String?
  /// Plain text.
  ///
  /// Atom: `rights`; RSS: `copyright`, `dc:rights`, a creative commons `license`.
  public var rights: String?
  /// Atom and RSS: `generator`.
  public var generator: String?
  /// How often the publisher asks to be read.
  public var hints: SyndicationHints
  /// Where the feed says it has moved (`itunes:new-feed-url`); told, never followed by itself.
  public var movedTo: String?
  /// The entries in document order.
  public var entries: [Entry]
  /// Everything odd, in document order.
  public var problems: [Problem]

  /// An empty feed of a format, to be filled by a format reader.
  public init(format: FeedFormat, encoding: String = "utf-8", wellFormed: Bool = true) {
    self.format = format
    self.encoding = encoding
    self.wellFormed = wellFormed
    self.authors = []
    self.hints = SyndicationHints()
    self.entries = []
    self.problems = []
  }
}
