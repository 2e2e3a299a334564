/// What a web page says of itself and of its feeds (RSS autodiscovery; WHATWG `link` types).
public enum HTMLPage {
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/x-rss+xml", "text/xml", "application/xml",
  ]

  /// Most feeds taken from one page.
  private static let limit = 50

  /// The feeds a page declares in `link` elements, absolute, in page order, each once.
  public static func declaredFeeds(in bytes: [UInt8], base: String? = nil) -> [DeclaredFeed] {
    bytes.withUnsafeBufferPointer { buffer in
      // A saved page has no address of its own: the one it names for itself stands in.
      var base = base ?? canonicalAddress(in: buffer)
      var feeds: [DeclaredFeed] = []
      var tokens = HTMLTokenizer(buffer, unknownNamesAreTags: true)
      while let token = tokens.next(), feeds.count < limit {
        guard case .start(let tag) = token else { continue }
        if tag.element.has(.base), let href = tag["href"] {
          base = WebAddress.absolute(href, base: base) ?? base
        } else if tag.element.has(.link), let feed = feed(tag, base: base) {
          if !feeds.contains(where: { $0.url == feed.url }) { feeds.append(feed) }
        } else if tag.element.has(.raw) {
          tokens.skipRaw(tag.element)
        }
      }
      return feeds
    }
  }

  /// The page's own address as it states it (RFC 6596).
  private static func canonicalAddress(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var tokens = HTMLTokenizer(bytes, unknownNamesAreTags: true)
    while let token = tokens.next() {
      guard case .start(let tag) = token else { continue }
      if tag.element.has(.link), let relation = tag["rel"], relation.holdsWord("canonical"),
        let href = tag["href"], relation.lowercased().split(separator: " ").contains("canonical"),
        let address = WebAddress.absolute(href)
      {
        return address
      }
      if tag.element.has(.raw) { tokens.skipRaw(tag.element) }
    }
    return nil
  }

  private static func feed(_ tag: HTMLTag, base: String?) -> DeclaredFeed? {
    guard let relation = tag["rel"], relation.holdsWord("alternate") || relation.holdsWord("feed")
    else { return nil }
    let relations = relation.lowercased().split(separator: " ")
    guard relations.contains("alternate") || relations.contains("feed"),
      let href = tag["href"].map(withoutFeedScheme), let url = WebAddress.absolute(href, base: base)
    else { return nil }
    let type = tag["type"]?.lowercased().split(separator: ";").first.map(String.init)
    // JSON Feed 1.0 asks for the general type, which WordPress uses for its API on every page.
    let isJSONFeed = type == "application/json" && !url.holds("/wp-json/")
    guard relations.contains("feed") || isJSONFeed || type.map(feedTypes.contains) == true else {
      return nil
    }
    // WordPress declares the feed of comments on every page.
    let title = tag["title"].map(PlainText.clean)
    return DeclaredFeed(url: url, title: title, type: type)
  }

  /// `feed://h.example/f` and `feed:https://h.example/f`, as readers once registered themselves.
  private static func withoutFeedScheme(_ href: String) -> String {
    guard href.lowercased().hasPrefix("feed:") else { return href }
    return String(href.dropFirst("feed:".count))
  }
}
