public import FoundationEssentials
public import Syndication

/// An entry with its source and what was found in it: what the library keeps and the editor selects.
public struct AssessedEntry: Sendable, Equatable {
  /// The library's number for it; stable for the life of the library, zero before storing.
  public var key: Int64
  /// The entry itself.
  public var entry: Entry
  /// Where it came from.
  public var source: Source
  /// What was found in it.
  public var assessment: Assessment
  /// When veille first saw it.
  public var firstSeen: Date
  /// When it last came in changed (a revision), if it ever did.
  public var revised: Date?
  /// The study it belongs to; entries of one study share it.
  ///
  /// Zero before storing.
  public var study: Int64
  /// What happened to it so far.
  public var status: Status
  /// What other entries of trusted sources say of its study: retraction, concern, correction.
  public var notices: [Notice]

  /// A retraction, concern or correction that arrived in another entry.
  public struct Notice: Sendable, Hashable {
    /// What it says: `retracts`, `expressesConcernOn` or `corrects`.
    public var kind: Relation.Kind
    /// The library's number of the entry that says it.
    public var key: Int64

    /// A notice of a kind in an entry.
    public init(kind: Relation.Kind, key: Int64) {
      self.kind = kind
      self.key = key
    }
  }

  /// What the reader and earlier digests did with an entry.
  public struct Status: Sendable, Equatable {
    /// The day (`2026-11-24`) of the digest that first showed it.
    public var shownOn: String?
    /// The day of the digest that showed its revision.
    public var revisionShownOn: String?
    /// When the reader opened it.
    public var readAt: Date?
    /// When the reader put it aside for later, if it still lies there.
    public var savedAt: Date?
    /// When the curator released it from the patient-identifying screen.
    public var releasedAt: Date?

    /// Nothing happened yet.
    public init() {}
  }

  /// An entry from a source with its assessment.
  public init(entry: Entry, source: Source, assessment: Assessment, firstSeen: Date) {
    self.key = 0
    self.entry = entry
    self.source = source
    self.assessment = assessment
    self.firstSeen = firstSeen
    self.study = 0
    self.status = Status()
    self.notices = []
  }

  /// Whether the patient screen keeps it out of everything that is published, until the curator
  /// releases it.
  ///
  /// Published case reports of journals are labelled, not held: their assessment names nothing that
  /// identifies. What was held under another standing of its source stays so.
  public var isHeld: Bool {
    let isIdentifying =
      !assessment.identifying.isEmpty
      || source.standing.isScreened && assessment.flags.contains(.patientIdentifying)
    return isIdentifying && status.releasedAt == nil
  }
}
