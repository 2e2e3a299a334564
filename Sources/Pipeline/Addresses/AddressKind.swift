/// What an address that a person has turns out to be, judged from its text alone.
public enum AddressKind: Sendable, Equatable {
  /// A PubMed search, kept up by E-utilities.
  case pubmedSearch(query: String)
  /// The feed of a platform follows from the address: these are to be tried, best first.
  case platformFeed(Platform, urls: [String])
  /// The platform's page must be asked for its feed.
  case platformPage(Platform, url: String)
  /// A feed or a page: it must be asked which.
  case unknown(url: String)
  /// The platform has no feed; the account's name where the address holds one.
  case closed(Platform, user: String?, url: String)
  /// No address at all, or one of another scheme.
  case notAnAddress

  /// Recognises what a person typed or pasted.
  public static func recognise(_ text: String) -> AddressKind {
    let text = text.drop { $0.isWhitespace }
    let typed = String(text.prefix(8192).reversed().drop { $0.isWhitespace }.reversed())
    if let query = pubmedQuery(typed) {
      return query.isEmpty ? .notAnAddress : .pubmedSearch(query: query)
    }
    if let account = Fediverse.account(typed) {
      return .platformFeed(.mastodon, urls: [Fediverse.feed(of: account)])
    }
    if let handle = blueskyHandle(typed) {
      return .platformFeed(.bluesky, urls: ["https://bsky.app/profile/\(handle)/rss"])
    }
    guard let address = TypedAddress(typed) else { return .notAnAddress }
    if let platform = Platform.of(host: address.host) {
      if platform.closure != nil {
        return .closed(platform, user: address.account, url: address.url)
      }
      return PlatformAddress.recognise(platform, address)
    }
    if let urls = Fediverse.feeds(address) { return .platformFeed(.mastodon, urls: urls) }
    return .unknown(url: address.url)
  }

  /// The query of `pubmed:QUERY`.
  public static func pubmedQuery(_ url: String) -> String? {
    let scheme = "pubmed:"
    guard url.utf8.count >= scheme.utf8.count,
      url.prefix(scheme.count).lowercased() == scheme
    else { return nil }
    return url.dropFirst(scheme.count).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// `@name.bsky.social`, as people write it.
  private static func blueskyHandle(_ text: String) -> String? {
    let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
    guard name.lowercased().hasSuffix(".bsky.social"), isName(name) else { return nil }
    return name.lowercased()
  }

  static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 253
      && text.utf8.allSatisfy {
        $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}
