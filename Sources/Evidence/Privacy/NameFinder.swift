/// Finds names of patients: after a civility, after "patient", under a label, or beside an age, a
/// birth date or a record number.
///
/// Professionals acting as such, authors and eponyms are not.
struct NameFinder {
  let reading: ScreenReading

  /// The name that a token announces or begins, unless its bearer's illness is public.
  func find(at index: Int) -> PersonName? {
    guard let name = announced(at: index), !isKnown(name) else { return nil }
    return name
  }

  private func announced(at index: Int) -> PersonName? {
    let token = reading.tokens[index]
    guard token.kind == .word else { return nil }
    if let name = afterCivility(index) { return name }
    guard !reading.namesAreChanged else { return nil }
    if token.classes.contains(.nameLabel), let name = underLabel(index) { return name }
    if !token.classes.isDisjoint(with: [.patient, .naming, .identity])
      || token.classes.contains(.happened) && isLabel(index),
      let name = afterPatient(index)
    {
      return name
    }
    guard token.isCapital,
      let name = standing(index) ?? inCare(index) ?? initialed(index) ?? inField(index)
        ?? inRoom(index) ?? initialedBehind(index) ?? unlisted(index),
      !isBygone(name), !isOfStage(name),
      !(reading.has(name.first - 1, .of) && isDiseaseWord(name.first - 2))
    else { return nil }
    return name
  }

  // MARK: After a civility

  private func afterCivility(_ index: Int) -> PersonName? {
    guard let start = behindCivility(index), !isProfessional(around: index, start) else {
      return nil
    }
    guard let name = reading.name(at: start, acrossComma: true), name.words > 0,
      !reading.namesAreChanged, !isPlaceholder(name), name.initials == 0 || !isEponym(name),
      !isPublicFigure(name, from: index),
      !isAuthor(name, from: index)
    else { return nil }
    return name
  }

  /// The first token behind a civility, or `nil` when the token is none.
  private func behindCivility(_ index: Int) -> Int? {
    let token = reading.tokens[index]
    if token.letters == 1 {
      guard reading.spells(index, "M"), isMonsieur(index) else { return nil }
      return reading.isSign(index + 1, ".") ? index + 2 : index + 1
    }
    guard token.classes.contains(.civility) else { return nil }
    // `MS` is multiple sclerosis, `MR` a resonance.
    if token.letters == 2, token.shape == .upper, !isNameInCapitals(index) { return nil }
    if reading.reads(index, "ms") || reading.reads(index, "mr") || reading.reads(index, "miss")
      || reading.reads(index, "mister") || reading.reads(index, "mx")
    {
      guard token.isCapital || reading.isSign(index + 1, ".") else { return nil }
    }
    return reading.isSign(index + 1, ".") ? index + 2 : index + 1
  }

  private func isNameInCapitals(_ index: Int) -> Bool {
    let next = reading.isSign(index + 1, ".") ? index + 2 : index + 1
    return reading.isNameWord(next) && reading.tokens[next].shape == .upper
      && reading.tokens[next].letters > 3 && !reading.has(index - 1, .english)
      && (reading.has(next + 1, .given) || reading.has(next, .given) || reading.isFrench
        || reading.isSign(index + 1, "."))
  }

  /// Whether a capital M is a civility and no initial (`Kyle M. Lee`, `M. tuberculosis`).
  private func isMonsieur(_ index: Int) -> Bool {
    let hasPoint = reading.isSign(index + 1, ".")
    let next = hasPoint ? index + 2 : index + 1
    guard reading.tokens.indices.contains(next),
      reading.isNameWord(next) || isInitial(next)
        || hasPoint && reading.has(next, .particle) && reading.name(at: next) != nil
    else { return false }
    if reading.isSign(index - 1, among: ".-'/") && reading.isGlued(index) { return false }
    if index > 0, reading.isNameWord(index - 1), !reading.endsSentence(index - 1),
      !reading.has(index - 1, [.clinical, .french, .month])
    {
      return false
    }
    if reading.isSign(index - 1, ","), reading.isNameWord(index - 2) || isInitial(index - 3),
      !isSubject(next)
    {
      return false
    }
    if hasPoint { return (reading.isFrench || !hasEnglish) && !isAuthorList(next) }
    return reading.isFrench && reading.tokens[next].shape == .upper
      && reading.tokens[next].letters > 2
  }

  /// `M. Pottier nie`: a verb goes on where an author's name would end.
  private func isSubject(_ index: Int) -> Bool {
    reading.kind(index + 1) == .word && reading.tokens[index + 1].shape == .lower
      && !reading.reads(index + 1, "et") && !reading.reads(index + 1, "and")
  }

  /// Whether the word is one of a list of authors: `M. Smith, J. Doe`, `M. Dupont et al.`.
  private func isAuthorList(_ index: Int) -> Bool {
    reading.isSign(index + 1, ",") && isInitial(index + 2) && reading.isSign(index + 3, ".")
      || reading.reads(index + 1, "et") && reading.reads(index + 2, "al")
  }

  var hasEnglish: Bool {
    reading.tokens.prefix(60).contains {
      $0.classes.contains(.english) && !$0.classes.contains(.french)
    }
  }

  func isInitial(_ index: Int) -> Bool {
    reading.kind(index) == .word && reading.tokens[index].letters == 1
      && reading.tokens[index].isCapital
  }

  /// `Mme le Docteur`, `Pr M. Dupont`, `Madame la Ministre`.
  private func isProfessional(around index: Int, _ start: Int) -> Bool {
    if reading.has(start, [.professional, .article])
      && reading.has(start + (reading.has(start, .article) ? 1 : 0), [.professional, .profession])
    {
      return true
    }
    if reading.before(index, [.professional], reach: 2) != nil, reading.clinicalWords == 0 {
      return true
    }
    if reading.has(index - 1, [.professional, .profession]) || reading.spells(index - 1, "Me") {
      return true
    }
    // `Infirmière : Mme Martin` names the nurse, `Transmission infirmière : Mme Martin` the patient.
    return reading.isSign(index - 1, among: ":.")
      && reading.has(index - 2, [.professional, .profession])
      && (reading.kind(index - 3) != .word || reading.has(index - 3, .article))
  }

  /// A name followed by a profession, or with none of a patient's signs behind: `M. Durand,
  /// directeur`, `Mme Martin, sage-femme`.
  private func isPublicFigure(_ name: PersonName, from index: Int) -> Bool {
    if reading.has(name.last, .credential) { return true }
    var next = name.last + 1
    if reading.isSign(next, among: ",(-") { next += 1 }
    if reading.has(next, .article) { next += 1 }
    if reading.isSign(next, "'") { next += 1 }
    guard reading.has(next, [.profession, .credential, .office]) else { return false }
    return reading.after(next, [.ageWord, .birth, .strongRecord, .treated], reach: 10) == nil
  }

  private func isAuthor(_ name: PersonName, from index: Int) -> Bool {
    guard let author = reading.before(index, [.author, .contact], reach: 4),
      !reading.isSign(name.last + 1, "(") || !reading.has(name.last + 2, .kin)
    else { return false }
    // `vue avec M. Dupont`, `Mme Martin, infirmière` are told by what follows.
    return !reading.has(author, .clinical) && !isBesidePatientSign(name)
      && reading.before(index, [.patient], reach: 4) == nil
      // `Thank you for referring Mr Smith` is how a clinic's letter begins.
      && !reading.has(index - 1, .encounter) && !hasOwnBody(name)
      && (author + 1..<index).allSatisfy { !reading.endsSentence($0) }
  }

  // MARK: After "patient"

  /// Whether a word is a label, as `Opéré(e) :`.
  private func isLabel(_ index: Int) -> Bool {
    reading.isSign(index + 1, ":")
      || reading.isSign(index + 1, "(") && reading.isSign(index + 4, ":")
  }

  private func afterPatient(_ index: Int) -> PersonName? {
    var next = index + 1
    var isNamed = reading.has(index, .naming)
    if reading.isSign(next, "("), reading.isSign(next + 2, ")") { next += 3 }
    // `Patientes présentes :`, `Patients du jour :` head a list.
    let label = (next..<next + 3).first { reading.isSign($0, ":") }
    if let label, (next..<label).allSatisfy({ reading.tokens[$0].shape == .lower }) { next = label }
    let hasColon = reading.isSign(next, ":")
    // `Attending: … Resident: …` are physicians.
    if reading.reads(index, "resident"), (index - 10..<index + 10).contains(where: isOnCall) {
      return nil
    }
    if hasColon || reading.isSign(next, ",") { next += 1 }
    while next < index + 5,
      reading.has(next, .naming) || reading.has(next, .patient)
        || reading.isSign(next, "(") && reading.has(next + 1, .naming)
    {
      if reading.has(next, .naming) { isNamed = true }
      next += 1
    }
    if isNamed, reading.isSign(next, among: ":\"") { next += 1 }
    let isRow = hasColon || reading.has(index, .patient) && isInCapitals(next)
    guard let name = reading.name(at: next, acrossComma: isRow), name.words > 0,
      !isPlaceholder(name), !isEponym(name)
    else { return nil }
    if isNamed, !reading.has(index, .identity) {
      return reading.has(index, .patient)
        || reading.before(index, [.patient, .person, .male, .female], reach: 4) != nil
        ? name : nil
    }
    if reading.has(index, .identity), !reading.has(index, .patient) {
      guard hasColon, name.words > 1 else { return nil }
      return name.hasGiven || isBesidePatientSign(name) ? name : nil
    }
    if hasColon {
      return name.words > 1 && (name.hasGiven || name.isRecordStyle || isBesidePatientSign(name))
        || name.initials > 0 && name.words == 1 && reading.tokens[name.last].shape == .upper
        || isOnePatient(index) && isWholeField(name)
        || name.words == 1 && name.hasGiven && isBesidePatientSign(name) ? name : nil
    }
    if name.words > 1 || name.initials > 0 {
      let isStyled = name.isRecordStyle && !reading.isShouted
      return name.hasGiven || isStyled
        || name.initials > 0 && reading.tokens[name.last].shape == .upper
        || isOurs(index) || isBesidePatientSign(name)
        || isOnePatient(index)
          && (reading.has(name.last + 1, [.happened, .state])
            || name.isUnlisted && isNote && !isTitled(around: name)
              && (reading.has(index - 1, .article) || index == 0 || reading.endsSentence(index - 1)))
        ? name : nil
    }
    // `… 291269496, patient Lawal, fracture opérée`
    if isOnePatient(index), reading.tokens[index].shape == .lower || isInCapitals(name.first),
      name.isUnlisted, isNote, reading.isSign(name.last + 1, among: ",:("),
      (name.last + 2..<name.last + 6).contains(where: { isFinding($0) || isDiseaseWord($0) })
    {
      return name
    }
    return name.hasGiven && reading.has(index - 1, .article)
      && !reading.has(name.last + 1, .nonName)
      || name.hasGiven && isBesidePatientSign(name) ? name : nil
  }

  private func isOnCall(_ index: Int) -> Bool {
    let words: [StaticString] = [
      "attending", "pager", "bleep", "bip", "interne", "fellow", "intern",
    ]
    return words.contains { reading.reads(index, $0) }
  }

  /// `my patient`, `notre patiente`: somebody real, whatever the name.
  func isOurs(_ index: Int) -> Bool {
    reading.reads(index - 1, "my") || reading.reads(index - 1, "our")
      || reading.reads(index - 1, "mon") || reading.reads(index - 1, "ma")
      || reading.reads(index - 1, "notre")
  }
}
