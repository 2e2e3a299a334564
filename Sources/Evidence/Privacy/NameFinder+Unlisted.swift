/// Names that no list of given names holds: told by where they stand and by what is said of them, in
/// short notes about care only.
extension NameFinder {
  /// The name of words unknown to every table that begins at a word with a capital.
  func unlisted(_ index: Int) -> PersonName? {
    guard isNote, reading.beginsName(index), !isRunning(into: index),
      index == 0 || reading.kind(index - 1) != .word || !reading.isNameWord(index - 1)
        || reading.has(index - 1, [.encounter, .little, .bed, .kin, .patient, .state])
    else { return nil }
    if let name = onRound(index) { return name }
    let isTurned =
      isInCapitals(index) || isTurned(index)
      || reading.has(index - 1, .encounter) && reading.isSign(index + 1, ",")
    guard let name = reading.name(at: index, acrossComma: isTurned),
      name.isUnlisted || name.hasGiven, name.words < 5, !isPlaceholder(name), !isEponym(name)
    else { return nil }
    if name.words == 1 {
      return isBeforeBed(name) || isAskedFor(name) || isOfKin(name) ? name : nil
    }
    if isBeforeBed(name) { return name }
    guard name.isUnlisted || name.hasSurname, hasBlank(name) else { return nil }
    if isOwned(name) || isCared(name) || isDealt(name) || isInApposition(name),
      !isProfessional(name),
      !isTitled(around: name)
    {
      return name
    }
    guard !isTitled(around: name),
      !isPublic(name), !isTalkedAbout(name), !isProfessional(name), !isAmongAuthors(name)
    else { return nil }
    let isTold =
      isMet(name) || isInState(name) || isOwner(name) || isMatter(name) || isSelf(name)
      || isLittle(name) || isWishing(name) || isInRecord(name) || isAnnounced(name)
      || isHead(name) || isRelative(name)
    return isTold ? name : nil
  }

  /// `LEFORT : vu par psy` under `MARCHAL : …`, `1. Ayling P - appendix`: a line of a round begins
  /// with a surname, and an initial or more such lines say so.
  private func onRound(_ index: Int) -> PersonName? {
    guard let name = headOfLine(index) else { return nil }
    if name.initials > 0 { return name }
    guard isInCapitals(index), reading.tokens[index].letters > 2 else { return nil }
    // One more line of the same make, above or below.
    var next = name.last + 1
    while next < name.last + 40, reading.tokens.indices.contains(next) {
      if reading.kind(next) == .newline, headOfLine(next + 1) != nil { return name }
      next += 1
    }
    var back = index - 2
    while back >= 0, back > index - 40 {
      if reading.kind(back) == .newline || back == 0,
        headOfLine(back == 0 ? 0 : back + 1) != nil
      {
        return name
      }
      back -= 1
    }
    return nil
  }

  /// A surname unknown to every table, perhaps with an initial, that heads a line about a finding.
  private func headOfLine(_ index: Int) -> PersonName? {
    let before = index - 1
    guard
      reading.kind(before) == nil || reading.kind(before) == .newline
        || reading.isSign(before, among: ":;")
        || (reading.isSign(before, among: ".)-") || reading.kind(before) == .number)
          && (reading.kind(before - 1) == nil || reading.kind(before - 1) == .newline
            || reading.kind(before - 2) == nil || reading.kind(before - 2) == .newline),
      let name = reading.name(at: index), name.words == 1, name.initials < 2, name.isUnlisted,
      reading.isNameWord(index), reading.tokens[index].shape == .upper || name.initials > 0,
      !reading.isShouted
    else { return nil }
    let isParted =
      reading.isSign(name.last + 1, ":")
      || reading.isSign(name.last + 1, "-") && !reading.isGlued(name.last + 1)
    guard isParted || isInCapitals(index) && name.initials > 0 && isFinding(name.last + 1) else {
      return nil
    }
    return (name.last + 2..<name.last + 14).prefix { reading.kind($0) != .newline }
      .contains { isFinding($0) || isMeasured($0) || reading.has($0, [.state, .encounter]) }
      ? name : nil
  }

  /// `Balog in bed 34`, `Gulotta chambre 27`.
  private func isBeforeBed(_ name: PersonName) -> Bool {
    var next = name.last + 1
    if reading.isSign(next, among: ",(") { next += 1 }
    if reading.reads(next, "in") || reading.reads(next, "en") { next += 1 }
    return reading.has(next, .bed) && reading.digits(next + 1) > 0
      && !reading.has(name.first - 1, .at)
      && name.isUnlisted && !reading.has(name.first - 1, [.facility, .service, .bigFacility])
  }

  /// `I reviewed Long today`, `Je t'envoie BESNARD, …`: a surname alone behind what is done with
  /// patients.
  private func isAskedFor(_ name: PersonName) -> Bool {
    guard name.isUnlisted, !name.hasGiven, reading.has(name.first - 1, .encounter),
      reading.tokens[name.last].letters > 2, !isTalkedAbout(name)
    else { return false }
    let next = name.last + 1
    let goesOn =
      reading.isSign(next, ",") || reading.has(next, .relativeDay) || reading.reads(next, "who")
      || reading.reads(next, "with") || reading.reads(next, "pour") || reading.reads(next, "qui")
    guard goesOn, (next..<next + 12).contains(where: isFinding) else { return false }
    return isInCapitals(name.first) || reading.reads(name.first - 2, "i")
      || reading.reads(name.first - 2, "please")
  }

  /// `le dossier de Jean Dupont`, `take over the care of Jane Smith`.
  func isMatter(_ name: PersonName) -> Bool {
    reading.has(name.first - 1, .of)
      && (reading.has(name.first - 2, .matter) || reading.has(name.first - 3, .matter))
  }

  /// `c'est Jean Dupont`, `je m'appelle …`, `it's Jane Smith`, `Jane Smith here`: whoever writes about
  /// an illness of their own.
  private func isSelf(_ name: PersonName) -> Bool {
    if reading.reads(name.last + 1, "here"), reading.isSign(name.last + 2, among: ",.") {
      return true
    }
    let first = name.first
    let isSaid =
      reading.reads(first - 1, "est") && reading.isSign(first - 2, "'")
      || reading.reads(first - 1, "suis") || reading.reads(first - 1, "appelle")
      || reading.reads(first - 1, "m") && reading.isSign(first - 2, "'")
      || reading.reads(first - 1, "s") && reading.reads(first - 3, "it")
      || reading.reads(first - 1, "is")
        && (reading.reads(first - 2, "this") || reading.reads(first - 2, "name"))
    let persons: [StaticString] = ["je", "j", "mon", "ma", "mes", "i", "my"]
    return isSaid
      && (max(0, first - 6)..<name.last + 30).contains { next in
        persons.contains { reading.reads(next, $0) }
      }
  }

  /// `Patiente vue ce jour : Brcko Anto`, `Rp/ Adeleke Olabode`: behind the colon of a line about one
  /// patient.
  private func isAnnounced(_ name: PersonName) -> Bool {
    let sign = name.first - 1
    guard reading.isSign(sign, among: ":/") else { return false }
    if reading.reads(sign - 1, "rp") || reading.reads(sign - 1, "rx") { return true }
    return reading.isSign(sign, ":")
      && (sign - 6..<sign).contains { isOnePatient($0) || reading.has($0, .matter) }
  }

  /// `Sad news: Jessica Jones, under our cystic fibrosis team`: who cares for whom.
  private func isCared(_ name: PersonName) -> Bool {
    let next = reading.isSign(name.last + 1, ",") ? name.last + 2 : name.last + 1
    return reading.reads(next, "under")
      && (reading.reads(next + 1, "our") || reading.reads(next + 1, "my")
        || reading.reads(next + 2, "care"))
  }

  /// `transfused to Ann Blake`, `prescribed for Ann Blake`.
  private func isDealt(_ name: PersonName) -> Bool {
    isPassing(name.first - 1)
      && reading.has(name.first - 2, [.clinical, .happened, .encounter])
      && !reading.has(name.first - 2, .eponym)
  }

  /// `A patient of mine, Jane Smith, asked …`.
  private func isInApposition(_ name: PersonName) -> Bool {
    let comma = name.first - 1
    guard reading.isSign(comma, ","), reading.isSign(name.last + 1, among: ",).") else {
      return false
    }
    return (comma - 5..<comma).contains { start in
      isOnePatient(start) && !(start..<comma).contains { reading.kind($0) != .word }
    }
  }

  /// `Methadone clinic: Ewelina Magryta, back pain`: two unknown words by themselves before a
  /// finding, and no dose that would make them a drug.
  private func isHead(_ name: PersonName) -> Bool {
    guard name.isUnlisted, name.words < 4, reading.digits(name.last + 2) == 0,
      reading.digits(name.last + 1) == 0, !reading.isSign(name.first - 1, ",")
    else { return false }
    return heads(name)
  }

  /// `la petite Awa Sissoko`.
  private func isLittle(_ name: PersonName) -> Bool {
    reading.has(name.first - 1, .little)
      && (reading.has(name.first - 2, .article) || reading.tokens[name.first - 1].isCapital)
  }

  /// `la maman du petit Vlastimil`, though no list holds the name.
  private func isOfKin(_ name: PersonName) -> Bool {
    if reading.reads(name.first - 1, "famille") || reading.reads(name.first - 1, "family") {
      return name.isUnlisted && isInCapitals(name.first)
    }
    return isLittle(name) && name.isUnlisted
      && (name.first - 4..<name.first - 1).contains { reading.has($0, .kin) }
  }

  /// `Jane Smith wants her results`, `Jean Dupont doit s'absenter`: what patients ask for.
  private func isWishing(_ name: PersonName) -> Bool {
    (name.last + 1..<name.last + 3).contains { reading.has($0, .wish) }
      || (name.last + 1..<name.last + 8).contains {
        reading.reads($0, "my") && reading.reads($0 + 1, "care")
      }
  }

  /// `Jane Smith's CT report` of words that only start like an illness.
  private func isOwned(_ name: PersonName) -> Bool {
    guard reading.isSign(name.last + 1, "'"), reading.spells(name.last + 2, "s") else {
      return false
    }
    return !reading.has(name.last + 3, [.published, .discourse])
      && (name.last + 3..<name.last + 5).contains {
        reading.has($0, [.clinical, .matter]) && !reading.has($0, [.eponym, .patient])
      }
  }

  /// `TRAORE Awa pans talon`, `dom: Anne DELCOURT …`: surname in capitals beside a given name that is
  /// not; without a known given name in French notes only, and not amid a sentence.
  private func isInRecord(_ name: PersonName) -> Bool {
    let before = name.first - 1
    if name.hasGiven, name.words == 2, reading.isSign(before, among: ":\""),
      isInCapitals(name.first),
      isInCapitals(name.last)
    {
      return true
    }
    guard name.isRecordStyle, !reading.isShouted, name.words < 4 else { return false }
    if name.hasGiven { return true }
    let starts =
      reading.kind(before) != .word || reading.has(before, [.matter, .encounter, .clinical])
    return starts && reading.isFrench && reading.tokens[name.first].letters > 3
  }

  /// `Valentine, ma patiente de 27 ans`.
  func isOurPatient(_ name: PersonName) -> Bool {
    reading.isSign(name.last + 1, ",") && isOurs(name.last + 3)
      && reading.has(name.last + 3, .patient) && isOnePatient(name.last + 3)
  }

  /// `Dear Eric, … your biopsy shows …`: a letter to a patient.
  func isAddressed(_ name: PersonName) -> Bool {
    guard reading.isSign(name.last + 1, ","),
      reading.reads(name.first - 1, "dear") || reading.reads(name.first - 1, "cher")
        || reading.reads(name.first - 1, "chere")
    else { return false }
    let owners: [StaticString] = ["your", "votre", "vos", "ton", "ta"]
    return (name.last + 2..<name.last + 40).contains { next in
      owners.contains { reading.reads(next, $0) }
        && (isFinding(next + 1) || isFinding(next + 2)) && !reading.has(next + 1, .patient)
    }
  }

  /// Whether most long words around a name are written with a capital, as in a headline.
  func isTitled(around name: PersonName) -> Bool {
    var capitals = 0
    var small = 0
    for index in name.first - 14...name.last + 14
    where !(name.first...name.last).contains(index) && reading.kind(index) == .word
      && reading.tokens[index].letters > 3 && reading.kind(index - 1) != .newline
    {
      if reading.tokens[index].shape == .capital { capitals += 1 } else { small += 1 }
    }
    return capitals > 2 && capitals > small
  }
}
