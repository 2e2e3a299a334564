/// What stands beside a name and makes it a patient's: an age, a birth date, a number, what happened.
extension NameFinder {
  /// Whether the sign of a patient follows a name closely.
  func isBesidePatientSign(_ name: PersonName) -> Bool {
    var next = name.last + 1
    var seen = 0
    while next < reading.tokens.count, seen < 7 {
      let token = reading.tokens[next]
      if token.kind == .newline {
        // In a header the next line goes on about the same person.
        guard seen == 0 else { return false }
      } else if reading.endsSentence(next), !reading.isSign(next, ".") || seen > 0 {
        return false
      }
      if token.classes.contains(.birthLabel) { return true }
      if token.classes.contains(.patient), name.hasGiven,
        isOurs(next) || reading.isSign(next - 1, "(") && reading.isSign(next + 1, ")")
      {
        return true
      }
      if !token.classes.isDisjoint(with: [.strongRecord, .nationalStrong]),
        (next + 1..<next + 4).contains(where: { reading.digits($0) > 4 })
      {
        return true
      }
      if BirthDateFinder(reading: reading).boxed(at: next) != nil, seen == 0 { return true }
      if token.classes.contains(.birth), !BirthDateFinder(reading: reading).isCareer(behind: next),
        reading.after(next + 1, [.month], reach: 5) != nil
          || (next + 1..<min(next + 7, reading.tokens.count)).contains(where: {
            reading.day(at: $0) != nil
          })
      {
        return true
      }
      if token.classes.contains(.birth), seen < 2, isBornIn(next), isNote, !isTalkedAbout(name) {
        return true
      }
      if isAge(next, seen: seen) {
        if isRole(behindAge: next) || isActing(behindAge: next) { return false }
        // Two unknown words with capitals are a name only where the age stands at once.
        return name.hasGiven
          || (name.isRecordStyle || name.isUnlisted && seen < 2 && !isTitled(around: name))
            && (reading.has(next + 1, .ageWord) || reading.isGlued(next + 1))
          || seen <= 1 && reading.isSign(next - 1, among: ",(")
          || reading.has(next - 2, .aged)
      }
      if let day = reading.day(at: next), seen <= 1 || seen <= 3 && isSexSign(next - 2),
        (day.year ?? 2030) < 2012 || name.isRecordStyle && reading.isSign(next - 1, "(")
          || reading.has(name.first - 2, .patient)
      {
        return true
      }
      if seen <= 3, token.classes.contains(.happened), token.shape == .lower, name.hasGiven,
        !reading.reads(name.last + 1, "and"), !reading.reads(name.last + 1, "et"),
        !reading.has(next + 1, [.article, .patient]) || !isActive(next), !isTalkedAbout(name)
      {
        return true
      }
      if token.kind == .word, token.classes.contains(.professional) { return false }
      next += 1
      seen += 1
    }
    return false
  }

  /// `né en 1961`, `born in 1961`: a year of birth, of a patient in a note only.
  private func isBornIn(_ index: Int) -> Bool {
    (reading.reads(index + 1, "en") || reading.reads(index + 1, "in"))
      && reading.number(index + 2).map { (1915...2100).contains($0) } ?? false
  }

  /// `52 ans, chef des urgences, alerte …`, `52, who runs the ward`: the age of somebody interviewed.
  func isRole(behindAge index: Int) -> Bool {
    var next = index + 1
    if reading.has(next, .ageWord) { next += 1 }
    if reading.isSign(next, ")") { next += 1 }
    guard reading.isSign(next, ",") else { return false }
    next += 1
    if reading.has(next, .article) { next += 1 }
    let adjectives: [StaticString] = ["nouveau", "nouvelle", "new", "ancien", "ancienne", "former"]
    if reading.reads(next, among: adjectives) { next += 1 }
    if reading.reads(next, "who") || reading.reads(next, "qui") {
      return reading.has(next + 1, .speech)
    }
    let isHeld = reading.has(next, [.profession, .credential, .professional]) || isSpecialist(next)
    // `a opéré` is what a surgeon does, `opéré du cœur` what is done with a patient.
    return isHeld
      && reading.after(next, [.treated, .happened], reach: 14).map { reading.reads($0 - 1, "a") }
        ?? true
  }

  /// `39 ans, a soutenu sa thèse`, `70, who founded the hospice`: the age of one told of for a deed.
  private func isActing(behindAge index: Int) -> Bool {
    let comma = reading.has(index + 1, .ageWord) ? index + 2 : index + 1
    guard reading.isSign(comma, ",") else { return false }
    for next in comma + 1..<comma + 6 {
      if reading.endsSentence(next) || reading.has(next, [.happened, .state]) { return false }
      if reading.has(next, [.career, .publicAct, .published]) || reading.reads(next, "founded") {
        return true
      }
    }
    return false
  }

  /// `reviewed the charts`, `a traité les patients`: what physicians and authors do.
  func isActive(_ index: Int) -> Bool {
    let deeds: [StaticString] = [
      "reviewed", "treated", "operated", "referred", "diagnosed", "found", "seen", "traite",
      "opere", "transplanted", "greffe", "described", "performed",
    ]
    return reading.reads(index, among: deeds)
  }

  func isSexSign(_ index: Int) -> Bool {
    reading.spells(index, "F") || reading.spells(index, "M") || reading.spells(index, "H")
  }

  /// `, 74.`, `(74 ans)`, `, 34 y/o`, `aged 34`.
  func isAge(_ index: Int, seen: Int) -> Bool {
    guard let age = reading.number(index), age < 115, reading.digits(index) <= 3 else {
      return false
    }
    // `29-year-old` is an age, `4-year period` none.
    let isHyphened = reading.isSign(index + 1, "-") && reading.reads(index + 4, "old")
    let unit = isHyphened ? index + 2 : index + 1
    if reading.has(unit, [.ageWord]) || reading.has(index - 1, .aged)
      || reading.isGlued(unit) && (reading.spells(unit, "a") || isSexSign(unit))
      || reading.isSign(index - 1, ":") && reading.has(index - 2, .aged)
    {
      return seen <= 4 && !reading.has(index - 1, .duration)
    }
    return seen == 1 && reading.isSign(index - 1, among: ",(")
      && (reading.isSign(index + 1, among: ".,);") || reading.kind(index + 1) == nil)
      && reading.digits(index + 2) == 0 && reading.clinicalWords > 0 && age > 0
  }
}
