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
    if window.contains(where: { $0.element == .age }) { return true }
    guard let first = window.first, let last = window.last else { return false }
    let range = max(0, first.first - 25)..<min(reading.tokens.count, last.last + 25)
    return range.contains { reading.has($0, [.clinical, .happened]) || reading.isDisease($0) }
      && !range.contains { reading.has($0, .event) }
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
        if let last = age(at: index) {
          facts.append(Fact(element: .age, first: index, last: last))
        }
      } else if token.kind == .word {
        if let last = role(at: index) {
          facts.append(Fact(element: .role, first: index, last: last))
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

  // MARK: Day

  /// Days of a study's window (`between 1 January and …`, `from … to …`) are nobody's.
  private func isOfCare(_ index: Int, _ day: DayReading) -> Bool {
    if let year = day.year, year < 1990 { return false }
    if reading.reads(index - 1, "between") || reading.reads(index - 1, "entre") { return false }
    if reading.reads(index - 1, "until") || reading.reads(index - 1, "since") { return false }
    if reading.reads(index - 1, "from"), reading.after(day.end, [.month], reach: 6) != nil {
      return false
    }
    return !reading.reads(day.end, "to") && !(reading.reads(index - 1, "to") && !reading.isFrench)
  }

  private func relativeDay(at index: Int) -> Int? {
    guard reading.clinicalWords > 0 else { return nil }
    if reading.has(index, .relativeDay) { return index }
    if reading.has(index, .this), reading.has(index + 1, [.partOfDay]) { return index + 1 }
    if reading.has(index, .weekday), reading.reads(index + 1, "dernier") { return index + 1 }
    return reading.reads(index, "last") && reading.has(index + 1, [.weekday, .partOfDay])
      ? index + 1 : nil
  }

  // MARK: Age and sex

  /// Whether a word says an age that few reach.
  private func isDecade(_ index: Int) -> Bool {
    guard reading.has(index, .person), reading.tokens[index].letters > 9 else { return false }
    return reading.ends(index, among: ["genaire", "tenaire", "genarian", "tenarian"])
  }

  /// The last token of the age of one person of stated sex that begins at a number.
  private func age(at index: Int) -> Int? {
    guard let value = reading.number(index), value > 0, value < 115, reading.digits(index) <= 3
    else { return nil }
    if isRange(index) { return nil }
    if let last = shortAge(index) { return last }
    var next = index + 1
    if reading.isSign(next, "-") { next += 1 }
    let isYears = reading.has(next, .ageWord)
    let isMonths = reading.has(next, .monthUnit)
    guard isYears || isMonths else {
      let isManOf =
        reading.reads(index - 1, "of") && reading.has(index - 2, [.male, .female]) && value > 9
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
    if isDuration, !isOld,
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

  /// `34F`, `72M`, `F34`, `F/34`, `54yo`.
  private func shortAge(_ index: Int) -> Int? {
    guard reading.clinicalWords > 0, reading.digits(index) == 2 else { return nil }
    func isSex(_ token: Int) -> Bool {
      reading.spells(token, "F") || reading.spells(token, "M") || reading.spells(token, "H")
    }
    if reading.isGlued(index + 1), isSex(index + 1), !reading.isGlued(index) { return index + 1 }
    if isSex(index - 1), reading.isGlued(index), !reading.isGlued(index - 1),
      !reading.isGlued(index + 1)
    {
      return index
    }
    if isSex(index - 1), reading.has(index + 1, .ageWord) || reading.isSign(index - 2, among: ",(")
    {
      return index
    }
    return nil
  }

  private func isRange(_ index: Int) -> Bool {
    if reading.isSign(index - 1, among: "-<>=./+~"),
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
    return
      (reading.reads(index + 1, "to") || reading.reads(index + 1, "and")
      || reading.reads(index + 1, "or") || reading.reads(index + 1, "a"))
      && reading.digits(index + 2) > 0
      || reading.reads(index - 1, "to") || reading.reads(index - 1, "than")
      || reading.reads(index - 1, "and") && reading.digits(index - 2) > 0
  }

  private func isPerson(around first: Int, _ last: Int) -> Bool {
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
    if reading.has(first - 1, .aged) || reading.has(first - 2, .aged) { return true }
    // `…, 87 ans.` in a text about care.
    return reading.clinicalWords > 0 && reading.isSign(first - 1, among: ",(")
      && (reading.kind(last + 1) == nil || reading.isSign(last + 1, among: ".,;):"))
  }

  private func isPlural(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if reading.reads(index, "women") || reading.reads(index, "men")
      || reading.reads(index, "children")
    {
      return true
    }
    let last = reading.bytes[Int(token.end) - 1] | 0x20
    return last == UInt8(ascii: "s") && token.letters > 4 && !reading.reads(index, "fils")
      && token.shape == .lower && !reading.reads(index, "twins") && !reading.reads(index, "jumeaux")
      && !reading.reads(index, "triplets") && !token.classes.contains(.given)
      && !reading.reads(index, "triples")
  }

  /// Whether a number is the age behind a name or a person, as `Keith Bates, 74.`.
  private func isApposition(_ index: Int) -> Bool {
    (reading.isSign(index - 1, ",") && reading.isNameWord(index - 2)
      && reading.has(index - 2, .given)
      || reading.isSign(index - 1, among: ",(")
        && reading.before(index - 1, [.male, .female, .person, .trade, .office], reach: 4) != nil)
      && reading.clinicalWords > 0 && reading.isSign(index + 1, among: ",.)")
      && reading.digits(index + 2) == 0
  }
}
