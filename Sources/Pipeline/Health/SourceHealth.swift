public import Foundation

/// How a source fares: what `sources check` tells, and what it proposes; it never does anything.
public struct SourceHealth: Sendable, Equatable {
  /// What is to be said of the source, gravest first; `alive` alone when nothing is.
  public var findings: [Finding]
  /// Entries a week over the counted period.
  public var entriesPerWeek: Double?
  /// Share of the entries that reached a digest, from 0 to 1.
  public var shareInDigest: Double?
  /// Share of those in a digest that were read, from 0 to 1.
  public var shareRead: Double?
  /// What the reader may do, best first.
  public var proposals: [Proposal]

  /// One thing to be said of a source.
  public enum Finding: Sendable, Equatable {
    /// It answers and speaks.
    case alive
    /// Nobody has asked it yet.
    case neverAsked
    /// It answered 410: the publisher has withdrawn it.
    case gone(since: Date)
    /// It has failed for two weeks or more, with a stable code.
    case dead(since: Date, code: String)
    /// It has failed for more than a hiccup, with a stable code.
    case failing(since: Date, times: Int, code: String)
    /// Its server refuses programs (401, 403, an anti-bot page).
    case blocked(since: Date)
    /// A page comes in place of the feed; the feeds that page declares.
    case html(since: Date, declared: [String])
    /// It answers, and nothing new has come for 90 days.
    case silent(since: Date)
    /// It redirects for good within its own domain.
    case moved(to: String, since: Date)
    /// It redirects for good to another domain: journals have been hijacked that way.
    case movedToNewDomain(to: String, since: Date)
    /// Much comes, and next to nothing of it reaches the digest.
    case noisy
    /// Much of it reaches the digest, and none of it was read.
    case unread
  }

  /// What the reader may do about it.
  public enum Proposal: Sendable, Equatable {
    /// Stop following it.
    case remove
    /// Follow this address in its place, after a look at it.
    case follow(String)
    /// Look whether the new domain is still the publisher's.
    case verifyOwner(String)
    /// Follow its articles by way of another service (`sources add` with its home page tells which).
    case findAnotherWay
    /// Give it a lower standing, or mute words.
    case narrow
  }

  /// What the library counted of a source's entries over a period.
  public struct Counts: Sendable, Equatable {
    /// Days counted.
    public var days: Double
    /// Entries that count from a moment in these days.
    public var entries: Int
    /// Of these, how many reached a digest.
    public var inDigest: Int
    /// Of these, how many were read.
    public var read: Int
    /// When the newest entry was published, else first seen.
    public var newest: Date?

    /// Counts over some days.
    public init(days: Double, entries: Int, inDigest: Int = 0, read: Int = 0, newest: Date? = nil) {
      self.days = days
      self.entries = entries
      self.inDigest = inDigest
      self.read = read
      self.newest = newest
    }
  }
}
