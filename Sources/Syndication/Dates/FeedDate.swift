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
