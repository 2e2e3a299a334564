/// Surnames alone, as rounds, handovers and orders write them: at the head of a line, before a bed, behind
/// what is asked for somebody.
extension NameFinder {
  /// `LEFORT : vu par psy` under `MARCHAL : …`, `1. Ayling P - appendix`: a line of a round begins
  /// with a surname, and an initial or more such lines say so.
  func onRound(_ index: Int) -> PersonName? {
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

  /// `8h LEMPEREUR (hanche), 10h …`, `0800 Martin (hip)`: the hour, a surname and what is operated.
  func isScheduled(_ name: PersonName) -> Bool {
    let before = name.first - 1
    let isTimed =
      (3...4).contains(reading.digits(before))
      || reading.reads(before, "h") && reading.digits(before - 1) > 0
      || reading.isSign(before - 1, ":") && reading.digits(before) == 2
        && reading.digits(before - 2) > 0
    return isTimed && reading.isSign(name.last + 1, "(") && isBodily(name.last + 2)
  }

  /// `0415 G. Pugh desat 82%`: the hour at the head of a line, initial and surname, and how its bearer
  /// is.
  func inLog(_ index: Int) -> PersonName? {
    var head = index - 1
    if reading.isSign(head, among: ":-") { head -= 1 }
    if reading.digits(head) == 2, reading.isSign(head - 1, ":") || reading.reads(head - 1, "h") {
      head -= 2
    } else if reading.reads(head, "h") {
      head -= 1
    }
    guard (1...4).contains(reading.digits(head)), head < index - 1 || reading.digits(head) > 2,
      reading.kind(head - 1) == nil || reading.kind(head - 1) == .newline,
      let name = reading.name(at: index), name.initials == 1, name.words == 1,
      name.hasGiven || name.isUnlisted, !isPlaceholder(name), !isEponym(name)
    else { return nil }
    // `0900 R. Patel reports on sepsis` is a programme.
    let spoken: [StaticString] = [
      "presente", "présente", "presents", "presented", "reports", "reported", "revient", "attends",
    ]
    return reading.has(name.last + 1, .state) && !reading.reads(name.last + 1, among: spoken)
      || (name.last + 1..<name.last + 4).contains(where: isMeasured) ? name : nil
  }

  /// `Famille Morard : maladie génétique`, `The Nash family: …`: a family of whom an illness is told.
  func isFamily(_ name: PersonName) -> Bool {
    let isNamed =
      reading.reads(name.first - 1, "famille")
      || reading.reads(name.first - 1, "the") && reading.reads(name.last + 1, "family")
    let sign = reading.reads(name.last + 1, "family") ? name.last + 2 : name.last + 1
    return isNamed && reading.isSign(sign, among: ":,(")
      && (sign + 1..<sign + 7).contains(where: isFinding)
  }

  /// `Balog in bed 34`, `Gulotta chambre 27`.
  func isBeforeBed(_ name: PersonName) -> Bool {
    var next = name.last + 1
    if reading.isSign(next, among: ",(") { next += 1 }
    if reading.reads(next, "in") || reading.reads(next, "en") { next += 1 }
    // `Bond in 434 desaturating`
    let isRoom =
      (2...4).contains(reading.digits(next)) && reading.reads(next - 1, "in")
      && reading.has(next + 1, .state)
    let number = reading.isSign(next + 1, ".") ? next + 2 : next + 1
    return (isRoom || reading.has(next, .bed) && reading.digits(number) > 0)
      && !reading.has(name.first - 1, .at)
      && name.isUnlisted && !reading.has(name.first - 1, [.facility, .service, .bigFacility])
  }

  /// `Seen in day unit Nagy I, cycle 3`: surname and initial behind what is done with patients.
  func isSeenWithInitial(_ name: PersonName) -> Bool {
    guard name.initials == 1, name.isUnlisted,
      reading.before(name.first, [.encounter, .happened], reach: 7) != nil,
      reading.isSign(name.last + 1, among: ",:-(") || reading.isSign(name.last, "."),
      !isPublic(name), !isTalkedAbout(name), !isAmongAuthors(name)
    else { return false }
    return (name.last + 1..<name.last + 12).contains { isFinding($0) || isMeasured($0) }
  }

  /// `I reviewed Long today`, `Je t'envoie BESNARD, …`: a surname alone behind what is done with
  /// patients.
  func isAskedFor(_ name: PersonName) -> Bool {
    guard name.isUnlisted, reading.tokens[name.last].letters > 2, !isTalkedAbout(name) else {
      return false
    }
    let next = name.last + 1
    let isOrdered =
      (isPassing(name.first - 1)
        && (name.first - 4..<name.first - 1).contains(where: {
          reading.has($0, .clinical) && !reading.has($0, .topic)
        })
        || reading.reads(name.first - 1, "obs") || reading.reads(name.first - 1, "constantes"))
      && isInCapitals(name.first) && reading.tokens[name.first].letters > 4
    if isOrdered, name.isUnlisted,
      (next..<next + 12).contains(where: { isFinding($0) || isMeasured($0) })
    {
      return true
    }
    let goesOn =
      reading.isSign(next, ",") || reading.has(next, [.relativeDay, .this])
      || reading.reads(next, "who")
      || reading.reads(next, "with") || reading.reads(next, "pour") || reading.reads(next, "qui")
    guard goesOn, !name.hasGiven, reading.has(name.first - 1, .encounter),
      (next..<next + 12).contains(where: isFinding)
    else { return false }
    return isInCapitals(name.first) || reading.reads(name.first - 2, "i")
      || reading.reads(name.first - 2, "please")
  }

  /// `la maman du petit Vlastimil`, though no list holds the name.
  func isOfKin(_ name: PersonName) -> Bool {
    if name.words > 1 {
      // `the family of Ann Blake, who died on our ward`
      return reading.has(name.first - 1, .of) && reading.has(name.first - 2, .kin)
        && (name.last + 1..<name.last + 5).contains {
          reading.has($0, .happened) || reading.reads($0, "donor") || reading.reads($0, "donneur")
            || reading.reads($0, "donneuse")
        }
    }
    let kin = reading.has(name.first - 1, .of) ? name.first - 2 : name.first - 1
    if reading.reads(kin, "famille") || reading.reads(kin, "family") {
      return name.isUnlisted
        && (isInCapitals(name.first)
          || kin < name.first - 1 && reading.isSign(name.last + 1, ",")
            && (name.last + 2..<name.last + 9).contains(where: isFinding))
    }
    return isLittle(name) && name.isUnlisted
      && (name.first - 4..<name.first - 1).contains { reading.has($0, .kin) }
  }
}
