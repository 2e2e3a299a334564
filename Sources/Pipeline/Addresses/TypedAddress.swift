import Foundation
import Syndication

/// An address as a person typed it, completed and taken apart.
struct TypedAddress {
  /// Absolute, http(s); credentials in it are kept, since the reader wrote them.
  let url: String
  /// Lower-case.
  let host: String
  /// Path segments, none empty, percent-encoding kept.
  let path: [String]
  /// Name and value of the query's parts, percent-encoding kept.
  let query: [(name: String, value: String)]
  /// Whether the scheme was left out, so that http may be tried where https fails.
  let lacksScheme: Bool

  init?(_ typed: String) {
    var text = typed
    for prefix in ["feed:", "feed://", "pcast:", "rss:", "podcast:", "itpc:"].sorted(
      by: { $0.count > $1.count }) where text.lowercased().hasPrefix(prefix)
    {
      text = String(text.dropFirst(prefix.count).drop { $0 == "/" })
      break
    }
    let lower = text.lowercased()
    let hasScheme = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    lacksScheme = !hasScheme
    if lacksScheme {
      // A host has a dot or a port; anything with another scheme is no address of ours.
      let start = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let name = start.split(separator: ":", omittingEmptySubsequences: false)
      guard let first = name.first, first.contains(".") || first == "localhost", name.count <= 2,
        name.count < 2 || !name[1].isEmpty && name[1].allSatisfy(\.isNumber),
        !start.contains(where: { $0.isWhitespace || $0 == "@" })
      else { return nil }
      text = "https://" + text
    }
    guard let clean = WebAddress.absolute(text), let host = WebAddress.host(clean),
      let slashes = clean.range(of: "://")
    else { return nil }
    self.host = host
    let afterHost = clean[slashes.upperBound...].drop { $0 != "/" }
    let beforeFragment = afterHost.prefix { $0 != "#" }
    let parts = beforeFragment.split(separator: "?", maxSplits: 1)
    path = parts.first.map { $0.split(separator: "/").map(String.init) } ?? []
    query =
      parts.count > 1
      ? parts[1].split(separator: "&").map { part in
        let pair = part.split(separator: "=", maxSplits: 1)
        return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
      } : []
    url = text.contains("@") && text != clean ? Self.withoutFragment(text) : clean
  }

  func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// The name of an account on platforms that put it first, or after a word of their own.
  var account: String? {
    let words: Set<String> = [
      "in", "company", "school", "groups", "pages", "pg", "people", "s", "user", "newsletters",
      "showcase", "profile", "channel", "p", "reel",
    ]
    let name = path.first { !words.contains($0.lowercased()) && !$0.hasSuffix(".php") }
    return name.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
      .flatMap { AddressKind.isName($0[...]) ? $0 : nil }
  }

  private static func withoutFragment(_ text: String) -> String {
    String(text.prefix { $0 != "#" })
  }
}
