public import FoundationEssentials

/// One entry of a feed (RFC 4287 `entry`, RSS `item`, JSON Feed `items[]`).
public struct Entry: Sendable, Equatable {
  /// The identity inside its feed, never empty.
  ///
  /// Atom: `id`; RSS: `guid`; RDF: `rdf:about`; JSON Feed: `id`; else the link, else a hash of what
  /// the entry says.
  public var id: String
  /// Whether `id` was stated by the feed (`false`: a fallback made by veille).
  public var idIsStated: Bool
  /// Plain text: tags stripped, entities decoded, control characters removed, spaces folded.
  public var title: String?
  /// The entry's page, absolute, cleaned of tracking parameters.
  ///
  /// Only http and https.
  public var link: String?
  /// The link as the feed wrote it (made absolute), when cleaning changed it.
  public var originalLink: String?
  /// Atom: `published`, 0.3 `issued`; RSS: `pubDate`; `dc:date`, `prism:publicationDate`.
  public var published: Date?
  /// Atom: `updated`, 0.3 `modified`; `dcterms:modified`; JSON Feed: `date_modified`.
  public var updated: Date?
  /// Atom: `summary`; RSS: `description`; JSON Feed: `summary`.
  public var summary: SafeHTML?
  /// Atom: `content`; RSS: `content:encoded`, `xhtml:body`; JSON Feed: `content_html`, `content_text`.
  public var content: SafeHTML?
  /// Atom: `author`; RSS: `author`, `dc:creator`; JSON Feed: `authors`.
  public var authors: [Person]
  /// Atom: `category/@label` else `@term`; RSS: `category`, `dc:subject`; JSON Feed: `tags`.
  public var categories: [String]
  /// Atom: `link[rel=enclosure]`; RSS: `enclosure`; Media RSS: `media:content`; JSON Feed: `attachments`.
  public var enclosures: [Enclosure]
  /// The address of the comments' page.
  ///
  /// RSS: `comments`; Atom: `link[rel=replies]`.
  public var comments: String?
  /// BCP 47, own or inherited (`xml:lang`, `dc:language`, JSON Feed `language`).
  public var language: String?
  /// The DOI of the work itself, from the places of docs/identifiers.md, never from a reference list.
  public var doi: DOI?
  /// The PubMed number of the work itself.
  public var pmid: PMID?
  /// The PubMed Central number of the work itself, as `PMC1234567`.
  public var pmcid: String?
  /// Trial and review registrations named in the entry, in canonical form (`NCT01234567`).
  public var registrations: [String]
  /// Playing time in seconds.
  ///
  /// `itunes:duration`, `media:content/@duration`; JSON Feed: `duration_in_seconds`.
  public var duration: Int?
  /// What tells one edition of a re-emitted entry from the next (EMA: "Revision: 20").
  public var revision: String?
  /// Plain text.
  ///
  /// Atom: `rights`; `dc:rights`, `cc:license`, `prism:copyright`.
  public var rights: String?
  /// The journal or series.
  ///
  /// `prism:publicationName`, `dc:source`, Atom `source/title`.
  public var publicationName: String?
  /// The journal's section or kind of article.
  ///
  /// `prism:section`, `dc:type`, `prism:genre`.
  public var section: String?
  /// MEDLINE publication types, where a source states them (E-utilities; never guessed).
  public var publicationTypes: [String]
  /// What the source states about other works (MEDLINE `CommentsCorrectionsList`, Atom `related`).
  public var relations: [Relation]
  /// The line of the document where the entry begins (1-based), when known.
  public var line: Int?

  /// Whether there is nothing to read, see or hear in the entry.
  public var saysNothing: Bool {
    title == nil && summary == nil && content == nil && enclosures.isEmpty
  }

  /// An entry with nothing but its identity.
  public init(id: String, idIsStated: Bool = true) {
    self.id = id
    self.idIsStated = idIsStated
    self.authors = []
    self.categories = []
    self.enclosures = []
    self.registrations = []
    self.publicationTypes = []
    self.relations = []
  }
}
