public import Syndication

/// What veille finds in one entry by itself: facts with the words they rest on, no points.
///
/// The same entry and source give the same assessment. Points are given later by `Scorer`, so
/// that a change of standing, weights or profile needs no second reading of the text.
public struct Assessment: Sendable, Equatable, Codable {
  /// The study design, `unknown` rather than a guess.
  public var design: StudyDesign
  /// The level of evidence that goes with the design, or the grade that the text states.
  public var level: EvidenceLevel?
  /// Signs of method, in text order.
  public var markers: [Marker]
  /// Flags, sorted by raw value.
  public var flags: [EntryFlag]
  /// The rules behind design and flags, by stable name, with the words that matched.
  public var findings: [Finding]
  /// Signs of method a study of this design should show and the text does not.
  public var missing: [Marker.Kind]
  /// The result in the authors' words: whole sentences, verbatim.
  public var result: String?
  /// The conclusion in the authors' words: whole sentences, verbatim.
  public var conclusion: String?
  /// The language of the entry, stated or detected (`en`, `fr`, …).
  public var language: String?
  /// How grave a safety alert is; `nil` for everything else.
  public var gravity: AlertGravity?
  /// Words an entry to read (title, result, conclusion and abstract), for the reading time.
  public var words: Int
  /// What would identify a patient, on entries that are screened.
  public var identifying: [IdentifyingSpan]
  /// Links to other works: those stated by the feed and those the text states.
  public var relations: [Relation]

  /// An assessment that has found nothing yet.
  public init(design: StudyDesign = .unknown) {
    self.design = design
    self.markers = []
    self.flags = []
    self.findings = []
    self.missing = []
    self.words = 0
    self.identifying = []
    self.relations = []
  }
}
