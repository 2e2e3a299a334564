import Foundation
import Syndication

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
    number = CivilDay.number(year: parts[0], month: parts[1], day: parts[2])
  }

  private init(number: Int) { self.number = number }

  func earlier(by days: Int) -> PubMedDay { PubMedDay(number: max(0, number - days)) }

  var text: String {
    let (year, month, day) = CivilDay.date(number)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)/\(two(month))/\(two(day))"
  }
}
