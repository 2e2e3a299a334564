public import FoundationEssentials
import Syndication

/// A day of the Gregorian calendar, reckoned without a time zone database.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day so many days after 1970-01-01.
  public init(number: Int) {
    self.number = max(-719_528, min(number, 2_932_896))
  }

  /// The day an instant falls on, so many seconds east of Greenwich.
  public init(_ instant: Date, offset: Int = 0) {
    let seconds = (instant.timeIntervalSince1970 + Double(offset)) / 86_400
    self.init(number: Int(max(-719_528, min(seconds.rounded(.down), 2_932_896))))
  }

  /// A day written `YYYY-MM-DD`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day), year >= 0
    else { return nil }
    self.init(number: CivilDay.number(year: year, month: month, day: day))
    guard self.civil == (year, month, day) else { return nil }
  }

  /// Year, month (1–12) and day (1–31).
  public var civil: (year: Int, month: Int, day: Int) { CivilDay.date(number) }

  /// 0 = Monday … 6 = Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// Earlier before later.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Instants as RFC 3339 writes them, in UTC.
public enum Timestamp {
  /// `2026-11-24T06:00:00Z`.
  public static func text(_ instant: Date) -> String {
    let day = CalendarDay(instant)
    let clock = clock(instant)
    return "\(day)T\(CalendarDay.padded(clock.hour, 2)):\(CalendarDay.padded(clock.minute, 2))"
      + ":\(CalendarDay.padded(clock.second, 2))Z"
  }

  static func clock(
    _ instant: Date, offset: Int = 0
  ) -> (hour: Int, minute: Int, second: Int) {
    let whole = max(
      -6e10, min((instant.timeIntervalSince1970 + Double(offset)).rounded(.down), 3e11))
    let seconds = ((Int(whole) % 86_400) + 86_400) % 86_400
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }
}
