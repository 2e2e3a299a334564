import Foundation

/// The feeds of platforms that have them, from the shape of an address (docs/fetching.md).
enum PlatformAddress {
  static func recognise(_ platform: Platform, _ address: TypedAddress) -> AddressKind {
    func feed(_ url: String) -> AddressKind { .platformFeed(platform, urls: [url]) }
    let path = address.path
    switch platform {
    case .bluesky:
      guard path.count >= 2, path[0] == "profile" else { return .unknown(url: address.url) }
      return feed("https://bsky.app/profile/\(path[1])/rss")
    case .reddit:
      guard path.count >= 2, ["r", "user", "u"].contains(path[0]) else {
        return .unknown(url: address.url)
      }
      return feed("https://www.reddit.com/\(path[0] == "r" ? "r" : "user")/\(path[1])/.rss")
    case .medium:
      guard let first = path.first, first != "feed" else { return .unknown(url: address.url) }
      return .platformFeed(.medium, urls: ["https://medium.com/feed/\(first)", address.url])
    case .substack:
      guard path.first != "feed", address.host != "substack.com" else {
        return .unknown(url: address.url)
      }
      return feed("https://\(address.host)/feed")
    case .libsyn:
      guard path.isEmpty else { return .unknown(url: address.url) }
      return .platformFeed(.libsyn, urls: ["https://\(address.host)/rss", address.url])
    case .youtube: return youTube(address)
    case .pubmed: return pubMed(address)
    case .who: return worldHealth(address)
    case .applePodcasts:
      let number = (path.last ?? "").hasPrefix("id") ? path.last?.dropFirst(2) : nil
      guard let number, !number.isEmpty, number.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
        return .unknown(url: address.url)
      }
      return .platformPage(
        .applePodcasts, url: "https://itunes.apple.com/lookup?id=\(number)&entity=podcast")
    case .ausha: return .platformPage(.ausha, url: address.url)
    default: return .unknown(url: address.url)
    }
  }

  private static func youTube(_ address: TypedAddress) -> AddressKind {
    let base = "https://www.youtube.com/feeds/videos.xml"
    if address.path.first == "feeds" { return .unknown(url: address.url) }
    if let list = address.parameter("list") {
      return .platformFeed(.youtube, urls: ["\(base)?playlist_id=\(list)"])
    }
    if address.path.count >= 2, address.path[0] == "channel", address.path[1].hasPrefix("UC") {
      return .platformFeed(.youtube, urls: ["\(base)?channel_id=\(address.path[1])"])
    }
    return .platformPage(.youtube, url: address.url)
  }

  private static func pubMed(_ address: TypedAddress) -> AddressKind {
    if address.path.first == "rss" { return .unknown(url: address.url) }
    if let term = address.parameter("term") {
      let query = term.replacing("+", with: " ").removingPercentEncoding ?? term
      return AddressKind.recognise("pubmed:" + query)
    }
    return .unknown(url: address.url)
  }

  /// Disease Outbreak News have no feed but an interface that gives JSON.
  static let outbreakNews =
    "https://www.who.int/api/news/diseaseoutbreaknews"
    + "?%24orderby=PublicationDateAndTime%20desc&%24top=50"

  private static func worldHealth(_ address: TypedAddress) -> AddressKind {
    let path = address.path.joined(separator: "/").lowercased()
    guard path.contains("disease-outbreak-news") || path.contains("diseaseoutbreaknews") else {
      return .unknown(url: address.url)
    }
    let isInterface = path.hasPrefix("api/") && !address.query.isEmpty
    return .platformFeed(.who, urls: [isInterface ? address.url : outbreakNews])
  }
}
