/// Names of persons who are no patients: physicians, authors, speakers, those whom something is named
/// after.
extension NameFinder {
  /// Whether a blank parts the words of a name; eponyms are written together.
  func hasBlank(_ name: PersonName) -> Bool {
    (name.first + 1...max(name.first + 1, name.last)).contains {
      reading.kind($0) == .word && reading.tokens[$0].isSpaced
    }
  }

  /// `Jean Dupont : « Les patients … »`: somebody who speaks, at the head of a line.
  private func isQuoted(_ name: PersonName) -> Bool {
    if isSpeaker(name) { return true }
    guard reading.isSign(name.last + 1, ":"), !name.isRecordStyle,
      reading.digits(name.last + 2) == 0,
      !(reading.has(name.first - 1, .of) && reading.has(name.first - 2, .clinical))
    else { return false }
    return !(name.last + 2..<name.last + 6).contains {
      reading.has($0, .clinical) && !reading.has($0, .patient) || reading.isDisease($0)
        || isDiseaseWord($0)
    }
  }

  /// `Jean Dupont : « … »`, `Jean Dupont, aide-soignant de nuit : « … »`.
  func isSpeaker(_ name: PersonName) -> Bool {
    for next in name.last + 1..<name.last + 9 {
      if reading.isSign(next, ":") { return reading.isSign(next + 1, "\"") }
      if reading.endsSentence(next) { return false }
    }
    return false
  }

  /// `Actor Jane Smith`: an office as the first word with a capital.
  private func isOfficial(_ name: PersonName) -> Bool {
    reading.has(name.first, [.office, .profession]) && name.words > 1
      && !reading.has(name.first, .given)
  }

  /// Whether something published, public or institutional stands around a name in its sentence.
  func isPublic(_ name: PersonName) -> Bool {
    if isTold(name) { return false }
    let signs: WordClasses = [
      .published, .author, .professional, .profession, .credential, .facility, .bigFacility, .event,
      .numberLook, .honour, .office, .eponym, .street, .at,
    ]
    if (name.first...name.last).contains(where: {
      reading.has($0, [.bigPlace, .street, .streetAfter])
    }) || isQuoted(name) || isOfficial(name) {
      return true
    }
    // `Portman A, Blake M.`: authors.
    if reading.isSign(name.first - 1, ","), isInitial(name.first - 2),
      reading.digits(name.first - 3) == 0
    {
      return true
    }
    var back = name.first - 1
    while back >= 0, back >= name.first - 12, reading.kind(back) != .newline {
      if reading.has(back, signs), isNear(back, name), !isHeading(back, name), !isVocative(back),
        !isAddressee(back, name), !reading.reads(back, "avec"),
        !isFor(name) || !reading.has(back, [.professional, .author, .credential]),
        !reading.has(back, .author)
          || !(back..<name.first).contains(where: { reading.has($0, .encounter) })
      {
        return true
      }
      if reading.endsSentence(back) || reading.has(back, .attest) { break }
      back -= 1
    }
    var next = name.last + 1
    while next < name.last + 13, next < reading.tokens.count, reading.kind(next) != .newline {
      if reading.has(next, signs), !reading.has(next, [.at, .author]), !isOfDisease(next),
        !isReferrer(next),
        !reading.has(next, .facility) || reading.tokens[next].isCapital,
        !reading.has(next, .credential) || next < name.last + 5
      {
        return true
      }
      if reading.endsSentence(next) { break }
      next += 1
    }
    return reading.isSign(name.last + 1, "'")
      || reading.isSign(name.last + 1, "-")
        && reading.isGlued(name.last + 1)
      || reading.reads(name.last + 1, "et")
      || reading.reads(name.last + 1, "and")
  }

  /// `maladie de Crohn`, `Guillain-Barré syndrome`: the eponym is an illness.
  private func isOfDisease(_ index: Int) -> Bool {
    reading.has(index, .eponym) && !reading.has(index, [.published, .facility, .bigFacility])
      && (index - 5...index + 4).contains(where: isDiseaseWord)
  }

  /// `Pharmacy query: Jane Smith`, `Visite de reprise : …`: the line says where, the name whose it is.
  private func isHeading(_ sign: Int, _ name: PersonName) -> Bool {
    if reading.isSign(name.first - 1, ":"),
      reading.reads(name.first - 2, "note") || reading.reads(name.first - 2, "review")
    {
      return true
    }
    return reading.isSign(name.first - 1, ":")
      && !reading.has(sign, [.professional, .author, .profession, .credential, .honour, .office])
      && reading.has(sign, [.facility, .event, .service])
  }

  /// `Discharge to GP: SMITH, Paul`: who reads the line, not who bears the name.
  private func isAddressee(_ sign: Int, _ name: PersonName) -> Bool {
    reading.isSign(name.first - 1, ":") && sign == name.first - 2
      && (reading.reads(sign - 1, "to") || reading.reads(sign - 1, "au")
        || reading.reads(sign - 1, "aux"))
  }

  /// `…, de la part du Dr Martin`, `…, per Dr Lee`: another person than whoever the line names.
  private func isReferrer(_ index: Int) -> Bool {
    let words: [StaticString] = ["du", "par", "per", "from", "by", "avec", "with", "au", "to"]
    return reading.has(index, .professional)
      && (reading.reads(index - 1, among: words) || reading.isSign(index - 1, among: "/("))
  }

  /// `le Dr Martin pour Jean Dupont`: who stands before has done something for the bearer.
  func isFor(_ name: PersonName) -> Bool {
    reading.reads(name.first - 1, "pour") || reading.reads(name.first - 1, "for")
      || reading.reads(name.first - 1, "re")
  }

  /// Whether a sign before a name stands near enough for its kind: a preposition of place at once,
  /// authorship and a facility in the same breath.
  private func isNear(_ sign: Int, _ name: PersonName) -> Bool {
    if reading.has(sign, .at) {
      return sign == name.first - 1 && !isMatter(name) && !isOfKin(name)
        && !reading.has(sign - 1, .encounter)
        && !(reading.has(sign, .of) && isFinding(sign - 1) && !isDiseaseWord(sign - 1))
        && !reading.reads(sign - 1, "thoughts")
        && !(reading.isFrench && reading.tokens[sign].letters == 1)
    }
    // `Speakers: Jane Smith, John Doe`
    return !reading.has(sign, [.author, .facility]) && !reading.reads(sign, "mail")
      || sign > name.first - 4
      || reading.has(sign, .author) && reading.isSign(sign + 1, ":")
  }

  /// Whether a profession, a degree or authorship stands around a name in its sentence.
  func isProfessional(_ name: PersonName) -> Bool {
    if isTold(name) { return false }
    let signs: WordClasses = [
      .professional, .author, .profession, .credential, .facility, .bigFacility, .street, .event,
      .honour,
    ]
    if let before = reading.before(name.first, signs, reach: 4),
      !(before..<name.first).contains(where: { reading.endsSentence($0) }),
      !isHeading(before, name), !isVocative(before), !isAddressee(before, name),
      !isFor(name) || before == name.first - 1,
      !reading.reads(before, "avec"),
      !(before..<name.first).contains(where: { reading.has($0, [.encounter, .bed]) })
        || reading.has(before, [.professional, .profession])
    {
      return true
    }
    if (name.first...name.last).contains(where: {
      reading.has($0, [.service, .facility, .bigFacility, .dwelling])
        || reading.has($0, .bigPlace) && name.words > 2
    }) {
      return true
    }
    if reading.spells(name.first - 1, "Me") { return true }
    // `Jean Dupont (61 ans), chirurgien, a opéré …`
    if reading.isSign(name.last + 1, "("), isAge(name.last + 2, seen: 1),
      isRole(behindAge: name.last + 2)
    {
      return true
    }
    let isLine = name.hasGiven && name.hasSurname && reading.isSign(name.last + 1, ":")
    if reading.has(name.first - 1, .service) && !reading.has(name.first - 1, .encounter) && !isLine
      || reading.has(name.first - 1, [.of, .article]) && reading.has(name.first - 2, .service)
    {
      return true
    }
    if reading.reads(name.last + 1, "et"), reading.reads(name.last + 2, "al") { return true }
    if (name.last + 1...name.last + 3).contains(where: isSpecialist)
      || (reading.isSign(name.last + 1, "(")
        || reading.isSign(name.last + 1, "-") && !name.isRecordStyle)
        && reading.ends(name.last + 2, among: ["ology", "ologie", "iatry", "iatrie", "istry"])
    {
      return true
    }
    guard
      let behind = reading.after(
        name.last + 1, [.profession, .credential, .professional], reach: 4)
    else { return false }
    return !(name.last + 1..<behind).contains { reading.endsSentence($0) }
  }

  /// `pneumologue`, `cardiologist`, `psychiatre`.
  func isSpecialist(_ index: Int) -> Bool {
    reading.ends(
      index,
      among: [
        "ologue", "ologist", "iatre", "iatrist", "icienne", "icien", "chirurgien", "chirurgienne",
        "surgeon",
      ])
  }

  func isPlaceholder(_ name: PersonName) -> Bool {
    (name.first...name.last).contains {
      reading.has($0, .placeholder) && reading.tokens[$0].letters > 1 && !reading.has($0, .given)
    }
  }

  func isEponym(_ name: PersonName) -> Bool {
    if !name.hasGiven || name.words < 2,
      (name.first...name.last).contains(where: { reading.has($0, .eponym) }),
      !isBesidePatientSign(name)
    {
      return true
    }
    // `Ross River fever`
    if isDiseaseWord(name.last + 1), reading.tokens[name.last + 1].shape == .lower { return true }
    return reading.has(
      name.last + 1, [.service, .facility, .bigFacility, .eponym])
      && reading.tokens[name.last + 1].isCapital
  }
}
