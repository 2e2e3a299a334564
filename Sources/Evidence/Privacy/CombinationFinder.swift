/// Finds combinations that identify although no part does: three of age with sex, a place finer
/// than a large city, an exact day, and a singular role, close together.
struct CombinationFinder {
  /// What may combine.
  enum Element: Int, Sendable, CaseIterable { case age, place, day, role }

  /// An element of the text.
  struct Fact: Sendable {
    let element: Element
    let first: Int
    let last: Int
  }

  /// Bytes between the elements of one combination at most.
  private static let reach = 900

  let reading: ScreenReading

  /// The facts of each combination, those of one apart from those of the next.
  func find() -> [[Fact]] {
    let facts = facts()
    let found = combinations(of: facts)
    if !found.isEmpty { return found }
    let ours = ours(facts)
    guard ours.isEmpty, isToldShortly(facts) else { return ours }
    // `the butcher, 55,` is one of many where no town is named.
    return combinations(of: slots(beside: facts)).filter { found in
      found.contains { $0.element == .place } || facts.contains { $0.element == .role }
    }
  }

  private func combinations(of facts: [Fact]) -> [[Fact]] {
    var found: [[Fact]] = []
    var start = 0
    var index = 0
    while index < facts.count {
      start = max(start, firstWithinReach(of: index, from: start, facts))
      let elements = Set(facts[start...index].map(\.element))
      if elements.count >= 3, isAboutPatient(facts[start...index]) {
        index = lastWithinReach(of: start, from: index, facts)
        found.append(distinct(facts[start...index]))
        start = index + 1
      }
      index += 1
    }
    return found
  }

  /// `My patient, the organist of Alpine`: role and place suffice for whoever is called a patient.
  private func ours(_ facts: [Fact]) -> [[Fact]] {
    for (role, place) in zip(facts, facts.dropFirst())
    where role.element == .role && place.element == .place && place.first <= role.last + 4 {
      if isOfOurs(role.first) { return [[role, place]] }
    }
    return []
  }

  /// `my patient, the …`: a role in apposition to a patient of the writer's.
  private func isOfOurs(_ role: Int) -> Bool {
    let names = NameFinder(reading: reading)
    return (role - 5..<role).contains {
      names.isOurs($0) && names.isOnePatient($0) && reading.isSign($0 + 1, ",")
    }
  }

  private func firstWithinReach(of index: Int, from start: Int, _ facts: [Fact]) -> Int {
    var first = min(start, index)
    while distance(facts[first], facts[index]) > Self.reach { first += 1 }
    return first
  }

  /// The last fact still near the first that adds an element the combination lacks.
  private func lastWithinReach(of start: Int, from index: Int, _ facts: [Fact]) -> Int {
    var elements = Set(facts[start...index].map(\.element))
    var last = index
    var next = index + 1
    while next < facts.count, elements.count < 4, distance(facts[start], facts[next]) <= Self.reach
    {
      if elements.insert(facts[next].element).inserted { last = next }
      next += 1
    }
    return last
  }

  private func distance(_ first: Fact, _ second: Fact) -> Int {
    Int(reading.tokens[second.last].start - reading.tokens[first.first].start)
  }

  /// The last fact of each element, in text order.
  private func distinct(_ window: ArraySlice<Fact>) -> [Fact] {
    Element.allCases.compactMap { element in window.last { $0.element == element } }
      .sorted { $0.first < $1.first }
  }

  private func isAboutPatient(_ window: ArraySlice<Fact>) -> Bool {
    if let first = window.first, let last = window.last,
      (first.first - 6..<last.last + 2).contains(where: {
        isOfStage($0) || reading.has($0, .appointed)
      })
    {
      return false
    }
    let isDated = window.contains {
      $0.element == .day && (reading.kind($0.first) == .number || reading.has($0.first, .month))
    }
    if isAtWork(window) || isBygone(window) { return false }
    if window.contains(where: { $0.element == .age }),
      isDated || reading.clinicalWords > 0 || window.contains(where: { $0.element == .role })
    {
      return true
    }
    guard let first = window.first, let last = window.last else { return false }
    let range = max(0, first.first - 25)..<min(reading.tokens.count, last.last + 25)
    return range.contains { reading.has($0, [.clinical, .happened]) || reading.isDisease($0) }
      && !range.contains { reading.has($0, .event) && !isToldByUs($0) }
  }

  /// Gastroenterology, Neurologie: wards, no places.
  func isScience(_ index: Int) -> Bool {
    reading.isDisease(index)
      || reading.ends(
        index, among: ["ology", "ologie", "iatrics", "iatrie", "surgery", "icine"])
  }

  private func facts() -> [Fact] {
    var facts: [Fact] = []
    var index = 0
    while index < reading.tokens.count {
      let token = reading.tokens[index]
      if token.kind == .number || token.classes.contains(.month) {
        if let day = reading.day(at: index), isOfCare(index, day) {
          facts.append(Fact(element: .day, first: index, last: day.end - 1))
          index = day.end
          continue
        }
        if let last = spelledAge(at: index) ?? age(at: index) {
          facts.append(Fact(element: .age, first: index, last: last))
        }
      } else if token.kind == .word {
        if let last = role(at: index), !isSpeaking(behind: last) || isOfOurs(index) {
          facts.append(Fact(element: .role, first: index, last: last))
        }
        if let last = spelledAge(at: index) {
          facts.append(Fact(element: .age, first: index, last: last))
        }
        if isDecade(index) {
          facts.append(Fact(element: .age, first: index, last: index))
        }
        if let last = relativeDay(at: index) {
          facts.append(Fact(element: .day, first: index, last: last))
        }
        if let place = place(at: index) {
          facts.append(Fact(element: .place, first: place.first, last: place.last))
        }
      }
      index += 1
    }
    return facts
  }

  /// `The mayor of Oban announced …`: somebody in office, not in care.
  private func isSpeaking(behind role: Int) -> Bool {
    (role + 1...role + 2).contains { reading.has($0, [.speech, .publicAct]) }
      || reading.has(behindPlace(role), .publicAct)
  }

  /// The token behind the place of a role: `of Oban |opens`.
  private func behindPlace(_ role: Int) -> Int {
    guard reading.has(role + 1, [.of, .at]), reading.isNameWord(role + 2) else { return role + 1 }
    var next = role + 3
    while next < role + 7, reading.isNameWord(next) || reading.isSign(next, "-") { next += 1 }
    return next
  }

  // MARK: Day

  /// Days of a study's window (`between 1 January and …`, `from … to …`) are nobody's.
  func isOfCare(_ index: Int, _ day: DayReading) -> Bool {
    if let year = day.year, year < 1990 { return false }
    if reading.reads(index - 1, "between") || reading.reads(index - 1, "entre") { return false }
    if reading.reads(index - 1, "until") || isOfWindow(index) { return false }
    // `in hospital since 12 March` tells of one stay, `since 2010` of a study.
    if reading.reads(index - 1, "since"),
      reading.before(index, [.happened, .facility, .bed, .clinical], reach: 4) == nil,
      !(index - 4..<index).contains(where: reading.isDisease)
    {
      return false
    }
    if reading.reads(index - 1, "from"), reading.after(day.end, [.month], reach: 6) != nil {
      return false
    }
    return !reading.reads(day.end, "to") && !(reading.reads(index - 1, "to") && !reading.isFrench)
  }

  /// Days of a study's window: `entre le 3 mai 2019 et le 4 juin 2020`.
  private func isOfWindow(_ index: Int) -> Bool {
    guard reading.reads(index - 1, "le") else { return false }
    return reading.reads(index - 2, "entre")
      || reading.reads(index - 2, "et")
        && (index - 14..<index - 2).contains { reading.reads($0, "entre") }
  }

  private func relativeDay(at index: Int) -> Int? {
    if reading.has(index, .relativeDay) { return index }
    if reading.has(index, .this), reading.has(index + 1, [.partOfDay]) { return index + 1 }
    if reading.has(index, .weekday), reading.reads(index + 1, "dernier") { return index + 1 }
    return reading.reads(index, "last") && reading.has(index + 1, [.weekday, .partOfDay])
      ? index + 1 : nil
  }
}
