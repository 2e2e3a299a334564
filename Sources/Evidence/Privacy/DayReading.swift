/// An exact day written in a text.
struct DayReading: Sendable {
  /// The token behind its last one.
  let end: Int
  let day: Int
  let month: Int
  /// In full, or `nil` when the text names none.
  let year: Int?
}

extension ScreenReading {
  /// The exact day that begins at a token: `04/06/1976`, `14.02.36`, `1984-07-05`, `3 mai 2024`,
  /// `1er mars`, `May 3rd, 2024`.
  func day(at index: Int) -> DayReading? {
    if has(index, .month) { return englishDay(at: index) }
    guard let first = number(index), digits(index) <= 4 else { return nil }
    if let numeric = numericDay(at: index, first) { return numeric }
    return digits(index) <= 2 && (1...31).contains(first) ? writtenDay(at: index, first) : nil
  }

  private func numericDay(at index: Int, _ first: Int) -> DayReading? {
    let isShape =
      isSign(index + 1, among: "/.-") && digits(index + 2) > 0
      && tokens[index + 1].sign == (index + 3 < tokens.count ? tokens[index + 3].sign : 0)
      && digits(index + 4) > 0 && !tokens[index + 2].isSpaced && !tokens[index + 4].isSpaced
    guard isShape, let second = number(index + 2), let third = number(index + 4),
      digits(index + 2) <= 2
    else { return nil }
    // A fourth group makes it a version, an address or a telephone number.
    if isSign(index + 5, among: "/.-"), digits(index + 6) > 0, !tokens[index + 6].isSpaced {
      return nil
    }
    if index > 1, isSign(index - 1, among: "/.-"), digits(index - 2) > 0, isGlued(index) {
      return nil
    }
    if digits(index) == 4 {
      guard (1900...2100).contains(first), (1...12).contains(second), (1...31).contains(third),
        digits(index + 4) <= 2
      else { return nil }
      return DayReading(end: index + 5, day: third, month: second, year: first)
    }
    guard digits(index + 4) == 2 || digits(index + 4) == 4, digits(index) <= 2 else { return nil }
    let year = digits(index + 4) == 2 ? Self.century(third) : third
    guard (1900...2100).contains(year) else { return nil }
    if (1...31).contains(first), (1...12).contains(second) {
      return DayReading(end: index + 5, day: first, month: second, year: year)
    }
    if (1...12).contains(first), (1...31).contains(second) {
      return DayReading(end: index + 5, day: second, month: first, year: year)
    }
    return nil
  }

  /// `3 mai 2024`, `1er mars`, `3rd of May`.
  private func writtenDay(at index: Int, _ day: Int) -> DayReading? {
    var next = index + 1
    if isGlued(next), reads(next, "er") || isOrdinal(next) { next += 1 }
    if reads(next, "of") { next += 1 }
    // `22-Jun-1996`, `3/mai/2024`
    if isSign(next, among: "-/"), isGlued(next), isGlued(next + 1), has(next + 1, .month),
      isSign(next + 2, among: "-/"), isGlued(next + 2),
      digits(next + 3) == 4 || digits(next + 3) == 2,
      let written = number(next + 3)
    {
      let year = digits(next + 3) == 2 ? Self.century(written) : written
      return (1900...2100).contains(year)
        ? DayReading(end: next + 4, day: day, month: 1, year: year) : nil
    }
    guard has(next, .month) else { return nil }
    // Decimal fractions and ranges (`2.5 mai`, `10-12 mai`) are no day by themselves, but the last
    // number of a range is.
    var end = next + 1
    if isSign(end, "."), isGlued(end), digits(end + 1) == 4 || digits(end + 1) == 2 { end += 1 }
    if isSign(end, ","), digits(end + 1) == 4 { end += 1 }
    if digits(end) == 4, let year = number(end), (1500...2100).contains(year) {
      return DayReading(end: end + 1, day: day, month: 1, year: year)
    }
    // `may` and `mars` alone are too common as words in English.
    if !isFrench, reads(next, "may"), tokens[next].shape == .lower { return nil }
    return DayReading(end: next + 1, day: day, month: 1, year: nil)
  }

  /// `May 3`, `May 3rd, 2024`.
  private func englishDay(at index: Int) -> DayReading? {
    guard tokens[index].isCapital else { return nil }
    var next = index + 1
    if isSign(next, ".") { next += 1 }
    guard let day = number(next), (1...31).contains(day), digits(next) <= 2,
      tokens[next].isSpaced
    else { return nil }
    var end = next + 1
    if isGlued(end), isOrdinal(end) { end += 1 }
    var year: Int?
    let comma = isSign(end, ",") ? end + 1 : end
    if digits(comma) == 4, let value = number(comma), (1500...2100).contains(value) {
      year = value
      end = comma + 1
    } else if isSign(end, among: "%/"), isGlued(end) {
      return nil
    }
    return DayReading(end: end, day: day, month: 1, year: year)
  }

  private func isOrdinal(_ index: Int) -> Bool {
    reads(index, "st") || reads(index, "nd") || reads(index, "rd") || reads(index, "th")
  }

  /// The year two digits mean; no clock is read here.
  private static func century(_ year: Int) -> Int { year < 30 ? 2000 + year : 1900 + year }
}
