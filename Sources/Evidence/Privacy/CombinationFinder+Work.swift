/// What only looks like a patient's combination: somebody at work or of the stage, an event of long ago.
extension CombinationFinder {
  /// `On 13 September 1848 …`: a year of long ago near the facts, and none of today.
  func isBygone(_ window: ArraySlice<Fact>) -> Bool {
    guard let first = window.first, let last = window.last else { return false }
    let names = NameFinder(reading: reading)
    var isPast = false
    for index in first.first - 12..<last.last + 12 where reading.digits(index) == 4 {
      guard let year = reading.number(index) else { continue }
      if (1960...2100).contains(year) { return false }
      if names.isEvent(year, at: index) { isPast = true }
    }
    return isPast
  }

  /// `J'ai annoncé`, and not `the mayor announced`.
  func isToldByUs(_ index: Int) -> Bool {
    reading.has(index, .telling) && NameFinder(reading: reading).isFirstPerson(index)
  }

  /// `A 54-year-old GP was assaulted`, `Le maire de Foix, médecin de formation, …`: somebody of the
  /// trade of whom no finding is told.
  func isAtWork(_ window: ArraySlice<Fact>) -> Bool {
    guard let first = window.first, let last = window.last else { return false }
    let isOfTrade = window.contains { fact in
      fact.element == .age
        && (fact.first - 3..<fact.last + 3).contains { reading.has($0, .profession) }
        || fact.element == .role
          && (fact.first..<fact.last + 4).contains { reading.has($0, .professional) }
        || fact.element == .role
          && (fact.last + 1..<fact.last + 4).contains { reading.has($0, .profession) }
    }
    let names = NameFinder(reading: reading)
    return isOfTrade
      && !(first.first - 12..<last.last + 20).contains { index in
        names.isBodily(index) && !reading.has(index, .profession)
          || reading.has(index, .treated)
          || reading.has(index, .topic) && reading.has(index, .clinical)
            // In French a verb: the noun is `vaccin`.
            && !(reading.isFrench && reading.reads(index, "vaccine"))
      }
  }

  /// `La reine Élisabeth II`: somebody of whose illness the press tells.
  func isOfStage(_ index: Int) -> Bool {
    reading.has(index, .stage) && reading.isNameWord(index + 1)
  }
}
