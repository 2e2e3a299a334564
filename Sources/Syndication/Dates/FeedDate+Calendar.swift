import FoundationEssentials

/// The proleptic Gregorian calendar, as far as dates of feeds need it.
extension FeedDate {
  /// 1 = Monday … 7 = Sunday.
  static func weekdayOf(year: Int, month: Int, day: Int) -> Int {
    let days = CivilDay.number(year: year, month: month, day: day)
    return ((days + 3) % 7 + 7) % 7 + 1
  }

  /// The instant of a civil date and time in UTC; `nil` out of range.
  static func instant(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    offset: Int = 0
  ) -> Date? {
    guard (1800...2100).contains(year), (1...12).contains(month),
      day >= 1, day <= daysIn(month: month, of: year),
      (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    if hour == 24, minute != 0 || second != 0 { return nil }
    let days = CivilDay.number(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset
    return Date(timeIntervalSince1970: Double(seconds))
  }

  static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
