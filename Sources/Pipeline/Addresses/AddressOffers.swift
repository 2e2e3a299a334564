import Foundation
import Syndication

/// Finds what works where there is no feed.
struct AddressOffers {
  /// The reader's own bridges: platform → address with `{user}` or `{url}`.
  let bridges: [String: String]
  /// Language of the searches (`fr`, `en`).
  let language: String

  func closed(_ platform: Platform, user: String?, url: String) -> [AddressOffer] {
    var offers: [AddressOffer] = []
    if platform.takesBridge { offers.append(bridge(platform, user: user, url: url)) }
    if platform.hasPublicPages, let host = WebAddress.host(url) {
      offers.append(.googleNews(url: news(of: host)))
    }
    if [.esanum, .univadis, .reseauprosante].contains(platform) { offers.append(.newsletter) }
    return offers
  }

  /// What works for a page or a server that gives nothing.
  func page(_ url: String, body: [UInt8]) -> [AddressOffer] {
    var offers: [AddressOffer] = []
    if let issn = Self.issn(in: body) { offers.append(.pubmedSearch(query: "\"\(issn)\"[ta]")) }
    if let host = WebAddress.host(url), host.contains("."), !host.utf8.allSatisfy({ $0 < 0x3A }) {
      offers.append(.googleNews(url: news(of: host)))
    }
    return offers
  }

  private func bridge(_ platform: Platform, user: String?, url: String) -> AddressOffer {
    let template = platform.bridgeNames.lazy.compactMap { bridges[$0] }.first
    guard let template else { return .bridgeToConfigure(name: platform.rawValue) }
    if template.contains("{user}"), user == nil {
      return .bridgeToConfigure(name: platform.rawValue)
    }
    let address = template.replacing("{user}", with: Self.encoded(user ?? ""))
      .replacing("{url}", with: Self.encoded(url))
    return .bridge(platform, url: address)
  }

  private func news(of host: String) -> String {
    let site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    let edition = language == "fr" ? "hl=fr&gl=FR&ceid=FR:fr" : "hl=en&gl=US&ceid=US:en"
    return "https://news.google.com/rss/search?q=site:\(site)&\(edition)"
  }

  static func encoded(_ text: String) -> String {
    let kept = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: kept) ?? text
  }

  /// The ISSN that a journal's page states (`citation_issn`, "ISSN 1234-567X"), its check digit
  /// right (ISO 3297).
  static func issn(in body: [UInt8]) -> String? {
    let bytes = body.prefix(512 << 10)
    var last: Int?
    var index = bytes.startIndex
    while index + 9 <= bytes.endIndex {
      if bytes[index] | 0x20 == UInt8(ascii: "i"),
        bytes[index..<(index + 4)].elementsEqual("issn".utf8, by: { $0 | 0x20 == $1 })
      {
        last = index
      } else if let start = last, index - start < 60, let found = Self.issn(at: bytes[index...]) {
        return found
      }
      index += 1
    }
    return nil
  }

  private static func issn(at bytes: ArraySlice<UInt8>) -> String? {
    let text = Array(bytes.prefix(9))
    guard text.count == 9, text[4] == UInt8(ascii: "-") else { return nil }
    var sum = 0
    for (place, byte) in (text[..<4] + text[5...]).enumerated() {
      let digit: Int
      if byte &- 0x30 < 10 {
        digit = Int(byte - 0x30)
      } else if place == 7, byte | 0x20 == UInt8(ascii: "x") {
        digit = 10
      } else {
        return nil
      }
      sum += digit * (8 - place)
    }
    guard sum % 11 == 0, sum > 0 else { return nil }
    return String(decoding: text, as: UTF8.self).uppercased()
  }
}
