import Foundation
import Storage

/// How often a feed speaks, from the dates of its entries.
struct Rhythm {
  /// Seconds between two entries; `nil` when the dates do not tell.
  let gap: Double?
  /// Seconds from the oldest to the newest entry; `nil` when the dates do not tell.
  let span: Double?

  init(dates: [Date], now: Date) {
    let known =
      dates.filter {
        // Absurd dates tell nothing: before the first feeds, or after tomorrow.
        $0.timeIntervalSince1970 > 631_152_000 && $0.timeIntervalSince(now) < ScheduleLimits.day
      }.sorted(by: >).prefix(ScheduleLimits.datesLookedAt)
    guard known.count >= 3, let newest = known.first, let oldest = known.last else {
      gap = nil
      span = nil
      return
    }
    let span = newest.timeIntervalSince(oldest)
    // Entries that all bear one date were stamped by a machine.
    guard span >= ScheduleLimits.minute else {
      gap = nil
      self.span = nil
      return
    }
    self.span = span
    gap = span / Double(known.count - 1)
  }

  /// The observed interval where dates are missing: what passed between two visits with news,
  /// smoothed, so that one busy day does not set the pace.
  static func smoothed(
    _ known: Double?, since changed: Date?, hasNews: Bool, now: Date
  ) -> Double? {
    guard hasNews, let changed else { return known }
    let gap = max(0, now.timeIntervalSince(changed))
    return known.map { 0.7 * $0 + 0.3 * gap } ?? gap
  }

  /// Seconds until the next visit of a source that answered.
  static func wait(_ state: FetchState, now: Date) -> Double {
    var wait =
      state.observedInterval.map { observed in
        let silence = state.changedAt.map { max(0, now.timeIntervalSince($0)) } ?? 0
        return max(observed, silence / 2) / ScheduleLimits.visitsPerEntry
      } ?? ScheduleLimits.unknown
    if let stated = state.statedInterval { wait = max(wait, stated) }
    // What a feed holds must be seen before it falls out, whatever it says of its rhythm; a feed
    // whose window is shorter than a visit can be cannot be helped.
    if let retention = state.retention {
      wait = min(wait, max(retention / ScheduleLimits.visitsPerRetention, ScheduleLimits.shortest))
    }
    return min(max(wait, ScheduleLimits.shortest), ScheduleLimits.longest)
  }
}
