import Foundation
import Syndication

/// The hours and days a feed asks not to be read at (RSS `skipHours` and `skipDays`, in GMT).
struct QuietTimes {
  private let hours: Set<Int>
  private let days: Set<Int>

  init(_ hints: SyndicationHints?) {
    // RSS 0.91 counted hours from 1 to 24.
    let hours = Set((hints?.skipHours ?? []).map { $0 == 24 ? 0 : $0 }.filter { 0...23 ~= $0 })
    let days = Set((hints?.skipDays ?? []).filter { 0...6 ~= $0 })
    // Who wants never to be read has made a mistake.
    self.hours = hours.count < 24 ? hours : []
    self.days = days.count < 7 ? days : []
  }

  /// The first moment outside quiet times from `date` on, at most a day later.
  func next(from date: Date) -> Date {
    guard !hours.isEmpty || !days.isEmpty else { return date }
    let latest = date.addingTimeInterval(ScheduleLimits.longestShift)
    var candidate = date
    while isQuiet(candidate), candidate < latest {
      let past = candidate.timeIntervalSince1970.truncatingRemainder(dividingBy: 3600)
      candidate = candidate.addingTimeInterval(3600 - past)
    }
    return min(candidate, latest)
  }

  private func isQuiet(_ date: Date) -> Bool {
    let seconds = Int(min(max(date.timeIntervalSince1970, 0), 1e11))
    let day = seconds / 86_400
    // 1 January 1970 was a Thursday; 0 is Sunday.
    return hours.contains(seconds % 86_400 / 3600) || days.contains((day + 4) % 7)
  }
}
