/// Ages that only their slot tells, in a short text that lacks but one element.
extension CombinationFinder {
  /// `74.` as a sentence of its own, `the mother is 68`.
  func isSlottedAge(_ index: Int) -> Bool {
    guard let age = reading.number(index), (1...108).contains(age), reading.digits(index) <= 3
    else { return false }
    // `24 ans seulement`
    if age > 14, reading.has(index + 1, .ageWord), reading.before(index, .duration, reach: 2) == nil
    {
      return isOpened(index) || isReached(index) || isOfOne(index)
    }
    guard
      reading.kind(index + 1) == nil || reading.isSign(index + 1, among: ".,;:)/|")
        || reading.kind(index + 1) == .newline,
      reading.digits(index + 2) == 0 || !reading.isGlued(index + 2)
    else { return false }
    if reading.has(index - 1, .aged) { return isOfOneAged(index) }
    if reading.reads(index - 1, "is") || reading.reads(index - 1, "was") {
      return reading.has(index - 2, [.male, .female, .person])
    }
    if isReached(index) { return age > 17 }
    if reading.has(index - 1, [.male, .female]),
      isBar(index + 1) || reading.isSign(index + 1, ",")
    {
      return true
    }
    // `Only 77.`
    let isMarked =
      reading.reads(index - 1, "only") || reading.reads(index - 1, "just")
      || isOpened(index)
    return age > 17 && isMarked && reading.digits(index - 2) == 0
  }

  /// `died yesterday at 108`, `décède … à 42 ans`: the age at which it happened.
  private func isReached(_ number: Int) -> Bool {
    (reading.reads(number - 1, "at") || reading.spells(number - 1, "à"))
      && reading.before(number, .happened, reach: 14) != nil
  }

  /// `un détenu de 68 ans`: an indefinite article, a noun and the years of one person.
  private func isOfOne(_ number: Int) -> Bool {
    reading.reads(number - 1, "de") && reading.kind(number - 2) == .word
      && reading.tokens[number - 2].shape == .lower && !reading.has(number - 2, .duration)
      && (reading.reads(number - 3, "un") || reading.reads(number - 3, "une"))
  }

  /// Whether a number begins a sentence or stands behind a comma or a bracket.
  private func isOpened(_ number: Int) -> Bool {
    reading.kind(number - 1) == nil || reading.kind(number - 1) == .newline
      || reading.isSign(number - 1, among: ".!?,(:") && reading.digits(number - 2) == 0
      || isBar(number - 1)
  }
}
