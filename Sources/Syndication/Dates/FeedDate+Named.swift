/// Days whose month has its name, in any language that feeds are written in.
extension FeedDate {
  static func namedDay(_ date: DateTokens, time: ClockTime?) -> Day? {
    var month: Int?
    var position = 0
    var isWeekday = false
    var months: Set<Int> = []
    var numbers: [(value: Int, digits: Int, index: Int)] = []
    for (index, token) in date.tokens.enumerated() where time?.used.contains(index) != true {
      switch token {
      case .word(let word):
        if let found = MonthNames.month(word), month == nil || isWeekday {
          (month, position) = (found, index)
          // `mar. 3 févr. 2026` begins with a Tuesday.
          isWeekday = WeekdayNames.weekday(word) != nil
        }
        if let found = MonthNames.month(word), WeekdayNames.weekday(word) == nil {
          months.insert(found)
        }
      case .number(let value, let digits): numbers.append((value, digits, index))
      case .mark: break
      }
    }
    // `Volume 12, Issue 3, March 2026`: what counts issues is no day.
    if date.tokens.contains(where: isOfAnIssue) { numbers.removeAll { $0.digits != 4 } }
    guard let month, numbers.count >= 2 else {
      // A month and its year; with a time of day the day has been lost, and nobody knows which.
      guard let month, let only = numbers.first, only.digits == 4, time == nil else { return nil }
      return Day(year: only.value, month: month, day: 1, isWhole: false)
    }
    if isOfSeveralDays(date, numbers.map(\.index), months: months.count) { return nil }
    // The year is what has four digits; else the day comes first (`01 Jan 04`, `Jan 01, 04`).
    let yearIndex = numbers.firstIndex { $0.digits == 4 } ?? (numbers.count > 1 ? 1 : 0)
    let year = numbers[yearIndex]
    let others = numbers.indices.filter { $0 != yearIndex && numbers[$0].digits <= 2 }
    let day = others.min { abs(numbers[$0].index - position) < abs(numbers[$1].index - position) }
    guard let day, year.digits == 4 || year.digits == 2 else { return nil }
    return Day(
      year: full(year.value, digits: year.digits), month: month, day: numbers[day].value)
  }

  /// `27–29 November 2026`, `27 and 28 November`, `30 November – 2 December 2026`: a meeting lasts
  /// for days, and none of them is a date of publication.
  private static func isOfSeveralDays(
    _ date: DateTokens, _ numbers: [Int], months: Int
  ) -> Bool {
    guard numbers.count >= 3 else { return false }
    if months > 1 { return true }
    return zip(numbers, numbers.dropFirst()).contains { first, second in
      guard case .number(let day, let digits)? = date[first], digits <= 2,
        case .number(let last, let lastDigits)? = date[second], lastDigits <= 2,
        day >= 1, day < last, last <= 31
      else { return false }
      var joined = false
      for token in date.tokens[(first + 1)..<second] {
        switch token {
        case .mark(UInt8(ascii: "-")), .mark(UInt8(ascii: "/")), .mark(UInt8(ascii: "&")),
          .mark(UInt8(ascii: "+")):
          joined = true
        case .word(let word) where rangeWords.contains(word): joined = true
        case .mark(0x20), .mark(UInt8(ascii: ".")): break
        case .word(let word) where ordinalEndings.contains(word): break
        default: return false
        }
      }
      return joined
    }
  }

  private static let rangeWords: Set<String> = [
    "to", "and", "through", "bis", "und", "au", "et", "al", "e", "a", "y", "tot", "en", "til",
    "till", "och", "og", "do", "i", "až", "à",
  ]

  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er", "º"]

  private static func isOfAnIssue(_ token: DateTokens.Token) -> Bool {
    if case .word(let word) = token { issueWords.contains(word) } else { false }
  }

  private static let issueWords: Set<String> = [
    "vol", "volume", "issue", "iss", "number", "numéro", "numero", "heft", "band", "tome",
    "fascicule", "pages", "suppl", "supplement", "supplément", "part",
  ]

  /// RFC 2822 §4.3: 00–49 is this century, 50–99 the last.
  static func full(_ year: Int, digits: Int) -> Int {
    guard digits <= 2 else { return year }
    return year < 50 ? 2000 + year : 1900 + year
  }
}
