import FoundationEssentials

extension Wording {
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let frenchDays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `lundi 24 novembre 2026`, `Monday 24 November 2026`.
  func longDay(_ day: CalendarDay) -> String {
    let days = language == .french ? Self.frenchDays : Self.englishDays
    return days[day.weekday] + " " + shortDay(day)
  }

  /// `24 novembre 2026`; the first of a month is `1er` in French.
  func shortDay(_ day: CalendarDay) -> String {
    let (year, month, date) = day.civil
    let months = language == .french ? Self.frenchMonths : Self.englishMonths
    let number = language == .french && date == 1 ? "1er" : String(date)
    // A date is not broken between its parts.
    return "\(number)\(space)\(months[max(0, min(month - 1, 11))])\(space)\(year)"
  }

  /// `novembre 2026`.
  func month(_ day: CalendarDay) -> String {
    let (year, month, _) = day.civil
    let months = language == .french ? Self.frenchMonths : Self.englishMonths
    return "\(months[max(0, min(month - 1, 11))])\(space)\(year)"
  }

  /// A day and the time on it: `24 novembre 2026 à 6 h 05`, `24 November 2026 at 06:05`.
  func moment(_ instant: Date, offset: Int) -> String {
    let clock = Timestamp.clock(instant, offset: offset)
    let day = shortDay(CalendarDay(instant, offset: offset))
    let minute = CalendarDay.padded(clock.minute, 2)
    return language == .french
      ? "\(day) à \(clock.hour)\(space)h\(space)\(minute)"
      : "\(day) at \(CalendarDay.padded(clock.hour, 2)):\(minute)"
  }

  /// Minutes of reading, halves kept: `½ min`, `2 min`.
  func minutes(_ minutes: Double) -> String {
    let halves = Int((max(0, min(minutes, 1e6)) * 2).rounded())
    if halves <= 1 { return "½\(space)min" }
    return "\(halves / 2)\(halves % 2 == 1 ? "½" : "")\(space)min"
  }
}
