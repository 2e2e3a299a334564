public import FoundationEssentials

/// Dates as `2026-11-22T06:00:00Z` (ISO 8601, UTC, whole seconds).
public enum UTCText {
  /// The text of a date; years before 1 and after 9999 are clamped.
  public static func string(_ date: Date) -> String {
    let clamped = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
    let seconds = Int(clamped.rounded(.down))
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let (year, month, day) = CivilDay.date(days)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + "\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
