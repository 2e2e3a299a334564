public import Fetching
public import Foundation
public import Syndication

/// What `sources add` made of an address: facts, for the program to put in words.
public enum AddressFinding: Sendable, Equatable {
  /// Feeds that were read, best first.
  case feeds([FoundFeed])
  /// A PubMed search; it is followed as `pubmed:QUERY`.
  case pubmedSearch(query: String)
  /// A platform without a feed: why, and what works in its place.
  case closed(Platform, Platform.Closure, offers: [AddressOffer])
  /// A page without a feed: what works in its place.
  case noFeed(url: String, offers: [AddressOffer])
  /// Nobody answered usably: why, and what works in its place.
  case unreachable(url: String, FetchFailure, offers: [AddressOffer])
  /// No address.
  case notAnAddress
}

/// A feed that was read on the way.
public struct FoundFeed: Sendable, Equatable {
  /// Where it was found.
  public enum Origin: String, Sendable {
    /// It is the address given.
    case given
    /// The platform's rule leads to it.
    case platform
    /// The page declares it, or names it.
    case declared
    /// It stands at a usual path.
    case usualPath = "usual-path"
  }

  /// Its address.
  public var url: String
  /// Plain text.
  public var title: String?
  /// Its format.
  public var format: FeedFormat
  /// Entries in it.
  public var entries: Int
  /// When its newest entry was published.
  public var newest: Date?
  /// BCP 47, as stated.
  public var language: String?
  /// The site's page.
  public var homeURL: String?
  /// Where it was found.
  public var origin: Origin
  /// Whether it looks like the feed of a page's comments.
  public var isOfComments: Bool

  init(_ feed: Feed, url: String, origin: Origin) {
    self.url = url
    title = feed.title
    format = feed.format
    entries = feed.entries.count
    newest = feed.entries.compactMap { $0.published ?? $0.updated }.max()
    language = feed.language
    homeURL = feed.link
    self.origin = origin
    isOfComments = Self.isOfComments(url: url, title: feed.title)
  }

  static func isOfComments(url: String, title: String?) -> Bool {
    let words = (url + " " + (title ?? "")).lowercased()
    return words.contains("/comments") || words.contains("commentaires")
      || words.contains("comments on ") || words.contains("comments for ")
      || words.contains("comments feed")
  }
}

/// What works where there is no feed.
public enum AddressOffer: Sendable, Equatable {
  /// The reader's own bridge gives this feed.
  case bridge(Platform, url: String)
  /// A bridge of the reader's own would do: it goes into `config.yaml` under this name.
  case bridgeToConfigure(name: String)
  /// A search of news finds the public pages.
  case googleNews(url: String)
  /// PubMed has the journal: this search follows it.
  case pubmedSearch(query: String)
  /// The publisher's letter, by mail.
  case newsletter
}
