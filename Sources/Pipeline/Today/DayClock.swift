public import Foundation

/// The reader's day: which date an instant falls on where they are.
public struct DayClock: Sendable, Equatable {
  /// Seconds east of Greenwich at the instant in question.
  public var offset: Int

  /// A clock with a fixed offset.
  public init(offset: Int) { self.offset = offset }

  /// The clock of a named zone, else of the system, at an instant.
  public init(zone: String?, at now: Date) {
    if let zone, let known = TimeZone(identifier: zone) {
      offset = known.secondsFromGMT(for: now)
      return
    }
    var seconds = time_t(now.timeIntervalSince1970)
    var parts = tm()
    localtime_r(&seconds, &parts)
    offset = parts.tm_gmtoff
  }

  /// The day an instant falls on, `YYYY-MM-DD`.
  public func day(of instant: Date) -> String {
    var seconds = time_t(instant.timeIntervalSince1970) + offset
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(parts.tm_year + 1900, 4) + "-" + padded(parts.tm_mon + 1, 2) + "-"
      + padded(parts.tm_mday, 2)
  }

  /// The instant a day (`YYYY-MM-DD`) begins; `nil` for what is no date.
  public func start(of day: String) -> Date? {
    let parts = day.split(separator: "-").map { Int($0) }
    guard parts.count == 3, day.utf8.count == 10, let year = parts[0], let month = parts[1],
      let date = parts[2], (1970...2200).contains(year), (1...12).contains(month),
      (1...31).contains(date)
    else { return nil }
    var civil = tm()
    civil.tm_year = Int32(year - 1900)
    civil.tm_mon = Int32(month - 1)
    civil.tm_mday = Int32(date)
    let seconds = timegm(&civil)
    guard Int(civil.tm_mday) == date, Int(civil.tm_mon) == month - 1 else { return nil }
    return Date(timeIntervalSince1970: Double(seconds - offset))
  }
}
