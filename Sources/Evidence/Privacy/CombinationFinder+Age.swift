/// Ages of one person of stated sex, and what only looks like one.
extension CombinationFinder {
  /// Whether a word says an age that few reach.
  func isDecade(_ index: Int) -> Bool {
    guard reading.has(index, .person), reading.tokens[index].letters > 9 else { return false }
    return reading.ends(index, among: ["genaire", "tenaire", "genarian", "tenarian"])
  }

  /// The last token of the age of one person of stated sex that begins at a number.
  func age(at index: Int) -> Int? {
    guard let value = reading.number(index), value > 0, value < 115, reading.digits(index) <= 3
    else { return nil }
    if isRange(index) || reading.before(index, .average, reach: 3) != nil { return nil }
    if let last = shortAge(index) { return last }
    var next = index + 1
    if reading.isSign(next, "-") { next += 1 }
    let isYears = reading.has(next, .ageWord)
    let isMonths = reading.has(next, .monthUnit)
    guard isYears || isMonths else {
      if isBeforeSex(index) { return index }
      let isManOf =
        reading.reads(index - 1, "of") && reading.has(index - 2, [.male, .female])
        && (value > 9 || reading.has(index - 3, .article)
          || reading.has(index - 2, .person) && reading.has(index + 1, .happened))
      if isManOf { return index }
      return reading.has(index - 1, .aged) && isPerson(around: index, index)
        ? index
        : isApposition(index) ? index : nil
    }
    var last = next
    if reading.isSign(last + 1, "-"), reading.reads(last + 2, "old") { last += 2 }
    if reading.reads(last + 1, "old") { last += 1 }
    let isOld = reading.reads(last, "old")
    // `à 5 ans`, `depuis 10 ans` are durations; `âgé de`, `femme de` are ages.
    let isDuration =
      reading.before(index, .duration, reach: 2) != nil || reading.spells(index - 1, "à")
    if isDuration, !isOld, !isInClause(index),
      reading.before(index, [.aged, .person, .male, .female], reach: 2) == nil
    {
      return nil
    }
    let isStated = reading.has(index - 1, .aged) || reading.has(index - 2, .aged) || isOld
    if isMonths, !isStated,
      reading.before(index, [.person, .male, .female, .patient], reach: 3) == nil
    {
      return nil
    }
    return isPerson(around: index, last) ? last : nil
  }

  private func isRange(_ index: Int) -> Bool {
    // `M&M, case 2. 59M` is no fraction.
    if reading.isSign(index - 1, among: "-<>=./+~"),
      !reading.isSign(index - 1, ".") || reading.isGlued(index),
      reading.digits(index - 2) > 0 || !reading.isSign(index - 1, "-")
    {
      return true
    }
    if reading.isSign(index - 1, ","), reading.digits(index - 2) > 0, reading.isGlued(index) {
      return true
    }
    if reading.isSign(index + 1, among: "-./,+"), reading.digits(index + 2) > 0,
      reading.isGlued(index + 1)
    {
      return true
    }
    let behind = reading.has(index + 1, [.ageWord, .monthUnit]) ? index + 2 : index + 1
    if isOpenEnded(behind) || reading.isSign(behind, "-") && isOpenEnded(behind + 2) { return true }
    return
      (reading.reads(index + 1, "to") || reading.reads(index + 1, "and")
      || reading.reads(index + 1, "or") || reading.reads(index + 1, "a"))
      && reading.digits(index + 2) > 0
      || reading.reads(index - 1, "to") || reading.reads(index - 1, "than")
      || reading.reads(index - 1, "and") && reading.digits(index - 2) > 0
  }

  /// `70 and over`, `65 ans et plus`: an age of many.
  private func isOpenEnded(_ index: Int) -> Bool {
    guard
      reading.reads(index, "and") || reading.reads(index, "or") || reading.reads(index, "et")
        || reading.reads(index, "ou")
    else { return false }
    let bounds: [StaticString] = [
      "over", "older", "above", "under", "younger", "more", "plus", "moins",
    ]
    return bounds.contains {
      reading.reads(index + 1, $0)
    }
  }

  /// `a 54-year-old coxswain`, `une agricultrice de 54 ans`: one person, whatever the trade.
  private func isIndefinite(around first: Int, _ last: Int) -> Bool {
    if reading.reads(last, "old") {
      return reading.reads(first - 1, "a") || reading.reads(first - 1, "an")
        || reading.kind(first - 1) == nil || reading.endsSentence(first - 1)
    }
    return reading.reads(first - 1, "de") && reading.kind(first - 2) == .word
      && reading.ends(
        first - 2, among: ["eur", "euse", "ice", "ier", "iere", "ien", "ienne", "iste"])
      && (reading.reads(first - 3, "un") || reading.reads(first - 3, "une"))
  }

  private func isPerson(around first: Int, _ last: Int) -> Bool {
    if isIndefinite(around: first, last) { return true }
    let people: WordClasses = [.person, .male, .female, .patient, .trade, .office, .given]
    if let before = reading.before(first, people, reach: 8),
      !(before..<first).contains(where: { reading.endsSentence($0) }), !isPlural(before)
    {
      return true
    }
    if let after = reading.after(last + 1, people, reach: 4), !isPlural(after),
      !(last..<after).contains(where: { reading.endsSentence($0) })
    {
      return true
    }
    if reading.has(first - 1, .aged) || reading.has(first - 2, .aged) { return isOfOneAged(first) }
    // `…, 87 ans.` in a text about care.
    return reading.clinicalWords > 0 && reading.isSign(first - 1, among: ",(")
      && (reading.kind(last + 1) == nil || reading.isSign(last + 1, among: ".,;):"))
  }

  /// `aged 34`, and neither `mortality by age 65` nor the age of many.
  func isOfOneAged(_ number: Int) -> Bool {
    let bounds: [StaticString] = ["by", "to", "until", "till", "before", "from", "over", "under"]
    return !reading.reads(number - 2, among: bounds) && !isOfMany(number)
  }

  /// `A number of people in Aberdeen … at age 11`: the sentence tells of many.
  private func isOfMany(_ number: Int) -> Bool {
    let people: WordClasses = [.person, .male, .female, .patient, .trade, .office]
    let many: [StaticString] = [
      "people", "men", "women", "persons", "personnes", "gens", "pupils", "participants",
      "individuals", "hommes", "femmes", "cohort", "cohorte",
    ]
    var back = number - 1
    while back >= 0, back > number - 30, !reading.endsSentence(back) {
      if reading.reads(back, among: many) { return true }
      if reading.has(back, people) { return isPlural(back) }
      back -= 1
    }
    return false
  }

  func isPlural(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if reading.reads(index, "women") || reading.reads(index, "men")
      || reading.reads(index, "children")
    {
      return true
    }
    let last = reading.bytes[Int(token.end) - 1] | 0x20
    return last == UInt8(ascii: "s") && token.letters > 4 && !reading.reads(index, "fils")
      && (token.shape == .lower || reading.has(index, [.person, .patient]))
      && !reading.reads(index, "twins") && !reading.reads(index, "jumeaux")
      && !reading.reads(index, "triplets") && !token.classes.contains(.given)
      && !reading.reads(index, "jumelles") && !reading.reads(index, "siamoises")
      && !reading.reads(index, "siamois") && !reading.reads(index, "triples")
      && !reading.reads(index, "triplés")
  }

  /// Whether a number is the age behind a name or a person, as `Keith Bates, 74.`.
  private func isApposition(_ index: Int) -> Bool {
    (reading.isSign(index - 1, ",") && reading.isNameWord(index - 2)
      && reading.has(index - 2, .given)
      // `The headmaster of the school in Cromer, 57,`
      || reading.isSign(index - 1, ",") && isSmallPlace(index - 2)
        && reading.before(index - 1, [.trade, .office], reach: 9) != nil
      // `Lakhdar M., 44,`
      || reading.isSign(index - 1, ",") && reading.isSign(index - 2, ".")
        && reading.isNameWord(index - 4) && reading.kind(index - 3) == .word
        && reading.tokens[index - 3].letters == 1 && reading.tokens[index - 3].isCapital
      || reading.isSign(index - 1, among: ",(")
        && reading.before(index - 1, [.male, .female, .person, .trade, .office], reach: 4) != nil)
      && reading.clinicalWords > 0 && reading.isSign(index + 1, among: ",.)")
      && reading.digits(index + 2) == 0
  }
}
