/// Ages as notes shorten them, before the sex, in words, and behind `qui à`.
extension CombinationFinder {
  /// `34F`, `72M`, `F34`, `F/34`, `H 58a`.
  func shortAge(_ index: Int) -> Int? {
    guard reading.clinicalWords > 0, reading.digits(index) == 2 else { return nil }
    func isSex(_ token: Int) -> Bool {
      reading.spells(token, "F") || reading.spells(token, "M") || reading.spells(token, "H")
    }
    if reading.isGlued(index + 1), isSex(index + 1),
      !reading.isGlued(index) || reading.isSign(index - 1, "(")
    {
      return index + 1
    }
    if isSex(index - 1), reading.isGlued(index), !reading.isGlued(index - 1),
      !reading.isGlued(index + 1)
    {
      return index
    }
    // `H 58a`, `Fme 33a`
    if reading.isGlued(index + 1), reading.spells(index + 1, "a"),
      !reading.isGlued(index + 2) || reading.kind(index + 2) == .sign,
      isSex(index - 1) || reading.has(index - 1, [.male, .female, .person])
    {
      return index + 1
    }
    if isSex(index - 1), reading.has(index + 1, .ageWord) || reading.isSign(index - 2, among: ",(")
    {
      return index
    }
    return nil
  }

  /// `41, female,`, `(31, bloke)`: a bare age that opens a sentence or a bracket, then the sex.
  func isBeforeSex(_ index: Int) -> Bool {
    let before = index - 1
    return reading.clinicalWords > 0 && reading.digits(index) == 2
      && reading.isSign(index + 1, ",") && reading.has(index + 2, [.male, .female])
      && reading.tokens[index + 2].letters > 3
      && (reading.kind(index + 3) == nil || reading.isSign(index + 3, among: ",.;)"))
      && (reading.kind(before) == nil || reading.endsSentence(before)
        || reading.isSign(before, among: "(:")
        || reading.isSign(before, among: ".!?") && reading.tokens[index].isSpaced)
  }

  /// `le malade, qui à 63 ans restait …`, `la patiente, à 63 ans, …`: an age in a clause, no span.
  func isInClause(_ index: Int) -> Bool {
    guard reading.spells(index - 1, "à") else { return false }
    if reading.reads(index - 2, "qui") || reading.isSign(index - 2, ",") {
      let before = reading.isSign(index - 2, ",") ? index - 3 : index - 2
      return reading.reads(before, "qui")
        || reading.has(before, [.person, .male, .female, .patient])
    }
    return false
  }

  /// The last token of an age in words: `un garçon de neuf ans`, `a nine-year-old girl`.
  func spelledAge(at index: Int) -> Int? {
    guard reading.has(index, .numberWord), !reading.has(index - 1, .numberWord),
      !reading.isSign(index - 1, "-")
    else { return nil }
    var next = index + 1
    while next < index + 7,
      reading.has(next, .numberWord) || reading.isSign(next, "-") || reading.reads(next, "et")
    {
      next += 1
    }
    guard reading.has(next, .ageWord) else { return nil }
    let people: WordClasses = [.person, .male, .female, .patient, .trade, .office]
    if reading.isSign(next + 1, "-"), reading.reads(next + 2, "old") {
      return reading.after(next + 3, people, reach: 3).map { isPlural($0) ? nil : next + 2 } ?? nil
    }
    if reading.has(index - 1, .aged) { return next }
    guard reading.has(index - 1, .of),
      let person = reading.before(index - 1, people, reach: 3), !isPlural(person)
    else { return nil }
    return next
  }
}
