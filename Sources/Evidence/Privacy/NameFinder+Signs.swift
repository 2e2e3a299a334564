/// Names that nothing announces, but that stand beside the sign of a patient; and what is no name of
/// a patient.
extension NameFinder {
  /// A full name that stands beside an age, a birth date, a record number, or what happened to it.
  func standing(_ index: Int) -> PersonName? {
    guard index == 0 || !reading.isNameWord(index - 1) || reading.kind(index - 1) != .word else {
      return nil
    }
    if let name = onLabel(index) ?? calledPatient(index) ?? inCarets(index) { return name }
    guard reading.beginsName(index), !isRunning(into: index),
      let name = reading.name(at: index, acrossComma: isRecord(index) || isTurned(index)),
      name.words > 1 || name.hasGiven && name.initials > 0,
      name.hasGiven || name.words > 1,
      !isPlaceholder(name), !isEponym(name),
      !reading.has(name.last, [.service, .facility, .bigFacility])
    else { return nil }
    if isPatientOfWriter(name) || isRecipient(name) { return name }
    if isOurPatient(name) || isChart(name) || isCalled(name) || isWithFamily(name)
      || (isTrusted(name) || isStricken(name) || isSpeakingToDoctor(name)
        || isStranger(name) || isTreatedFor(name) || isSufferer(name) || isThankful(name))
        && reading.clinicalWords > 0
    {
      return name
    }
    if isLabelled(name) || isVictim(name) { return name }
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

  /// `Jane Smith (DOB …`, `Jean Dupont, né le …`: nobody gives a colleague's birth date or number.
  private func isLabelled(_ name: PersonName) -> Bool {
    guard name.hasGiven, name.hasSurname,
      !reading.has(name.first - 1, [.professional, .profession]),
      !reading.isSign(name.first - 1, ".") || !reading.has(name.first - 2, .professional)
    else { return false }
    let next = reading.isSign(name.last + 1, among: ",(-") ? name.last + 2 : name.last + 1
    let isDated = (next + 1..<next + 8).contains {
      reading.day(at: $0)?.year.map { $0 >= 1905 } ?? false
    }
    if reading.has(next, .birthLabel), isDated { return true }
    let birth = BirthDateFinder(reading: reading)
    return reading.has(next, .birth) && isDated && birth.find(at: next) != nil
      && reading.before(name.first, .attest, reach: 6) != nil
  }

  /// `D. Durand (78 ans)`: an initial and a surname with the age at once.
  func initialed(_ index: Int) -> PersonName? {
    guard isInitial(index), reading.clinicalWords > 0, !isRunning(into: index),
      index == 0 || !reading.isNameWord(index - 1)
    else { return nil }
    if let name = inLog(index) { return name }
    guard
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
      && !reading.reads(name.last + 1, "et") && !reading.reads(name.last + 1, "and")
      && !isTalkedAbout(name)
      && reading.has(name.first - 2, .clinical)
      && !isDiseaseWord(name.first - 2) && !isEponym(name)
  }

  /// `maladie de`, `virus de`: what bears the name of its describer or of a place.
  func isDiseaseWord(_ index: Int) -> Bool {
    let words: [StaticString] = ["syndrome", "maladie", "disease", "virus", "fièvre", "fever"]
    return reading.reads(index, among: words)
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
}
