import Foundation

/// Keeps requests to one service apart, whoever makes them.
///
/// NCBI allows 3 requests a second, 10 with a key, over all searches of a refresh: hence an actor.
actor Pace {
  private let gap: Double
  private let clock: @Sendable () -> Date
  private let sleep: @Sendable (Double) async -> Void
  private var free: Date?

  /// A pace of so many requests a second.
  init(
    perSecond: Int, clock: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Double) async -> Void
  ) {
    gap = 1 / Double(max(1, perSecond))
    self.clock = clock
    self.sleep = sleep
  }

  /// Waits for the next place in the line.
  func wait() async {
    let now = clock()
    let slot = max(now, free ?? now)
    free = slot.addingTimeInterval(gap)
    let wait = slot.timeIntervalSince(now)
    if wait > 0 { await sleep(wait) }
  }
}
