/// The format of a feed document, detected from its content.
public enum FeedFormat: String, Sendable, Codable, CaseIterable {
  case rss090 = "rss0.90"
  case rss091Netscape = "rss0.91n"
  case rss091Userland = "rss0.91u"
  case rss092 = "rss0.92"
  case rss093 = "rss0.93"
  case rss094 = "rss0.94"
  case rss10 = "rss1.0"
  case rss20 = "rss2.0"
  /// An `rss` element whose version is missing or unknown.
  case rss = "rss"
  case atom03 = "atom0.3"
  case atom10 = "atom1.0"
  /// A `feed` element of no known Atom namespace.
  case atom = "atom"
  case cdf = "cdf"
  case jsonFeed10 = "jsonfeed1.0"
  case jsonFeed11 = "jsonfeed1.1"
  /// MEDLINE citations as E-utilities give them (`PubmedArticleSet`).
  case pubmed = "pubmed"
  /// The World Health Organization's Disease Outbreak News (OData JSON).
  case whoOutbreaks = "who-don"
}
