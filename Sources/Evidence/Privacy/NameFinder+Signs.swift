/// Names that nothing announces, but that stand beside the sign of a patient; and what is no name of
/// a patient.
extension NameFinder {
  /// A full name that stands beside an age, a birth date, a record number, or what happened to it.
  func standing(_ index: Int) -> PersonName? {
    guard index == 0 || !reading.isNameWord(index - 1) || reading.kind(index - 1) != .word else {
      return nil
    }
    if let name = onLabel(index) ?? calledPatient(index) { return name }
    guard reading.beginsName(index), !isRunning(into: index),
      let name = reading.name(at: index, acrossComma: isRecord(index)),
      name.words > 1 || name.hasGiven && name.initials > 0,
      name.hasGiven || name.words > 1,
      !isPlaceholder(name), !isEponym(name),
      !reading.has(name.last, [.service, .facility, .bigFacility])
    else { return nil }
    if isOurPatient(name) || isChart(name) || isCalled(name) || isWithFamily(name) { return name }
    if let before = reading.before(
      index, [.professional, .author, .profession, .credential, .facility, .bigFacility, .street],
      reach: 5), !(before + 1..<index).contains(where: { reading.endsSentence($0) }),
      // `GP record: …` names the patient, `GP: …` the physician.
      before == index - 2 || !reading.isSign(index - 1, ":")
    {
      return nil
    }
    if reading.after(name.last + 1, [.credential, .profession], reach: 3) != nil
      || reading.before(index, .happened, reach: 3) != nil
        && reading.after(name.last + 1, .office, reach: 3) != nil
    {
      return nil
    }
    let isHonoured = reading.before(index, .honour, reach: 3) != nil
    if isHonoured, isMourned(name) { return name }
    if reading.has(index - 1, .at), !name.hasGiven { return nil }
    if isSeen(name) || isListed(name) || isExamined(name), reading.clinicalWords > 0 { return name }
    return isBesidePatientSign(name) ? name : nil
  }

  /// `D. Durand (78 ans)`: an initial and a surname with the age at once.
  func initialed(_ index: Int) -> PersonName? {
    guard isInitial(index), reading.clinicalWords > 0, !isRunning(into: index),
      index == 0 || !reading.isNameWord(index - 1),
      reading.before(index, [.professional, .author, .profession], reach: 4) == nil,
      let name = reading.name(at: index), name.initials == 1, name.words > 0,
      reading.isSign(name.last + 1, among: ",("), reading.has(name.last + 3, .ageWord),
      isAge(name.last + 2, seen: 1), !isPlaceholder(name)
    else { return nil }
    return name
  }

  /// `Lakhdar M., 5 ans`: a given name that no list holds, an initial and the age at once.
  func initialedBehind(_ index: Int) -> PersonName? {
    guard reading.clinicalWords > 0, reading.isNameWord(index), !isRunning(into: index),
      index == 0 || !reading.isNameWord(index - 1),
      let name = reading.name(at: index), name.words == 1, name.initials == 1, name.isUnlisted,
      reading.isSign(name.last + 1, among: ",("), reading.has(name.last + 3, .ageWord),
      isAge(name.last + 2, seen: 1), !isPlaceholder(name)
    else { return nil }
    return name
  }

  /// A label: the surname on one line, the given name on the next, then the birth date.
  func onLabel(_ index: Int) -> PersonName? {
    guard reading.kind(index - 1) == nil || reading.kind(index - 1) == .newline,
      let surname = reading.name(at: index), reading.kind(surname.last + 1) == .newline,
      let given = reading.name(at: surname.last + 2), surname.hasGiven || given.hasGiven,
      reading.kind(given.last + 1) == .newline, reading.day(at: given.last + 2) != nil
    else { return nil }
    return PersonName(
      first: index, last: given.last, words: surname.words + given.words, initials: 0,
      hasGiven: true, hasSurname: true, isRecordStyle: false)
  }

  /// `1. Oliver THOMPSON – breast`: a list of cases.
  func isListed(_ name: PersonName) -> Bool {
    guard name.hasGiven, name.isRecordStyle, !reading.isShouted,
      reading.isSign(name.last + 1, among: "-:|"), !reading.isGlued(name.last + 1)
    else { return false }
    let before = name.first - 1
    return reading.kind(before) == nil || reading.kind(before) == .newline
      || reading.isSign(before, among: ".)") && reading.digits(before - 1) > 0
  }

  /// Whether something medical is said to be of the person: `the CT of Martin Hall`.
  func isExamined(_ name: PersonName) -> Bool {
    name.hasGiven && name.hasSurname && reading.has(name.first - 1, [.of])
      && reading.has(name.first - 2, .clinical)
      && !isDiseaseWord(name.first - 2) && !isEponym(name)
  }

  /// `maladie de`, `virus de`: what bears the name of its describer or of a place.
  func isDiseaseWord(_ index: Int) -> Bool {
    let words: [StaticString] = ["syndrome", "maladie", "disease", "virus", "fièvre", "fever"]
    return words.contains { reading.reads(index, $0) }
  }

  /// Whether a surname may stand before its comma: in capitals, or at the head of a line.
  func isRecord(_ index: Int) -> Bool {
    isInCapitals(index) || reading.tokens[index].shape == .upper || reading.kind(index - 1) == nil
      || reading.kind(index - 1) == .newline
  }

  /// Whether a note begins with the name, as `Telephone consultation with Oliver Taylor:`.
  func isSeen(_ name: PersonName) -> Bool {
    guard name.hasGiven, name.hasSurname, reading.isSign(name.last + 1, among: ":-") else {
      return false
    }
    return reading.reads(name.first - 2, "consultation") || reading.reads(name.first - 2, "review")
      || reading.reads(name.first - 2, "appointment") || reading.reads(name.first - 2, "visite")
  }

  func isRunning(into index: Int) -> Bool {
    index > 1 && reading.isSign(index - 1, among: "-'") && reading.isGlued(index)
  }

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
      if token.classes.contains(.birth),
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
        if isRole(behindAge: next) { return false }
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
  private func isRole(behindAge index: Int) -> Bool {
    var next = index + 1
    if reading.has(next, .ageWord) { next += 1 }
    guard reading.isSign(next, ",") else { return false }
    next += 1
    if reading.has(next, .article) { next += 1 }
    if reading.reads(next, "who") || reading.reads(next, "qui") {
      return reading.has(next + 1, .speech)
    }
    return reading.has(next, [.profession, .credential, .professional])
      && reading.after(next, [.treated, .happened], reach: 14) == nil
  }

  /// `reviewed the charts`, `a traité les patients`: what physicians and authors do.
  func isActive(_ index: Int) -> Bool {
    let deeds: [StaticString] = [
      "reviewed", "treated", "operated", "referred", "diagnosed", "found", "seen", "traite",
      "opere", "transplanted", "greffe", "described", "performed",
    ]
    return deeds.contains { reading.reads(index, $0) }
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
