public import Evidence
public import FoundationEssentials

/// One finite day's reading: what a renderer needs and nothing else.
public struct Digest: Sendable, Equatable {
  /// The day it belongs to, `YYYY-MM-DD` in the reader's time zone.
  public var day: String
  /// When it was made.
  public var generatedAt: Date
  /// Minutes that were promised.
  public var minutes: Int
  /// Minutes that reading it takes, rounded up.
  public var minutesUsed: Int
  /// The start of the window entries were taken from.
  public var since: Date
  /// Non-empty sections in reading order.
  public var sections: [Section]
  /// What was left out, by reason, in a fixed order.
  public var leftOut: [LeftOut]
  /// Sources asked in this run.
  public var consulted: Int
  /// Sources that failed, with the reason in the reader's words.
  public var failed: [FailedSource]
  /// When the last run that was to publish this digest came to nothing, if it did.
  public var missedRun: Date?
  /// Whether this is the demonstration over fictitious feeds.
  public var isDemonstration: Bool
  /// Seconds east of Greenwich in which the day and the dates of entries are read.
  public var offset: Int

  /// A digest of a day, to be filled by the editor.
  public init(day: String, generatedAt: Date, minutes: Int, since: Date) {
    self.day = day
    self.generatedAt = generatedAt
    self.minutes = minutes
    self.minutesUsed = 0
    self.since = since
    self.sections = []
    self.leftOut = []
    self.consulted = 0
    self.failed = []
    self.isDemonstration = false
    self.offset = 0
  }

  /// Every item by its number: the order in which a library records them.
  public var items: [Item] {
    sections.flatMap(\.items).sorted { $0.number < $1.number }
  }

  /// A part of the digest with its own heading.
  public struct Section: Sendable, Equatable {
    /// Which part; its heading comes from the wording table.
    public enum ID: String, Sendable, CaseIterable {
      /// Safety alerts and corrections of what was read; never cut.
      case alerts
      /// Guidelines, systematic reviews, trials.
      case evidence
      /// Entries on the reader's topics.
      case topics
      /// Other studies.
      case studies
      /// Societies, institutions and press.
      case news
      /// Social accounts and blogs.
      case social
    }

    /// Which part.
    public var id: ID
    /// Items, best first.
    public var items: [Item]

    /// A part with its items.
    public init(id: ID, items: [Item]) {
      self.id = id
      self.items = items
    }
  }

  /// One study (or one piece of news) with all that hangs under it.
  public struct Item: Sendable, Equatable {
    /// 1-based number in the digest, usable by `explain` and `read`.
    public var number: Int
    /// The entry that leads.
    public var lead: AssessedEntry
    /// Its score.
    public var score: Score
    /// Minutes to read it (at least a quarter).
    public var minutes: Double
    /// Other entries of the same study, nearest first.
    public var related: [Related]
    /// Whether it is shown again because it was revised.
    public var isRevised: Bool
    /// Whether it came after the day's first digest.
    public var isNewSinceFirst: Bool
    /// Why it is an alert though its design is none (`retracted`, `correction`), when it is.
    public var alert: EntryFlag?
    /// The result in the authors' words, cut to the excerpt length at the end of a sentence.
    public var result: String?
    /// The conclusion in the authors' words, cut like the result.
    public var conclusion: String?
    /// A short excerpt in plain text where there is neither result nor conclusion.
    public var excerpt: String?
    /// Whether it is told in one line: lesser alerts of other countries on a heavy day.
    public var isBrief: Bool

    /// An item led by an entry.
    public init(number: Int, lead: AssessedEntry, score: Score, minutes: Double) {
      self.number = number
      self.lead = lead
      self.score = score
      self.minutes = minutes
      self.related = []
      self.isRevised = false
      self.isNewSinceFirst = false
      self.isBrief = false
    }
  }

  /// An entry under the lead of its study.
  public struct Related: Sendable, Equatable {
    /// How it stands to the lead.
    public enum Kind: String, Sendable, CaseIterable {
      case same, preprint, article, correction, retraction
      case concern = "expression-of-concern"
      case comment, press, earlier
    }

    /// How it stands to the lead.
    public var kind: Kind
    /// The entry.
    public var entry: AssessedEntry

    /// An entry of a kind.
    public init(kind: Kind, entry: AssessedEntry) {
      self.kind = kind
      self.entry = entry
    }
  }

  /// How many entries were left out for one reason.
  public struct LeftOut: Sendable, Equatable {
    /// Why entries were left out.
    public enum Reason: String, Sendable, CaseIterable {
      case time, quarantined, blocked, duplicate, muted, language
      case sourceShare = "source-share"
      case topicShare = "topic-share"
      case shownBefore = "shown-before"
      case identifying = "patient-identifying"
      case retracted
      case tooOld = "too-old"
      case `private`
    }

    /// The reason.
    public var reason: Reason
    /// How many entries.
    public var count: Int

    /// A count for a reason.
    public init(reason: Reason, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// A source that could not be read in this run.
  public struct FailedSource: Sendable, Equatable {
    /// The source's id.
    public var id: String
    /// The source's title.
    public var title: String
    /// One sentence in the reader's language, no secrets.
    public var error: String

    /// A failed source with its reason.
    public init(id: String, title: String, error: String) {
      self.id = id
      self.title = title
      self.error = error
    }
  }
}
