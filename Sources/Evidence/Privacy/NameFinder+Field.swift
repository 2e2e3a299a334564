/// Names that fill a field between two signs, as letterheads, labels and lists write them: nothing but
/// the place tells them.
extension NameFinder {
  /// Tokens on each side of a field in which its kind is looked for.
  private static let near = 14

  /// `Hôpital X – C. COTTIN – Pr …`, `/ GUILBERT Thierry /`, `BLAKE|Ann|12/03/1951|`.
  func inField(_ index: Int) -> PersonName? {
    guard reading.isNameWord(index) || isInitial(index), !reading.isGlued(index) || isBar(index - 1)
    else { return nil }
    if let name = inRow(index) { return name }
    guard isParting(index - 1), let name = reading.name(at: index), isParting(name.last + 1),
      name.words > 0, name.words < 5, !isPlaceholder(name), !isEponym(name), isWritten(name),
      !isListedWord(name)
    else { return nil }
    if isAmongAuthors(name) { return nil }
    let around = (index - Self.near...name.last + Self.near)
    guard
      !around.contains(where: {
        reading.has($0, [.discourse, .event, .speech, .author])
          || reading.has($0, .published) && !reading.has($0, .numero)
      })
    else { return nil }
    let isOfCare = around.contains {
      reading.has(
        $0,
        [
          .facility, .bigFacility, .service, .clinical, .strongRecord, .birthLabel, .patient,
          .identity, .encounter,
        ])
    }
    return isOfCare ? name : nil
  }

  /// `Wei DANG;Zhihua LIN;`: names in a row, parted by the same sign.
  func isAmongAuthors(_ name: PersonName) -> Bool {
    for sign in [Unicode.Scalar(";"), ","] {
      if reading.isSign(name.first - 1, sign), reading.isNameWord(name.first - 2),
        reading.isNameWord(name.first - 3)
      {
        return true
      }
      if reading.isSign(name.last + 1, sign), let other = reading.name(at: name.last + 2),
        other.words > 1, other.isRecordStyle, reading.isSign(other.last + 1, sign)
      {
        return true
      }
    }
    return false
  }

  /// `GUYOT` in `visite 2e étage : 201 GUYOT, 202 ABABEI`: rooms in their order and who lies there.
  func inRoom(_ index: Int) -> PersonName? {
    guard reading.digits(index - 1) > 1, let room = reading.number(index - 1), room < 1000,
      reading.isNameWord(index), let name = reading.name(at: index), name.isUnlisted,
      name.words < 3,
      (index - Self.near..<index).contains(where: isWard)
    else { return nil }
    let next = name.last + 1
    let isNext =
      reading.isSign(next, among: ",;/-") && reading.number(next + 1) == room + 1
      && reading.kind(next + 2) == .word
    let back = index - 2
    let isBehind =
      reading.isSign(back, among: ",;/-")
      && (back - 4..<back).contains { reading.number($0) == room - 1 }
    return isNext || isBehind ? name : nil
  }

  private func isWard(_ index: Int) -> Bool {
    let words: [StaticString] = ["tage", "floor", "visite", "ward", "lits", "beds", "unit", "tour"]
    return reading.has(index, .bed) || words.contains { reading.ends(index, among: [$0]) }
  }

  /// Surname, given name and birth date in cells of one row.
  private func inRow(_ index: Int) -> PersonName? {
    let bar = index + 1
    guard isBar(bar), reading.isNameWord(index), reading.isNameWord(bar + 1), isBar(bar + 2),
      let day = reading.day(at: bar + 3), let year = day.year, (1905...2024).contains(year),
      !reading.has(index, [.clinical, .month]),
      reading.tokens[index].start < reading.tokens[bar].start
    else { return nil }
    return PersonName(
      first: index, last: bar + 1, words: 2, initials: 0, hasGiven: true, hasSurname: true,
      isRecordStyle: false)
  }

  private func isBar(_ index: Int) -> Bool { reading.isSign(index, among: "|;") }

  /// A sign that parts fields: a bar, or a dash or slash with a blank on each side.
  private func isParting(_ index: Int) -> Bool {
    isBar(index)
      || reading.isSign(index, among: "-/") && reading.tokens[index].isSpaced
        && (reading.kind(index + 1) == nil || reading.kind(index + 1) == .newline
          || !reading.isGlued(index + 1))
  }

  /// `C. COTTIN`, `COTTIN Claude`, `CLAUDE COTTIN`; as in a sentence only beside a number or a day.
  private func isWritten(_ name: PersonName) -> Bool {
    guard !reading.isShouted else { return name.hasGiven && name.hasSurname }
    if name.initials == 1 { return name.words < 3 && reading.tokens[name.last].shape == .upper }
    if name.isRecordStyle { return name.hasGiven || name.isUnlisted }
    if name.words > 1, name.hasGiven, isInCapitals(name.first) { return true }
    return name.hasGiven && name.hasSurname && hasBlank(name)
      && (name.first - Self.near...name.last + Self.near).contains {
        reading.digits($0) > 4 || reading.day(at: $0) != nil
      }
  }

  private func isListedWord(_ name: PersonName) -> Bool {
    (name.first...name.last).contains {
      reading.has($0, [.facility, .bigFacility, .service, .clinical, .bigPlace, .office])
        && !reading.has($0, .given)
    }
  }
}
