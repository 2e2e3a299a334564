/// Mastodon and its kin: any host may be an instance, its addresses tell by their shape
/// (`/@user`, `/tags/name`, `/users/name`); each has a feed under the same address with `.rss`.
enum Fediverse {
  /// `@user@instance`, as people write it.
  static func account(_ text: String) -> (user: String, host: String)? {
    guard text.hasPrefix("@") else { return nil }
    let parts = text.dropFirst().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, AddressKind.isName(parts[0]), AddressKind.isName(parts[1]),
      parts[1].contains(".")
    else { return nil }
    return (String(parts[0]), parts[1].lowercased())
  }

  static func feed(of account: (user: String, host: String)) -> String {
    "https://\(account.host)/@\(account.user).rss"
  }

  /// The feeds to try for an address of that shape; the address itself comes last.
  static func feeds(_ address: TypedAddress) -> [String]? {
    guard let first = address.path.first else { return nil }
    let base = root(of: address)
    if first.hasPrefix("@"), !first.hasSuffix(".rss") {
      // A profile as another instance shows it: its own instance has the feed.
      if let remote = account(first) { return [feed(of: remote)] }
      guard AddressKind.isName(first.dropFirst()) else { return nil }
      return ["\(base)/\(first).rss", address.url]
    }
    guard address.path.count == 2, AddressKind.isName(address.path[1][...]) else { return nil }
    let name = address.path[1]
    switch first {
    case "tags" where !name.hasSuffix(".rss"): return ["\(base)/tags/\(name).rss", address.url]
    case "users" where !name.hasSuffix(".rss"): return ["\(base)/@\(name).rss", address.url]
    default: return nil
    }
  }

  private static func root(of address: TypedAddress) -> String {
    let end = address.url.dropFirst(8).firstIndex(of: "/") ?? address.url.endIndex
    return String(address.url[..<end])
  }
}
