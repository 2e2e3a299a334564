import Foundation

/// A day as E-utilities write it (`2026/11/24`).
struct PubMedDay: Equatable {
  /// Days from 1 January 1970.
  private let number: Int

  init(_ date: Date) {
    let days = (date.timeIntervalSince1970 / 86_400).rounded(.down)
    number = Int(min(max(days, 0), 2_932_896))
  }

  /// Reads `YYYY/MM/DD`.
  init?(_ text: String) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, 1970...9999 ~= parts[0], 1...12 ~= parts[1], 1...31 ~= parts[2] else {
      return nil
    }
    // Civil day to number (H. Hinnant, "chrono-compatible low-level date algorithms").
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  private init(number: Int) { self.number = number }

  func earlier(by days: Int) -> PubMedDay { PubMedDay(number: max(0, number - days)) }

  var text: String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)/\(two(civil))/\(two(day))"
  }
}
