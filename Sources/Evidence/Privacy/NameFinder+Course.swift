/// Names whose bearer's course a sentence tells: victims in the press, and who got worse behind a
/// clause put between.
extension NameFinder {
  /// Others than a patient: who writes, works, speaks or holds office.
  private static let atWork: WordClasses = [
    .profession, .professional, .office, .speech, .discourse, .published, .publicAct, .event,
    .career,
  ]

  /// `…, Jean Dupont, 23 ans, souffre d'un traumatisme`: name, age and what happened in one breath,
  /// whoever stands before.
  func isVictim(_ name: PersonName) -> Bool {
    let age = name.last + 2
    guard name.words > 1, name.hasGiven || name.isUnlisted,
      reading.isSign(name.last + 1, among: ",("), isAge(age, seen: 1),
      !isRole(behindAge: age), !isEponym(name)
    else { return false }
    let unit = reading.has(age + 1, .ageWord) ? age + 2 : age + 1
    guard reading.isSign(unit, among: ",)"),
      !(unit..<unit + 12).contains(where: { reading.has($0, Self.atWork) })
    else { return false }
    var next = unit + 1
    while next < unit + 6, !reading.endsSentence(next) {
      if reading.has(next, .happened), !isActive(next) || isPassive(next) {
        return (next - 3..<next + 14).contains(where: isBodily)
      }
      next += 1
    }
    return false
  }

  /// `Jean Dupont, dont …, est revenu aux urgences`, `Jane Smith, whose son …, was now complaining
  /// of`: a clause between two commas, then the course of one person.
  func hasCourse(_ name: PersonName) -> Bool {
    guard name.hasGiven, name.hasSurname, reading.isSign(name.last + 1, ",") else { return false }
    // `dont le service accueille …`
    if (name.last + 2..<name.last + 6).contains(where: { reading.has($0, .service) }) {
      return false
    }
    var comma = name.last + 3
    while comma < name.last + 24, !reading.isSign(comma, ",") {
      if reading.endsSentence(comma) || reading.has(comma, Self.atWork) { return false }
      comma += 1
    }
    guard reading.isSign(comma, ",") else { return false }
    let between: [StaticString] = [
      "was", "is", "had", "has", "been", "now", "then", "again", "est", "a", "ete", "été", "avait",
      "etait", "était", "alors", "s", "devenu", "devenue", "become",
    ]
    var next = comma + 1
    while next < comma + 5, reading.reads(next, among: between) || reading.isSign(next, "'") {
      next += 1
    }
    guard next > comma + 1, reading.has(next, [.happened, .state]),
      !isActive(next) || isPassive(next)
    else { return false }
    return (next..<next + 12).contains(where: isBodily)
      && !(next..<next + 12).contains { reading.has($0, Self.atWork) }
  }
}
