/// Names under the labels of forms and headers.
extension NameFinder {
  /// `Nom DUPONT Prénom Marie DDN …`: a form whose colons were lost; the next label ends the field.
  private func bare(from index: Int) -> PersonName? {
    guard let name = reading.name(at: index), name.words > 0, name.words < 4, !isPlaceholder(name),
      isInCapitals(index) || name.hasGiven,
      (name.last + 1..<name.last + 3).contains(where: {
        reading.has($0, [.nameLabel, .birthLabel, .strongRecord, .aged])
          && reading.tokens[$0].isCapital
      })
    else { return nil }
    return name
  }

  /// `née Clément le 17/05/1931`: the name of birth before its date.
  func bornAs(_ index: Int) -> PersonName? {
    guard reading.ends(index, among: ["née", "nee", "né"]), reading.tokens[index].letters < 4,
      let name = reading.name(at: index + 1), name.words > 0, name.words < 3, !isPlaceholder(name),
      reading.reads(name.last + 1, "le"),
      let year = reading.day(at: name.last + 2)?.year, year >= 1905,
      !BirthDateFinder(reading: reading).isCareer(behind: index)
    else { return nil }
    return name
  }

  /// `Nom : DUPONT`, `Prénom(s) : Jean`, `Name: John Smith`, `Nom de naissance : …`.
  func underLabel(_ index: Int) -> PersonName? {
    guard
      reading.tokens[index].isCapital || reading.has(index - 1, .patient)
        || reading.has(index - 1, .nameLabelAfter) && reading.tokens[index - 1].isCapital
        || reading.spells(index - 1, "s") && reading.has(index - 3, .patient)
        || reading.kind(index - 1) != .word || reading.isNameWord(index - 1)
        || reading.has(index + 1, .given)
    else { return nil }
    if reading.before(index, .notPerson, reach: 3) != nil, !reading.has(index - 1, .patient) {
      return nil
    }
    var next = index + 1
    while next < index + 8, !reading.isSign(next, ":"), !reading.isSign(next, "|"),
      reading.has(next, [.nameLabelAfter, .civility]) || reading.isSign(next, among: "()'/.&")
        || (reading.kind(next) == .word && reading.tokens[next].letters == 1)
    {
      next += 1
    }
    // `prénom Julien` of a child
    if next == index + 1, reading.ends(index, among: ["prenom", "prénom"]),
      reading.has(next, .given), reading.clinicalWords > 0, reading.tokens[next].isCapital
    {
      return reading.name(at: next)
    }
    if reading.isNameWord(next), reading.tokens[index].isCapital {
      return bare(from: next)
    }
    guard reading.isSign(next, among: ":|=") else { return nil }
    if (index..<next).contains(where: { reading.has($0, .notPerson) }) { return nil }
    next += 1
    while reading.has(next, [.civility]) || reading.isSign(next, ".") || reading.spells(next, "M") {
      next += 1
    }
    guard !reading.has(next, [.professional]),
      let name = reading.name(at: next, acrossComma: true), name.words > 0, !isPlaceholder(name)
    else { return nil }
    // `Name: Paracetamol study` goes on as no name does.
    let behind = name.last + 1
    if name.words == 1, !name.hasGiven, reading.kind(behind) == .word,
      reading.tokens[behind].shape == .lower,
      !reading.has(behind, [.nameLabelAfter, .nameLabel, .birth])
    {
      return nil
    }
    let isFollowed =
      name.hasGiven || isBesidePatientSign(name) || reading.clinicalWords > 0
      || (name.last + 1..<name.last + 10).contains {
        reading.has($0, [.nameLabel, .birth, .strongRecord])
      }
    return isFollowed ? name : nil
  }
}
