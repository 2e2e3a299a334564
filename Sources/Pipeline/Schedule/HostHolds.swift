import Evidence
import Foundation
import Storage
import Syndication

/// The hosts that asked to be left alone for a while, whichever of their feeds they said it of.
struct HostHolds {
  private var hosts: Set<String> = []

  init(_ sources: [Source], states: [String: FetchState], now: Date) {
    for source in sources {
      guard let until = states[source.id]?.hostHeldUntil, until > now,
        until.timeIntervalSince(now) <= ScheduleLimits.longestHold,
        let host = Self.host(source)
      else { continue }
      hosts.insert(host)
    }
  }

  func contains(_ source: Source) -> Bool {
    guard !hosts.isEmpty, let host = Self.host(source) else { return false }
    return hosts.contains(host)
  }

  /// When a hold ends: what the host asked for within a minute and a day, an hour when it said no
  /// time.
  static func until(_ retryAfter: Int?, now: Date) -> Date {
    let wait = retryAfter.map(Double.init) ?? ScheduleLimits.bareTooMany
    return now.addingTimeInterval(
      min(max(wait, ScheduleLimits.minute), ScheduleLimits.longestHold))
  }

  private static func host(_ source: Source) -> String? {
    source.url.hasPrefix("pubmed:") ? "pubmed" : WebAddress.host(source.url)
  }
}
