/// Days that begin with their year: ISO 8601 in all its forms, W3CDTF, `2021/10/16`.
extension FeedDate {
  static func isoDay(_ date: DateTokens) -> Day? {
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
}
