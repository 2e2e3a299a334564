/// Names that the words around them give to a patient: mourned or congratulated for a recovery, called
/// one, in a chart, with a family.
extension NameFinder {
  /// Whether what follows a name that is honoured speaks of an illness, an age or one patient.
  func isMourned(_ name: PersonName) -> Bool {
    // `Bravo à Jean Dupont pour sa thèse`, `hommage à …, pionnier de la greffe` praise a colleague.
    guard reading.after(name.last + 1, [.discourse, .published, .event], reach: 16) == nil else {
      return false
    }
    let isPraised = !(name.first - 4..<name.first).contains { reading.has($0, .mourning) }
    return (name.last + 1..<name.last + 26).contains {
      isNewOrgan($0) || isTransplant($0) || isMilestone($0)
        || reading.has($0, [.happened, .aged]) && !isActive($0)
        || reading.has($0, .ageWord) && (!isPraised || reading.isSign($0 - 2, among: ",("))
        || isOnePatient($0)
        || !isPraised
          && (reading.isDisease($0) || reading.has($0, .clinical) && !reading.has($0, .patient))
    }
  }

  /// `a new liver`, `son nouveau rein`.
  func isNewOrgan(_ index: Int) -> Bool {
    let organs: [StaticString] = [
      "liver", "kidney", "heart", "lungs", "lung", "foie", "rein", "cœur", "coeur", "poumons",
      "cornea", "marrow",
    ]
    return (reading.reads(index - 1, "new") || reading.reads(index - 1, "nouveau"))
      && reading.reads(index, among: organs)
  }

  /// `one year after a bone marrow transplant`, `sa greffe`.
  func isTransplant(_ index: Int) -> Bool {
    (reading.reads(index, "transplant") || reading.reads(index, "greffe"))
      && (index - 4..<index).contains { next in
        reading.reads(next, "after") || reading.reads(next, "her") || reading.reads(next, "his")
          || reading.reads(next, "sa")
      }
  }

  /// `Dossier médical de Jean Dupont`, `medical notes of Jane Smith`.
  func isChart(_ name: PersonName) -> Bool {
    guard name.words > 1, reading.has(name.first - 1, .of) else { return false }
    let near = max(0, name.first - 4)..<name.first - 1
    return near.contains { reading.has($0, .matter) }
      && near.contains {
        reading.reads($0, "medical") || reading.reads($0, "médical")
          || reading.reads($0, "médicaux")
      }
  }

  /// `The patient's name is Quang Tran`.
  func isCalled(_ name: PersonName) -> Bool {
    reading.reads(name.first - 1, "is") && reading.reads(name.first - 2, "name")
      && (name.first - 6..<name.first - 2).contains { reading.has($0, .patient) }
  }

  /// `thanks to Jane Smith and family`: a patient's, where a text tells of care.
  func isWithFamily(_ name: PersonName) -> Bool {
    guard reading.clinicalWords > 0,
      reading.before(name.first, [.professional, .profession], reach: 3) == nil,
      reading.reads(name.last + 1, "and") || reading.reads(name.last + 1, "et")
    else { return false }
    return reading.reads(name.last + 2, "family")
      || reading.has(name.last + 2, .article)
        && (reading.reads(name.last + 3, "family") || reading.reads(name.last + 3, "famille"))
  }

  /// `Jane Smith (patient)`.
  func calledPatient(_ index: Int) -> PersonName? {
    guard reading.beginsName(index), let name = reading.name(at: index), name.words > 1,
      name.hasGiven || name.isUnlisted, reading.isSign(name.last + 1, "("),
      isOnePatient(name.last + 2), reading.isSign(name.last + 3, ")")
    else { return nil }
    return name
  }

  /// `Told Jane Smith today it was …`, `J'ai annoncé un lymphome à Jean Dupont`: to whom an illness is
  /// told.
  func isTold(_ name: PersonName) -> Bool {
    guard name.words > 1 else { return false }
    let verb = name.first - 1
    if reading.has(verb, .telling), reading.tokens[verb].isCapital || isFirstPerson(verb) {
      return (name.last + 1..<name.last + 16).contains(where: isFinding)
    }
    guard isPassing(verb), let told = reading.before(verb, .telling, reach: 12),
      isFirstPerson(told)
    else { return false }
    return (told + 1..<verb).contains { isFinding($0) }
  }

  /// `« Docteur, je ne veux pas mourir », m'a dit Jean Dupont`: who speaks to a physician.
  func isSpeakingToDoctor(_ name: PersonName) -> Bool {
    let words: [StaticString] = ["docteur", "doctor", "doc"]
    let isSaid =
      (name.first - 3..<name.first).contains { reading.has($0, .speech) }
      || (name.last + 1..<name.last + 3).contains { reading.has($0, .speech) }
    return isSaid
      && (name.first - 30..<name.first).contains { index in
        reading.isSign(index - 1, "\"") && reading.isSign(index + 1, ",")
          && reading.reads(index, among: words)
      }
  }

  /// `Jane Smith, a stroke at 19`, `Jean Dupont, un lymphome à 78 ans`: an illness and its age.
  func isStricken(_ name: PersonName) -> Bool {
    guard name.hasGiven, name.hasSurname, reading.isSign(name.last + 1, ","), !isProfessional(name)
    else { return false }
    var isIll = false
    for next in name.last + 2..<name.last + 12 {
      if reading.endsSentence(next) { return false }
      if isFinding(next), !reading.has(next, .patient) { isIll = true }
      if isIll, reading.reads(next, "at") || reading.spells(next, "à"),
        let age = reading.number(next + 1), age < 110
      {
        return reading.has(next + 2, .ageWord) || reading.kind(next + 2) != .word
      }
    }
    return false
  }

  /// `Anyone know a Jane Smith?`: whom the writer does not know.
  func isStranger(_ name: PersonName) -> Bool {
    name.hasGiven && name.hasSurname
      && (reading.spells(name.first - 1, "a") || reading.reads(name.first - 1, "certain")
        || reading.reads(name.first - 1, "certaine"))
      && !isEponym(name) && !isTalkedAbout(name) && isNote
  }

  /// `Jean Dupont, greffé cardiaque, …`: what was done with somebody, in apposition.
  func isSufferer(_ name: PersonName) -> Bool {
    name.hasGiven && name.hasSurname && reading.isSign(name.last + 1, ",")
      && reading.has(name.last + 2, .happened) && !isActive(name.last + 2)
      && !isProfessional(name) && !isTalkedAbout(name)
  }

  /// `Jean Dupont remercie toute l'équipe : embolie, …`: who thanks a team for an illness.
  func isThankful(_ name: PersonName) -> Bool {
    let verbs: [StaticString] = ["remercie", "thanks", "thanked"]
    let teams: [StaticString] = ["équipe", "equipe", "team", "soignants", "staff", "nurses"]
    return name.hasGiven && name.hasSurname
      && reading.reads(name.last + 1, among: verbs)
      && (name.last + 2..<name.last + 8).contains { next in
        reading.reads(next, among: teams)
      }
      && (name.last + 3..<name.last + 20).contains(where: isBodily) && isNote
      && !isProfessional(name)
  }

  /// `I told`, `j'ai annoncé`, `nous avons dû annoncer`.
  func isFirstPerson(_ verb: Int) -> Bool {
    let persons: [StaticString] = ["i", "we", "j", "je", "nous", "on"]
    return (verb - 5..<verb).contains { next in
      reading.reads(next, among: persons)
    }
  }

  /// `Personne de confiance : Jean Dupont`, `NOK: Jane Smith`, `Anne Dupont (fille)`: whom a chart
  /// names for a patient.
  func isTrusted(_ name: PersonName) -> Bool {
    if reading.isSign(name.last + 1, "("), reading.has(name.last + 2, .kin),
      reading.isSign(name.last + 3, ")")
    {
      return true
    }
    return reading.isSign(name.first - 1, ":")
      && (name.first - 5..<name.first - 1).contains {
        reading.has($0, .trusted)
          || reading.reads($0, "emergency") && reading.reads($0 + 1, "contact")
      }
  }

  /// `DUPONT^JEAN`: as pictures and messages between machines write names.
  func inCarets(_ index: Int) -> PersonName? {
    guard reading.isNameWord(index) || reading.tokens[index].shape == .upper,
      reading.isSign(index + 1, "^"), reading.isGlued(index + 1), reading.kind(index + 2) == .word,
      reading.isGlued(index + 2), reading.tokens[index + 2].isCapital,
      reading.tokens[index].letters > 1, reading.tokens[index + 2].letters > 1,
      !reading.has(index, .placeholder), !reading.isSign(index - 1, "^")
    else { return nil }
    return PersonName(
      first: index, last: index + 2, words: 2, initials: 0, hasGiven: true, hasSurname: true,
      isRecordStyle: false)
  }
}
