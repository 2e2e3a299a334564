/// Tenths of a logit that the rules give each design, title and abstract apart.
struct RuledPoints {
  private var title = [Int](repeating: 0, count: DesignModel.designs.count + 1)
  private var body = [Int](repeating: 0, count: DesignModel.designs.count + 1)

  init(unknownStart: Int) {
    body[Self.index(of: .unknown)] = unknownStart
  }

  /// Where a design stands; safety alerts, which the model does not know, come last.
  static func index(of design: StudyDesign) -> Int {
    DesignModel.designs.firstIndex(of: design) ?? DesignModel.designs.count
  }

  /// Adds the points of a rule to a part.
  mutating func add(_ points: Int, to design: Int, inTitle: Bool) {
    if inTitle { title[design] += points } else { body[design] += points }
  }

  /// Both parts together, by the design's place.
  func tenths(at index: Int) -> Int { title[index] + body[index] }

  /// Both parts together.
  func tenths(_ design: StudyDesign) -> Int { tenths(at: Self.index(of: design)) }

  /// The title's part.
  func titleTenths(_ design: StudyDesign) -> Int { title[Self.index(of: design)] }
}
