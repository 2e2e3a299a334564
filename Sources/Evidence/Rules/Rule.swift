/// A rule of the tables: what its phrases speak for, where, and how strongly.
struct Rule: Sendable {
  /// What a rule speaks for.
  enum Target: Sendable, Equatable {
    case design(StudyDesign)
    case flag(EntryFlag)
    case marker(Marker.Kind)
    case gravity(AlertGravity)
    /// Silences rules of a design that stand inside its words (`no randomised trials`).
    case mask(StudyDesign?)
    /// Silences a flag inside its words.
    case maskFlag(EntryFlag)
    /// A sign that only the model weighs.
    case cue
  }

  /// Where the phrases must stand.
  enum Place: String, Sendable {
    // The order does not matter; the names stand in the tables.
    case title
    case titleStart = "title-start"
    case titleEnd = "title-end"
    /// The title from its first word to its last.
    case titleWhole = "title-whole"
    /// In a title that stands alone, without an abstract.
    case titleAlone = "title-alone"
    /// Anywhere in the title, parted by signs from what stands before and behind (`TitleSigns`).
    case titleApart = "title-apart"
    /// At the start of the title, a sign behind it.
    case titleOpening = "title-opening"
    /// At the start of the title or behind a sign, a quotation behind it.
    case titleQuoted = "title-quoted"
    case body
    /// The first forty words of the abstract.
    case lead
    case any
    /// The whole of a category, section or publication type.
    case kind

    /// Whether the title is read for it.
    var isInTitle: Bool {
      switch self {
      case .title, .titleStart, .titleEnd, .titleWhole, .titleAlone, .titleApart, .titleOpening,
        .titleQuoted, .any:
        true
      case .body, .lead, .kind: false
      }
    }

    /// Whether the abstract is read for it.
    var isInBody: Bool {
      switch self {
      case .body, .lead, .any: true
      case .title, .titleStart, .titleEnd, .titleWhole, .titleAlone, .titleApart, .titleOpening,
        .titleQuoted, .kind:
        false
      }
    }
  }

  /// Stable name, as findings show it (`design.randomized-trial.allocated`).
  let name: String
  let target: Target
  let place: Place
  /// Tenths of a logit that the rule adds to its design.
  let points: Int

  /// A rule by name, place and points; `nil` when the name says nothing known.
  init?(name: String, place: String, points: Int) {
    guard let place = Place(rawValue: place), let target = Self.target(of: name) else {
      return nil
    }
    self.name = name
    self.target = target
    self.place = place
    self.points = points
  }

  private static func target(of name: String) -> Target? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "design": return StudyDesign(rawValue: parts[1]).map(Target.design)
    case "flag": return EntryFlag(rawValue: parts[1]).map(Target.flag)
    case "marker": return Marker.Kind(rawValue: parts[1]).map(Target.marker)
    case "gravity": return Int(parts[1]).flatMap(AlertGravity.init).map(Target.gravity)
    case "mask":
      if let flag = EntryFlag(rawValue: parts[1]) { return .maskFlag(flag) }
      return .mask(StudyDesign(rawValue: parts[1]))
    case "cue": return .cue
    default: return nil
    }
  }
}
