/// Places and ages that only their slot tells, in a short text that lacks but one element: `Foix, 25
/// avril 2024. Un homme de 79 ans …`, `Pregnant woman, 44, Ledbury, flown out last night`.
extension CombinationFinder {
  /// Tokens of a text in which slots are read; longer ones name places of all sorts.
  private static let short = 120

  /// Whether a short text tells of one person in care and of nobody's work, and two elements stand.
  func isToldShortly(_ facts: [Fact]) -> Bool {
    guard reading.tokens.count < Self.short, reading.clinicalWords > 0,
      (1...2).contains(Set(facts.map(\.element)).count)
    else { return false }
    return !reading.tokens.indices.contains {
      reading.has($0, [.event, .discourse, .published, .professional, .credential, .average])
        // A mayor is talked about, but may fall ill.
        && !reading.has($0, [.office, .club, .accident]) && !isToldByUs($0)
    }
  }

  /// The facts and, in text order, what stands in a slot of the elements they lack.
  func slots(beside facts: [Fact]) -> [Fact] {
    var all = facts
    let known = Set(facts.map(\.element))
    for index in reading.tokens.indices {
      if !known.contains(.place), let last = slottedPlace(index) {
        all.append(Fact(element: .place, first: index, last: last))
      }
      if !known.contains(.role), isSlottedRole(index) {
        all.append(Fact(element: .role, first: index, last: index))
      }
      if !known.contains(.age), isSlottedAge(index) {
        all.append(Fact(element: .age, first: index, last: index))
      }
    }
    return all.sorted { $0.first < $1.first }
  }

  /// The last word of a place that heads a line, stands behind a capital preposition, or fills the
  /// space between two commas.
  private func slottedPlace(_ index: Int) -> Int? {
    let before = index - 1
    if isTownToo(index) || isInState(index) { return index }
    guard let last = placeName(from: index) else { return nil }
    let isHead = reading.kind(before) == nil || reading.endsSentence(before)
    if reading.has(before, .at), reading.tokens[before].isCapital { return last }
    // `au haras de Foix le 11/02/2025`, `at the Cody stables on 5 July`
    if reading.has(before, .of) || reading.reads(before, "the"),
      (last + 1..<last + 5).contains(where: { reading.day(at: $0) != nil })
    {
      return last
    }
    if isHead {
      let next = last + 2
      if reading.has(last + 1, .facility), reading.kind(last + 1) == .word { return last + 1 }
      let isDated = reading.day(at: next) != nil || reading.day(at: next + 1) != nil
      return before < 0 && reading.isSign(last + 1, ":")
        || reading.isSign(last + 1, among: ",-(.") && isDated
        ? last : nil
    }
    // `natif de Nontron`, `les jumelles de Vitré, 7 ans`
    if reading.has(before, .of),
      reading.reads(before - 1, "natif") || reading.reads(before - 1, "native")
        || reading.reads(before - 1, "originaire")
        || reading.isSign(last + 1, ":")
        || reading.isSign(last + 1, ",") && reading.digits(last + 2) > 0
    {
      return last
    }
    // `Tout Clamecy`, `all of Kenora`, `transfert depuis Domfront`
    if reading.reads(before, "tout") || reading.reads(before, "depuis")
      || reading.reads(before, "of") && reading.reads(before - 1, "all")
    {
      return last
    }
    let isOpened = reading.isSign(before, among: ",(:") || isBar(before)
    if isOpened, reading.has(last + 1, .facility) { return last }
    // `…, Plougastel 12/04/22,`, `…, Saint-Hilaire le 30.07.2021`
    let day = reading.reads(last + 1, among: ["le", "on"]) ? last + 2 : last + 1
    if reading.isSign(before, ","), reading.day(at: day) != nil, isAccident(before: index) {
      return last
    }
    let isClosed = reading.isSign(last + 1, among: ",):.") || isBar(last + 1)
    guard isOpened, isClosed else { return nil }
    // Between commas it stands beside the age or the day: drugs and diseases stand further on.
    let isBesideAge =
      reading.has(before - 1, [.ageWord, .male, .female]) || reading.digits(before - 1) > 0
      || reading.reads(before - 1, "old")
    let isBesideDay =
      (last + 2..<last + 4).contains { reading.day(at: $0) != nil }
      || (before - 3..<before).contains { reading.day(at: $0)?.end == before }
    return isBesideAge || isBesideDay || reading.isSign(before, "(") ? last : nil
  }

  /// `À Amos, un garçon`, `woman, 90, Nelson, died`: a given name where only a town can stand.
  private func isTownToo(_ index: Int) -> Bool {
    guard reading.has(index, .given), reading.tokens[index].shape == .capital,
      !reading.isNameWord(index + 1)
    else { return false }
    let before = index - 1
    if reading.has(before, .at), reading.tokens[before].isCapital { return true }
    if reading.reads(before, "the"),
      (index + 1..<index + 5).contains(where: { reading.day(at: $0) != nil })
    {
      return true
    }
    if reading.reads(before, "in") || reading.spells(before, "à") {
      return reading.kind(index + 1) != .word || reading.tokens[index + 1].shape == .lower
    }
    return reading.isSign(before, ",") && reading.isSign(index + 1, ",")
      && (reading.digits(before - 1) == 2 || reading.has(before - 1, .ageWord))
  }

  /// `chute échelle, Plougastel 03/11/21`: what happened stands before where; else the word may be a drug.
  private func isAccident(before index: Int) -> Bool {
    (index - 14..<index).contains {
      reading.has($0, [.accident, .localEvent, .callout, .vehicle])
    }
  }

  /// `Ten Sleep WY,`: the word before an American state that ends its field.
  private func isInState(_ index: Int) -> Bool {
    reading.isNameWord(index) && reading.has(index + 1, .stateCode)
      && reading.tokens[index + 1].shape == .upper && !reading.isShouted
      && reading.tokens[index].shape == .capital
      && (reading.isSign(index + 2, among: ",;|") || isBar(index + 2))
  }

  /// A bar, slash or dash with blanks that parts fields.
  func isBar(_ index: Int) -> Bool {
    reading.isSign(index, among: "/|;-") && reading.tokens[index].isSpaced
      && !reading.isGlued(index + 1)
  }

  /// The last word of a name that may be a town's: `Foix`, `Montreuil-sur-Mer`, `La Tuque`, `Saranac
  /// Lake`.
  private func placeName(from index: Int) -> Int? {
    var last = index
    if reading.has(index, .article), reading.kind(index) == .word, reading.tokens[index].isCapital,
      isSmallPlace(index + 1)
    {
      return index + 1
    }
    guard reading.kind(index) == .word, reading.tokens[index].shape == .capital,
      isSmallPlace(index)
        || reading.isSign(index + 1, "-") && reading.isGlued(index + 2)
          && reading.isNameWord(index),
      !reading.isDisease(index), !reading.isListed(index),
      !reading.has(index, [.happened, .state, .clinical, .stage])
    else { return nil }
    while last < index + 6, reading.isSign(last + 1, among: "-'"), reading.isGlued(last + 1),
      reading.isGlued(last + 2), reading.kind(last + 2) == .word
    {
      last += 2
    }
    if last == index, reading.isNameWord(index + 1), reading.tokens[index + 1].shape == .capital {
      last += 1
    }
    return last
  }

  /// `: sheriff, 74,`, `(boulangère, 45 ans)`: a calling in a field of its own.
  private func isSlottedRole(_ index: Int) -> Bool {
    // `…, last speaker of the dialect, …`
    if reading.isSign(index - 1, ","), isOnlyOne(index) { return true }
    if club(behind: index) != nil { return true }
    // `The mayor of Fort William announced …`
    guard reading.has(index, [.office, .trade]), !reading.has(index, .profession),
      !(index + 1..<index + 7).contains(where: {
        reading.has($0, [.speech, .event, .publicAct])
      })
    else { return false }
    // `the football coach`
    if reading.reads(index - 2, "the"), reading.kind(index - 1) == .word,
      reading.tokens[index - 1].shape == .lower
    {
      return true
    }
    // `Sartène : la notaire décède …`
    if reading.reads(index - 1, "la") || reading.reads(index - 1, "le")
      || reading.reads(index - 1, "the")
    {
      return true
    }
    var before = index - 1
    if reading.has(before, .article) || reading.isSign(before, "'") { before -= 1 }
    if reading.has(before, .article) { before -= 1 }
    return reading.isSign(before, among: ":,(") && reading.isSign(index + 1, among: ",()")
  }

  /// `dernier locuteur`, `only woman`, and no `last week`.
  private func isOnlyOne(_ index: Int) -> Bool {
    let isOnly =
      reading.has(index, .unique) || reading.reads(index, "last") || reading.reads(index, "dernier")
      || reading.reads(index, "dernière")
    return isOnly && reading.kind(index + 1) == .word && reading.tokens[index + 1].shape == .lower
      && !reading.has(index + 1, [.monthUnit, .weekday, .partOfDay, .month, .ageWord])
  }
}
