import FoundationEssentials

/// The proleptic Gregorian calendar, as far as dates of feeds need it.
extension FeedDate {
  /// 1 = Monday … 7 = Sunday.
  static func weekdayOf(year: Int, month: Int, day: Int) -> Int {
    let days = daysFromEpoch(year: year, month: month, day: day)
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
    let days = daysFromEpoch(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset
    return Date(timeIntervalSince1970: Double(seconds))
  }

  /// Days from 1970-01-01 (days_from_civil by H Hinnant).
  static func daysFromEpoch(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
