/// Finds names of patients: after a civility, after "patient", under a label, or beside an age, a
/// birth date or a record number.
///
/// Professionals acting as such, authors and eponyms are not.
struct NameFinder {
  let reading: ScreenReading

  /// The name that a token announces or begins, unless its bearer's illness is public.
  func find(at index: Int) -> PersonName? {
    guard let name = announced(at: index), !isKnown(name), !isTerm(name), !isDescriber(name),
      !isOfForm(name)
    else { return nil }
    return name
  }

  private func announced(at index: Int) -> PersonName? {
    let token = reading.tokens[index]
    guard token.kind == .word else { return nil }
    if let name = afterCivility(index) { return name }
    guard !reading.namesAreChanged else { return nil }
    if token.classes.contains(.nameLabel), let name = underLabel(index) { return name }
    if token.classes.contains(.birth), let name = bornAs(index) { return name }
    if !token.classes.isDisjoint(with: [.patient, .naming, .identity])
      || token.classes.contains(.happened) && isLabel(index),
      let name = afterPatient(index)
    {
      return name
    }
    guard token.isCapital,
      let name = standing(index) ?? inCare(index) ?? initialed(index) ?? inField(index)
        ?? inRoom(index) ?? initialedBehind(index) ?? unlisted(index),
      !isBygone(name), !isOfStage(name), !isAppointed(behind: name.last + 1),
      !(reading.has(name.first - 1, .of) && isDiseaseWord(name.first - 2))
    else { return nil }
    return name
  }

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
    if let label, (next..<label).contains(where: { reading.has($0, [.professional, .discourse]) }) {
      return nil
    }
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
    let isRow =
      hasColon || reading.has(index, .patient) && (isInCapitals(next) || isTurned(next))
    guard let name = reading.name(at: next, acrossComma: isRow), name.words > 0,
      !isPlaceholder(name), !isEponym(name)
    else { return nil }
    if isNamed, !reading.has(index, .identity) {
      // `J'ai perdu un confrère. Il s'appelait …`
      if (index - 14..<index).contains(where: { reading.has($0, [.discourse, .professional]) }) {
        return nil
      }
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
    return reading.reads(index, among: words)
  }

  /// `my patient`, `notre patiente`: somebody real, whatever the name.
  func isOurs(_ index: Int) -> Bool {
    reading.reads(index - 1, "my") || reading.reads(index - 1, "our")
      || reading.reads(index - 1, "mon") || reading.reads(index - 1, "ma")
      || reading.reads(index - 1, "notre")
  }
}
