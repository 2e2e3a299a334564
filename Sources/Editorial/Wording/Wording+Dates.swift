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
    return "\(number) \(months[max(0, min(month - 1, 11))]) \(year)"
  }

  /// Minutes of reading, halves kept: `½ min`, `2 min`.
  func minutes(_ minutes: Double) -> String {
    let halves = Int((max(0, min(minutes, 1e6)) * 2).rounded())
    if halves <= 1 { return "½\(space)min" }
    return "\(halves / 2)\(halves % 2 == 1 ? "½" : "")\(space)min"
  }
}
