import FoundationEssentials

/// Dates as feeds write them: RFC 822 and 2822 in every mutilation, ISO 8601 and its W3C profile,
/// asctime, names of months in many languages; no date rather than a wrong one.
public enum FeedDate {
  /// The instant a text names; without a zone it counts as UTC.
  static func parse(_ text: String) -> Date? {
    UsualDate.parse(text) ?? parseAnySpelling(text)
  }

  /// The same, for whatever spelling.
  static func parseAnySpelling(_ text: String) -> Date? {
    guard let date = DateTokens(text), date.count > 0 else { return nil }
    if let instant = secondsSinceEpoch(date) { return instant }
    let time = ClockTime(in: date) ?? ClockTime(hourIn: date)
    if time?.isNonsense == true { return nil }
    let day =
      isoDay(date) ?? namedDay(date, time: time) ?? numericDay(date, time: time)
    guard let day else { return nil }
    let instant = time.map { self.instant(day, $0) } ?? compactTime(date, after: day)
    // The first second of Unix time is what software writes that has no date.
    return instant?.timeIntervalSince1970 == 0 ? nil : instant
  }

  /// `1520932969`: seconds (or milliseconds) since 1970, from 1990 on.
  private static func secondsSinceEpoch(_ date: DateTokens) -> Date? {
    guard date.count == 1, case .number(let number, let digits)? = date[0] else { return nil }
    let seconds = digits == 13 ? number / 1000 : number
    guard digits == 10 || digits == 13, (631_152_000..<4_102_444_800).contains(seconds) else {
      return nil
    }
    return Date(timeIntervalSince1970: Double(seconds))
  }

  struct Day {
    var year: Int
    var month: Int
    var day: Int
    /// Tokens it took from the front; zero when it was picked from anywhere.
    var used = 0
    /// Whether the day itself was named, not only its year or month.
    var isWhole = true
  }

  private static func instant(_ day: Day, _ time: ClockTime) -> Date? {
    let local = instant(
      year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute,
      second: time.second, offset: time.offset ?? 0)
    guard let region = time.region, let local else { return local }
    return local - Double(region.secondsEast(atLocal: local))
  }

  /// A day without `H:MM`: `20031231T101514Z`, `20031231101514`, `2003-12-31-08:00` (xsd:date), or
  /// the day alone.
  private static func compactTime(_ date: DateTokens, after day: Day) -> Date? {
    if case .number(let value, digits: 14)? = date[0] {
      return ClockTime(compact: value % 1_000_000, digits: 6, in: date, before: 1)
        .flatMap { instant(day, $0) }
    }
    if day.used > 0, date[day.used] == .word("t"),
      case .number(let value, let digits)? = date[day.used + 1]
    {
      return ClockTime(compact: value, digits: digits, in: date, before: day.used + 2)
        .flatMap { instant(day, $0) }
    }
    if day.used > 0, date[day.used] == .mark(UInt8(ascii: "-")),
      case .number? = date[day.used + 1], date[day.used + 2] != .mark(UInt8(ascii: ":"))
    {
      // `2013-01-27-01` has a part too many.
      return nil
    }
    return instant(year: day.year, month: day.month, day: day.day)
  }

  // MARK: Year first

  private static func isoDay(_ date: DateTokens) -> Day? {
    var index = 0
    // `Fri, 2006/09/15 08:19:53 EDT` (Perforce): a weekday may stand before.
    let hasWeekday = if case .word? = date[0] { true } else { false }
    if hasWeekday {
      index = 1
      while case .mark(let mark)? = date[index], mark == 0x20 || mark == UInt8(ascii: ",") {
        index += 1
      }
    } else {
      while date[index] == .mark(0x20) { index += 1 }
    }
    guard case .number(let first, let digits)? = date[index] else { return nil }
    switch digits {
    case 4:
      let day = yearFirst(first, date, from: index + 1)
      // Behind a word only a whole day counts: `Winter 2021` is none.
      return hasWeekday && day?.isWhole == false ? nil : day
    case 8:
      return Day(year: first / 10_000, month: first / 100 % 100, day: first % 100, used: index + 1)
    case 7: return ordinal(year: first / 1000, day: first % 1000, used: index + 1)
    case 14 where index == 0:
      let days = first / 1_000_000
      return Day(year: days / 10_000, month: days / 100 % 100, day: days % 100, used: 0)
    default: return nil
    }
  }

  private static func yearFirst(_ year: Int, _ date: DateTokens, from start: Int) -> Day? {
    guard let separator = date[start] else {
      return Day(year: year, month: 1, day: 1, used: start, isWhole: false)
    }
    switch separator {
    case .mark(UInt8(ascii: "-")), .mark(UInt8(ascii: "/")), .mark(UInt8(ascii: ".")):
      break
    case .word("년"), .word("年"):
      // 2004년 05월 28일, 2026年11月2日
      let numbers = date.tokens[start...].compactMap { token -> Int? in
        if case .number(let value, _) = token { value } else { nil }
      }
      guard numbers.count >= 2 else { return nil }
      return Day(year: year, month: numbers[0], day: numbers[1])
    case .word("w"): return week(year, date, from: start + 1)
    case .word("t"), .mark(0x20):
      return nil
    default: return nil
    }
    // Korean sites leave blanks: `2026. 11. 2.`
    var start = start
    let isSpaced = separator == .mark(UInt8(ascii: ".")) && date[start + 1] == .mark(0x20)
    if isSpaced { start += 1 }
    switch date[start + 1] {
    case .number(let value, let digits):
      let next = start + 2 + (isSpaced ? 1 : 0)
      if digits == 3, date[start + 2] != separator {
        return ordinal(year: year, day: value, used: start + 2)
      }
      // Google once wrote `2003-012-31`.
      guard digits <= 2 || value <= 12 else { return nil }
      guard date[start + 2] == separator, case .number(let day, let dayDigits)? = date[next + 1],
        dayDigits <= 2
      else { return Day(year: year, month: value, day: 1, used: start + 2, isWhole: false) }
      if isSpaced { return Day(year: year, month: value, day: day) }
      // `2003-12-08:00` is a month with its zone, `2003-12-08` is a day.
      return Day(year: year, month: value, day: day, used: start + 4)
    case .word(let word):
      if word == "w" { return week(year, date, from: start + 2) }
      // 2004-július-13T9:15-05:00
      guard let month = MonthNames.month(word), case .number(let day, _)? = date[start + 3] else {
        return nil
      }
      return Day(year: year, month: month, day: day, used: start + 4)
    default: return nil
    }
  }

  private static func ordinal(year: Int, day: Int, used: Int) -> Day? {
    var left = day
    guard left >= 1 else { return nil }
    for month in 1...12 {
      let length = daysIn(month: month, of: year)
      if left <= length { return Day(year: year, month: month, day: left, used: used) }
      left -= length
    }
    return nil
  }

  /// ISO 8601 week dates: week 1 holds the year's first Thursday.
  private static func week(_ year: Int, _ date: DateTokens, from start: Int) -> Day? {
    guard case .number(var week, let digits)? = date[start] else { return nil }
    var weekday = 1
    var used = start + 1
    if digits == 3 {
      (week, weekday) = (week / 10, week % 10)
    } else if date[used] == .mark(UInt8(ascii: "-")), case .number(let day, 1)? = date[used + 1] {
      weekday = day
      used += 2
    }
    guard (1...53).contains(week), (1...7).contains(weekday), (1...9999).contains(year) else {
      return nil
    }
    let fourth = weekdayOf(year: year, month: 1, day: 4)
    // A year has 53 weeks when it begins or ends on a Thursday.
    if week == 53, weekdayOf(year: year, month: 1, day: 1) != 4,
      weekdayOf(year: year, month: 12, day: 31) != 4
    {
      return nil
    }
    let offset = 4 - (fourth - 1) + (week - 1) * 7 + (weekday - 1)
    if offset < 1 { return Day(year: year - 1, month: 12, day: 31 + offset, used: used) }
    let length = daysIn(month: 2, of: year) == 29 ? 366 : 365
    if offset > length { return Day(year: year + 1, month: 1, day: offset - length, used: used) }
    return ordinal(year: year, day: offset, used: used)
  }

  // MARK: A month by its name

  private static func namedDay(_ date: DateTokens, time: ClockTime?) -> Day? {
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
  private static func full(_ year: Int, digits: Int) -> Int {
    guard digits <= 2 else { return year }
    return year < 50 ? 2000 + year : 1900 + year
  }

  // MARK: Numbers only

  /// `16.10.2021`, `16/10/2021` and `10/16/2021` where one number can only be a day, or where the
  /// weekday tells; a date that could be read in two ways, or whose month has a name, is none.
  private static func numericDay(_ date: DateTokens, time: ClockTime?) -> Day? {
    var numbers: [(value: Int, digits: Int)] = []
    var separator: UInt8 = 0
    var weekday: Int?
    for (index, token) in date.tokens.enumerated() where time?.used.contains(index) != true {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word):
        if WeekdayNames.weekday(word) == nil, MonthNames.month(word) != nil { return nil }
        weekday = weekday ?? WeekdayNames.weekday(word)
      case .mark(let mark) where mark != 0x20 && mark != UInt8(ascii: ",") && numbers.count < 3:
        if separator == 0, !numbers.isEmpty { separator = mark }
      default: break
      }
    }
    guard numbers.count >= 3, numbers[2].digits == 4 || numbers[2].digits == 2,
      numbers[0].digits <= 2, numbers[1].digits <= 2
    else { return nil }
    let (first, second) = (numbers[0].value, numbers[1].value)
    let year = full(numbers[2].value, digits: numbers[2].digits)
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    switch separator {
    case UInt8(ascii: "."): return dayFirst
    case UInt8(ascii: "-") where numbers[2].digits == 2:
      // 03-12-31: ISO 8601 with a two-digit year.
      return Day(year: full(first, digits: 2), month: second, day: numbers[2].value)
    case UInt8(ascii: "/"), UInt8(ascii: "-"), 0:
      if separator == 0, weekday == nil || numbers[2].digits == 2 { return nil }
      if first > 12 || first == second { return dayFirst }
      if second > 12 { return monthFirst }
      guard let weekday else { return nil }
      let isDayFirst = self.weekday(of: dayFirst) == weekday
      if isDayFirst == (self.weekday(of: monthFirst) == weekday) { return nil }
      return isDayFirst ? dayFirst : monthFirst
    default: return nil
    }
  }

  private static func weekday(of day: Day) -> Int? {
    guard (1...12).contains(day.month), (1...31).contains(day.day) else { return nil }
    return weekdayOf(year: day.year, month: day.month, day: day.day)
  }
}
