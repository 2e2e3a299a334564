public import Evidence
public import FoundationEssentials

/// What one digest is made for: whose it is, how long it may take, what was shown already.
public struct SelectionPolicy: Sendable, Equatable {
  /// Minutes promised.
  public var minutes: Int
  /// Start of the window that entries are taken from.
  public var since: Date
  /// The digest's day, `YYYY-MM-DD` in the reader's time zone.
  public var day: String
  /// Seconds east of Greenwich of the reader's time zone on that day.
  public var offset: Int
  /// Languages, country, specialties, topics and mutes.
  public var reader: ReaderProfile
  /// Points of the credibility filter that differ from the documented ones, by name.
  public var weights: [String: Int]
  /// Whether others will read it: private sources and held entries then never appear.
  public var isPublished: Bool
  /// What this day's earlier digests showed, by number.
  public var shownToday: [Shown]
  /// When entries of earlier days were first shown, by the library's number, where known.
  ///
  /// Tells a revision that came after the entry was shown from one that came before.
  public var firstShown: [Int64: Date]
  /// Entries withheld before they became candidates, by reason.
  public var withheld: [Digest.LeftOut]
  /// Whether the clock and the shares are set aside (`--all`).
  public var includesAll: Bool
  /// Characters of an excerpt at most; zero leaves excerpts out.
  public var excerptLength: Int

  /// An entry that an earlier digest of the day showed.
  public struct Shown: Sendable, Equatable {
    /// The library's number of the entry.
    public var key: Int64
    /// When it first stood in that day's digest.
    public var firstShown: Date

    /// An entry shown at an instant.
    public init(key: Int64, firstShown: Date) {
      self.key = key
      self.firstShown = firstShown
    }
  }

  /// A policy for a day, with the documented defaults for all the rest.
  public init(
    minutes: Int = 10, since: Date, day: String, offset: Int = 0,
    reader: ReaderProfile = ReaderProfile()
  ) {
    self.minutes = minutes
    self.since = since
    self.day = day
    self.offset = offset
    self.reader = reader
    self.weights = [:]
    self.isPublished = false
    self.shownToday = []
    self.firstShown = [:]
    self.withheld = []
    self.includesAll = false
    self.excerptLength = 400
  }
}
