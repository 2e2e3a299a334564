import Fetching
import Foundation
import Storage
import Syndication

/// How long a source that fails is left alone.
enum Backoff {
  /// What kind of failure it was.
  enum Cause {
    /// Time-outs, connections, 5xx, cut answers: may pass within minutes.
    case transient
    /// The server's own refusal or absence: 4xx, refused redirects, oversized bodies.
    case lasting
    /// An answer that is no feed.
    case content

    init(_ failure: FetchFailure) {
      switch failure.cause {
      case .hostNotFound, .connectionRefused, .connectTimeout, .timeout, .truncated, .cancelled,
        .other, .tooManyRequests, .tls:
        self = .transient
      case .status(let status): self = status >= 500 || status == 408 ? .transient : .lasting
      default: self = .lasting
      }
    }

    var first: Double {
      switch self {
      case .transient: ScheduleLimits.backoff
      case .lasting: ScheduleLimits.hour
      case .content: ScheduleLimits.hour
      }
    }
  }

  /// A failed state with the time of the next visit: doubling, with jitter, never past a ceiling
  /// under a day, so that a source that comes back is seen the same day.
  static func planned(
    _ state: FetchState, cause: Cause, retryAfter: Int?, source: String, now: Date
  ) -> FetchState {
    var next = state
    let doublings = Double(1 << min(max(state.failures - 1, 0), 10))
    let isLasting =
      state.failingSince.map { now.timeIntervalSince($0) > ScheduleLimits.lasting } ?? false
    let ceiling =
      isLasting ? ScheduleLimits.longestBackoffWhenLasting : ScheduleLimits.longestBackoff
    let step = min(cause.first * doublings, ceiling)
    // A quarter less at most: the jitter spreads what failed together and keeps the ceiling.
    let wait = step * (1 - 0.25 * fraction(source, state.failures))
    let asked = retryAfter.map { min(Double($0), ScheduleLimits.longestHold) } ?? 0
    let held = state.hostHeldUntil.map { $0.timeIntervalSince(now) } ?? 0
    next.dueAt = now.addingTimeInterval(max(wait, asked, held))
    return next
  }

  /// A number from 0 to 1 that is the same for the same source and count.
  static func fraction(_ source: String, _ count: Int) -> Double {
    var hash = ContentHash()
    hash.add(source)
    hash.add(count)
    return Double(hash.value % 10_000) / 10_000
  }
}
