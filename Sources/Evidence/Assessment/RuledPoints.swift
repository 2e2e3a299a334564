/// Tenths of a logit that the rules give each design, title and abstract apart.
struct RuledPoints {
  private var title: [StudyDesign: Int] = [:]
  private var body: [StudyDesign: Int] = [:]

  init(unknownStart: Int) {
    body[.unknown] = unknownStart
  }

  /// Adds the points of a rule to a part.
  mutating func add(_ points: Int, to design: StudyDesign, inTitle: Bool) {
    if inTitle { title[design, default: 0] += points } else { body[design, default: 0] += points }
  }

  /// Both parts together.
  func tenths(_ design: StudyDesign) -> Int {
    title[design, default: 0] + body[design, default: 0]
  }

  /// The title's part.
  func titleTenths(_ design: StudyDesign) -> Int { title[design, default: 0] }
}
