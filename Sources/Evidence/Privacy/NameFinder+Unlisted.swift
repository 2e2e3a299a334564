/// Names that no list of given names holds: told by where they stand and by what is said of them, in
/// short notes about care only.
extension NameFinder {
  /// The name of words unknown to every table that begins at a word with a capital.
  func unlisted(_ index: Int) -> PersonName? {
    guard isNote, reading.beginsName(index), !isRunning(into: index),
      index == 0 || reading.kind(index - 1) != .word || !reading.isNameWord(index - 1)
        || reading.has(index - 1, .clinical) && !reading.has(index - 1, .given)
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
      return isSeenWithInitial(name) || isBeforeBed(name) || isAskedFor(name) || isOfKin(name)
        || isScheduled(name) || isFamily(name) || isElder(name)
        ? name : nil
    }
    if isBeforeBed(name) || isElder(name) { return name }
    guard name.isUnlisted || name.hasSurname, hasBlank(name) else { return nil }
    if isStruck(name), !isProfessional(name), !reading.isShouted { return name }
    if isOwned(name) || isCared(name) || isDealt(name) || isInApposition(name) || isSeat(name),
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
      || isHead(name) || isFound(name) || isRelative(name) || isOfKin(name)
    return isTold ? name : nil
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
        reading.reads(next, among: persons)
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

  /// `Ann Blake was diagnosed with …`, `Ann Blake, died …`, at whatever hospital.
  private func isStruck(_ name: PersonName) -> Bool {
    guard !isTalkedAbout(name) else { return false }
    var next = reading.isSign(name.last + 1, ",") ? name.last + 2 : name.last + 1
    let between: [StaticString] = ["was", "a", "est", "été", "has", "been", "is"]
    while next < name.last + 5, reading.reads(next, among: between) { next += 1 }
    return next > name.last + 1 && reading.has(next, .happened)
      && (!isActive(next) || reading.reads(next - 1, "was") || reading.reads(next - 1, "been")
        || reading.isSign(next - 1, ",") && reading.has(next + 1, [.this, .relativeDay]))
  }

  /// `transfused to Ann Blake`, `prescribed for Ann Blake`.
  private func isDealt(_ name: PersonName) -> Bool {
    if isPassing(name.first - 1), reading.has(name.first - 3, .clinical),
      reading.reads(name.first - 2, "faite") || reading.reads(name.first - 2, "fait")
    {
      return true
    }
    return isPassing(name.first - 1)
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

  /// `L'autopsie de Jean Dupont`, `au nom de DUPONT Jean`, `ventilating Jane Smith`, `the market`: what
  /// directly precedes says that the bearer is in care.
  private func isFound(_ name: PersonName) -> Bool {
    let before = name.first - 1
    // `avis sur Jean Dupont`, `thoughts on Jane Smith`
    if reading.reads(before, "sur") || reading.reads(before, "on"),
      reading.has(before - 1, .encounter) || reading.reads(before - 1, "thoughts"),
      (name.last + 1..<name.last + 6).contains(where: { isFinding($0) || isDiseaseWord($0) })
    {
      return true
    }
    if reading.has(before, .of) || reading.reads(before, "on"), !isDiseaseWord(before - 1),
      reading.has(before - 1, .clinical) || reading.reads(before - 1, "nom")
        || reading.reads(before - 1, "mortem")
    {
      return true
    }
    return (reading.has(before, .clinical) || reading.reads(before, "charge"))
      && reading.tokens[before].shape == .lower
      && !reading.has(before, [.eponym, .topic])
  }

  /// `an abscess in Jane Smith`, `un abcès chez Jean Dupont`: whose illness it is.
  private func isSeat(_ name: PersonName) -> Bool {
    let before = name.first - 1
    return name.hasGiven && (reading.reads(before, "in") || reading.reads(before, "chez"))
      && reading.has(before - 1, .clinical) && !reading.has(before - 1, .topic)
      && !isTalkedAbout(name)
  }

  /// `Methadone clinic: Ewelina Magryta, back pain`: two unknown words by themselves before a
  /// finding, and no dose that would make them a drug.
  private func isHead(_ name: PersonName) -> Bool {
    guard name.isUnlisted, name.words < 4, reading.digits(name.last + 2) == 0,
      reading.digits(name.last + 1) == 0,
      !reading.isSign(name.first - 1, ",") || reading.isSign(name.last + 1, "!"),
      // Alone on its line it may be a byline.
      reading.kind(name.last + 1) != .newline
    else { return false }
    return heads(name)
  }

  /// `la petite Awa Sissoko`.
  func isLittle(_ name: PersonName) -> Bool {
    reading.has(name.first - 1, .little)
      && (reading.has(name.first - 2, .article) || reading.tokens[name.first - 1].isCapital)
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
    return !(name.last + 3..<name.last + 6).contains {
      reading.has($0, [.published, .discourse]) || reading.reads($0, "to")
    }
      && (name.last + 3..<name.last + 6).contains {
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
    return starts && reading.tokens[name.first].letters > 3
      && (reading.isFrench || reading.tokens[name.last].shape == .upper
        || reading.isSign(before, ",") && (1...2).contains(reading.digits(before - 1)))
  }

  /// `Valentine, ma patiente de 27 ans`.
  func isOurPatient(_ name: PersonName) -> Bool {
    reading.isSign(name.last + 1, ",") && isOurs(name.last + 3) && isOnePatient(name.last + 3)
  }

  /// `Dear Eric, … your biopsy shows …`: a letter to a patient.
  func isAddressed(_ name: PersonName) -> Bool {
    guard reading.isSign(name.last + 1, ","),
      reading.reads(name.first - 1, "dear") || reading.reads(name.first - 1, "cher")
        || reading.reads(name.first - 1, "chere")
    else { return false }
    let owners: [StaticString] = ["your", "votre", "vos", "ton", "ta"]
    return (name.last + 2..<name.last + 40).contains { next in
      reading.reads(next, among: owners)
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
      && reading.kind(index - 1) != nil && !reading.has(index, .eponym)
    {
      if reading.tokens[index].shape == .capital { capitals += 1 } else { small += 1 }
    }
    return capitals > 2 && capitals > small
  }
}
