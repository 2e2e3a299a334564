public import Syndication

/// A subscription of the library: what is followed, and what the reader decided about it.
public struct Source: Sendable, Equatable {
  /// Short, stable and typeable (`has-sante-k3f9`); see `Source.identifier(for:)`.
  public var id: String
  /// The feed's address as the reader gave it (or as learnt after a lasting move).
  public var url: String
  /// The reader's title, else the feed's own.
  public var title: String
  /// The site's page.
  public var homeURL: String?
  /// BCP 47.
  public var language: String?
  /// ISO 3166-1 alpha-2, upper case; `EU` and `INT` are allowed.
  public var country: String?
  /// What it is, in the words of the shipped list (`agency`, `journal`, `podcast`, `social`, …).
  public var kind: String?
  /// The field, in words (`cardiologie`).
  public var specialty: String?
  /// The reader's decision, never changed by anything a feed says.
  public var standing: Standing
  /// Why it has that standing (`list`, `known-host:nejm.org`, `reader`).
  public var standingReason: String
  /// Whether everything it publishes is to be labelled sponsored.
  public var isSponsored: Bool
  /// Whether its address holds a secret or it came by mail: never in published output.
  public var isPrivate: Bool
  /// Who speaks, for an account allowed by itself.
  public var account: Account?
  /// The folders of the outline it came from, outermost first.
  public var folders: [String]
  /// Attributes of the outline that veille does not use, kept for the round trip.
  public var otherAttributes: [Outline.Attribute]

  /// The person behind an account, as the reader stated it.
  public struct Account: Sendable, Equatable, Codable {
    /// Name and title.
    public var who: String
    /// Hospital, university, practice.
    public var affiliation: String?
    /// Declared interests.
    public var interests: String?

    /// An account of a person.
    public init(who: String, affiliation: String? = nil, interests: String? = nil) {
      self.who = who
      self.affiliation = affiliation
      self.interests = interests
    }
  }

  /// A quarantined source, until a standing is given.
  public init(id: String, url: String, title: String, standing: Standing = .unreviewed) {
    self.id = id
    self.url = url
    self.title = title
    self.standing = standing
    self.standingReason = ""
    self.isSponsored = false
    self.isPrivate = false
    self.folders = []
    self.otherAttributes = []
  }
}
