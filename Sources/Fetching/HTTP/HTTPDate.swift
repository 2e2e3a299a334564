/// Dates of HTTP fields (RFC 9110 §5.6.7) as seconds from 1970, in each of the three forms.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
  static func seconds(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }
    guard words.count >= 5 else { return nil }
    let time = words.first { $0.contains(":") }?.split(separator: ":").compactMap { Int($0) }
    guard let time, time.count == 3 else { return nil }
    let month = words.lazy.compactMap { months.firstIndex(of: String($0.lowercased().prefix(3))) }
      .first
    let numbers = words.compactMap { Int($0) }
    guard let month, numbers.count >= 2 else { return nil }
    // Day first, year last in all three forms.
    guard let day = numbers.first, var year = numbers.last, (1...31).contains(day) else {
      return nil
    }
    if year < 70 { year += 2000 } else if year < 100 { year += 1900 }
    guard (1970...9999).contains(year), (0...23).contains(time[0]), (0...59).contains(time[1]),
      (0...60).contains(time[2])
    else { return nil }
    return days(year: year, month: month + 1, day: day) * 86_400 + time[0] * 3600 + time[1] * 60
      + time[2]
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
