/// Names told by what is done with a person: seen, referred, in a bed, said to cough; and the given
/// names of children.
extension NameFinder {
  /// The name of somebody in care that begins at a word with a capital.
  func inCare(_ index: Int) -> PersonName? {
    guard reading.clinicalWords > 0, reading.beginsName(index), !isRunning(into: index),
      index == 0 || !reading.tokens[index - 1].isCapital || reading.endsSentence(index - 1)
        || reading.has(index - 1, [.encounter, .little, .bed, .kin, .patient, .state])
        || reading.has(index - 1, .clinical) && reading.tokens[index - 1].shape == .upper
        || reading.reads(index - 1, "dear")
        // `Is Jane Smith on your list?`
        || reading.has(index - 1, [.english, .french])
          && (index == 1 || reading.endsSentence(index - 2))
    else { return nil }
    if let name = inBed(index) ?? inHandover(index) { return name }
    guard let name = reading.name(at: index, acrossComma: isInCapitals(index) || isTurned(index)),
      name.hasGiven,
      !isPlaceholder(name), !isEponym(name), !isProfessional(name),
      // `37 Joshua Ford` is a street.
      reading.digits(index - 1) == 0 || isSex(name.last + 1)
    else { return nil }
    if name.words == 1, name.initials == 0 { return isChild(name) ? name : nil }
    if isKin(name) || isRelative(name) { return name }
    if isMet(name) || isInState(name) || isOwner(name) || hasCourse(name) {
      return isTalkedAbout(name) ? nil : name
    }
    // In a note a full name is a patient's unless the sentence says whose else it is.
    return isNoted(name) ? name : nil
  }

  private func isSex(_ index: Int) -> Bool {
    isSexSign(index) || reading.has(index, .ageWord)
  }

  /// `for Shah, Lorraine;`: the surname first, then a given name and no third word.
  func isTurned(_ index: Int) -> Bool {
    guard let surname = reading.name(at: index), reading.isSign(surname.last + 1, ","),
      reading.has(surname.last + 2, .given)
    else { return false }
    let behind = surname.last + 3
    return reading.kind(behind) == nil || reading.kind(behind) == .newline
      || reading.isSign(behind, among: ";.(:")
      || reading.isSign(behind, "-") && reading.tokens[behind].isSpaced
      || reading.has(surname.first - 1, [.patient, .encounter])
      || reading.has(surname.first - 1, .of) && reading.has(surname.first - 2, .clinical)
      || reading.isSign(behind, ",") && !surname.hasGiven
  }

  /// Whether a word is written in capitals among words that are not.
  func isInCapitals(_ index: Int) -> Bool {
    let word = reading.isElided(index) ? index + 2 : index
    return reading.isNameWord(word) && reading.tokens[word].shape == .upper && !reading.isShouted
  }

  /// `patient`, `assuré`, `Pt`: one of them.
  func isOnePatient(_ index: Int) -> Bool {
    guard reading.has(index, .patient) else { return false }
    return reading.bytes[Int(reading.tokens[index].end) - 1] | 0x20 != UInt8(ascii: "s")
  }

  /// Whether two or three words with capitals are all that stands behind a label.
  func isWholeField(_ name: PersonName) -> Bool {
    guard reading.clinicalWords > 0, (2...3).contains(name.words) else { return false }
    let behind = name.last + 1
    return reading.kind(behind) == nil || reading.kind(behind) == .newline
      || reading.isSign(behind, among: ".,;(-")
      || reading.has(behind, [.birth, .strongRecord, .nationalStrong])
  }

  /// `Merci de recevoir Jean Dupont`, `I reviewed John Smith`, `Handover: …`.
  func isMet(_ name: PersonName) -> Bool {
    if isTold(name) { return true }
    for back in 1...6 {
      let before = name.first - back
      if reading.has(before, .encounter) { return true }
      if reading.has(before, [.relativeDay, .partOfDay]) || reading.reads(before, "jour")
        || reading.reads(before, "plaisir") || reading.reads(before, "pleasure")
        || reading.reads(before, "avec") && reading.reads(before + 1, "plaisir")
      {
        continue
      }
      let isPassed =
        reading.has(before, [.of, .article, .patient, .this])
        || reading.isSign(before, among: ":'-/") || reading.reads(before, "w")
        || reading.reads(before, "with") || reading.reads(before, "pour")
        || reading.reads(before, "for")
        || reading.reads(before, "to")
        || reading.reads(before, "from")
          && (reading.reads(before - 1, "obtained") || reading.reads(before - 1, "consent"))
        || reading.reads(before, "donc") || reading.reads(before, "obtained")
      guard isPassed, back < 4 || reading.has(before, .this) else { return false }
    }
    return false
  }

  /// `Jean Dupont présente une fièvre`, `John Smith was comfortable`: what is said of patients.
  func isInState(_ name: PersonName) -> Bool {
    var next = name.last + 1
    if reading.isSign(next, ",") { next += 1 }
    let between: [StaticString] = [
      "a", "est", "has", "was", "been", "is", "who", "qui", "s", "fait", "m", "nous", "se", "n",
      "ne",
      "doit", "kindly", "had", "again", "whose", "encore",
    ]
    // `c/o cough`
    if reading.reads(next, "c"), reading.isSign(next + 1, "/"), reading.reads(next + 2, "o") {
      return isClinical(behind: next, name)
    }
    for _ in 0..<5 {
      if reading.has(next, .state)
        || reading.has(next, .happened) && (!isActive(next) || isPassive(next))
      {
        return isClinical(behind: next, name)
      }
      guard reading.isSign(next, "'") || reading.reads(next, among: between) else {
        return false
      }
      next += 1
    }
    return false
  }

  /// `was referred`, `has been seen`: done to the bearer of the name.
  func isPassive(_ index: Int) -> Bool {
    let passives: [StaticString] = ["was", "been", "kindly", "is", "été", "est"]
    return reading.reads(index - 1, among: passives)
  }

  /// Whether a word about care stands in a state or closely behind it.
  private func isClinical(behind index: Int, _ name: PersonName) -> Bool {
    // A note goes on about its patient in the next sentence.
    let goesOn = name.first == 0 && name.hasSurname && !isPublic(name)
    for next in index..<(index + 12) {
      guard reading.tokens.indices.contains(next), reading.kind(next) != .newline else { break }
      if reading.has(next, .clinical) || reading.isDisease(next) { return true }
      if reading.endsSentence(next), !goesOn { break }
    }
    return false
  }

  /// `Jane Smith's biopsy`: an examination or an illness that is hers.
  func isOwner(_ name: PersonName) -> Bool {
    name.hasSurname && reading.isSign(name.last + 1, "'") && reading.spells(name.last + 2, "s")
      && reading.has(name.last + 3, .clinical)
      && !reading.has(name.last + 3, [.eponym, .patient, .published])
      && !reading.reads(name.last + 3, "disease") && !reading.reads(name.last + 3, "syndrome")
  }

  /// `Léa, 7 ans`, `le petit Mathis`, `Leo (3y)`: a given name that stands alone.
  private func isChild(_ name: PersonName) -> Bool {
    let first = name.first
    if isKin(name) || isOurPatient(name) || isNamedKin(name) || isElder(name) { return true }
    // A surname in front, or a town's name behind a preposition, is something else.
    if reading.has(first - 1, [.professional, .at, .street, .facility]) { return false }
    // `le capitaine de l'équipe de France, 31 ans`
    if reading.has(first - 1, .of), reading.has(first, .bigPlace) { return false }
    if reading.has(first - 1, .little) {
      return reading.has(first - 2, .article) || reading.tokens[first - 1].isCapital
    }
    if isAged(name) || isAddressed(name) { return true }
    return (reading.kind(first - 1) == nil || reading.endsSentence(first - 1)) && isInState(name)
      && reading.tokens[name.last].shape == .capital
  }

  /// An age with its unit directly behind a name, or a bare one of a child: `, 7 ans`, `(5 mois)`,
  /// `, 5,`.
  private func isAged(_ name: PersonName) -> Bool {
    var next = name.last + 1
    if reading.isSign(next, among: ",(") { next += 1 }
    if reading.has(next, .aged) || reading.reads(next, "a") || reading.reads(next, "de")
      || reading.reads(next, "is")
    {
      next += 1
    }
    guard let age = reading.number(next), age > 0, age < 110 else { return false }
    let unit = reading.isSign(next + 1, "-") ? next + 2 : next + 1
    if reading.has(unit, .ageWord) { return true }
    if reading.has(unit, .monthUnit) {
      return age < 36 && !reading.isSign(next - 1, "(") || reading.has(name.first - 1, .encounter)
    }
    let isIll = (next + 2..<next + 6).contains {
      reading.has($0, .clinical) && !reading.has($0, .patient) || reading.isDisease($0)
    }
    return (age < 18 || isIll) && reading.isSign(next - 1, among: ",(")
      && reading.isSign(next + 1, among: ",.)") && reading.digits(next + 2) == 0
  }

  /// `Ch 12 : DUPONT, 79 ans`, `bed 4 Wells 86F`, `Rm 5: Wilson, C.`.
  private func inBed(_ index: Int) -> PersonName? {
    var back = index - 1
    if reading.isSign(back, among: ":-,.(") { back -= 1 }
    if reading.kind(back) == .word, reading.tokens[back].letters == 1 { back -= 1 }
    guard (1...4).contains(reading.digits(back)), reading.has(back - 1, .bed),
      let name = reading.name(at: index, acrossComma: true), name.words > 0, !isPlaceholder(name),
      !reading.has(index, [.month, .weekday, .eponym, .bigPlace]),
      !reading.has(index, .clinical) || isInCapitals(index) && reading.isSign(index - 1, ":"),
      !isInCapitals(index) || name.words > 1 || reading.isSign(index - 1, ":")
        || reading.digits(name.last + 1) > 0 || reading.digits(name.last + 2) > 0
        || reading.isSign(name.last + 1, among: "/(")
    else { return nil }
    let behind = name.last + 1
    let isFollowed =
      name.hasGiven || name.initials > 0 || reading.digits(behind) > 0
      || name.words > 1 && name.isUnlisted
      || reading.isSign(behind, among: ",(-:/)") || reading.has(behind, [.happened, .state])
    return isFollowed ? name : nil
  }

  /// `PEREIRA apyrétique, TA 12/8`: a surname in capitals and how its bearer is.
  private func inHandover(_ index: Int) -> PersonName? {
    guard isInCapitals(index), reading.tokens[index].letters > 3,
      reading.kind(index - 1) == nil || reading.endsSentence(index - 1)
        || reading.isSign(index - 1, among: ":-"),
      let name = reading.name(at: index), name.words == 1, !isPlaceholder(name), !isEponym(name),
      reading.has(index + 1, .state)
        || reading.has(index + 1, .at) && reading.has(index + 2, .state)
    else { return nil }
    // `SPRINT reported`: an English text is full of trials in capitals.
    return reading.isFrench || !hasEnglish || name.hasGiven ? name : nil
  }
}
