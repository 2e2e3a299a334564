public import Evidence
import Fetching
public import Foundation
public import Storage
import Syndication

/// Permanent redirects: watched for days before an address is believed to have changed.
///
/// A captive portal, a lapsed domain or a mistyped rule redirects everything for hours; so a move
/// is learnt only when every hop was permanent (301, 308), the target was read as a feed at every
/// visit for three days, and it stays within the registrable domain.
enum Moves {
  /// Takes note of where an answer came from.
  static func observe(
    _ head: Response.Head, _ state: inout FetchState, of source: Source, now: Date
  ) {
    guard let target = target(head), target != source.url else {
      state.moveTarget = nil
      state.moveSince = nil
      return
    }
    if state.moveTarget != target {
      state.moveTarget = target
      state.moveSince = now
    } else if let since = state.moveSince, since > now {
      state.moveSince = now
    }
  }

  /// Where only permanent hops lead.
  private static func target(_ head: Response.Head) -> String? {
    guard !head.redirects.isEmpty, head.redirects.allSatisfy(\.isPermanent),
      let target = WebAddress.absolute(head.url), target.utf8.count <= 2048
    else { return nil }
    return target
  }

  /// Whether the move has held long enough.
  static func holds(_ state: FetchState, now: Date) -> Bool {
    guard state.moveTarget != nil, let since = state.moveSince, state.failures == 0 else {
      return false
    }
    return now.timeIntervalSince(since) >= ScheduleLimits.moveHolds
  }

  /// Whether both addresses belong to one registrant and the way is no step down in safety.
  static func isWithinDomain(_ url: String, _ target: String) -> Bool {
    guard let from = WebAddress.host(url), let to = WebAddress.host(target),
      RegistrableDomain.isShared(from, to)
    else { return false }
    return !(url.lowercased().hasPrefix("https:") && target.hasPrefix("http:"))
  }
}

extension Schedule {
  /// The address to be remembered in place of the source's own, once a move has held for days
  /// within its registrable domain; `nil` otherwise.
  ///
  /// A source whose address holds a secret keeps it: the redirect's target may lack it.
  public static func learntAddress(
    of source: Source, state: FetchState, now: Date
  ) -> String? {
    guard !source.isPrivate, let target = state.moveTarget, Moves.holds(state, now: now),
      Moves.isWithinDomain(source.url, target)
    else { return nil }
    return target
  }
}
