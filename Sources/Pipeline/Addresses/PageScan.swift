/// What the source of a platform's page gives away of its feed.
enum PageScan {
  /// Prefixes of podcast hosts' feeds.
  private static let podcastFeeds = [
    "https://feed.ausha.co/", "https://feeds.acast.com/", "https://rss.acast.com/",
    "https://feeds.buzzsprout.com/", "https://anchor.fm/s/", "https://rss.art19.com/",
    "https://feeds.megaphone.fm/", "https://feeds.simplecast.com/", "https://feeds.soundcloud.com/",
    "https://feeds.audiomeans.fr/", "https://feeds.transistor.fm/", "https://feeds.libsyn.com/",
    "https://feeds.feedburner.com/", "https://radiofrance-podcast.net/podcast09/",
    "https://www.podcastics.com/podcast/",
  ].map { Array($0.utf8) }

  /// The channel of a YouTube page: `UC` and 22 characters, where the page speaks of itself.
  static func youTubeChannel(in body: [UInt8]) -> String? {
    let marks = [
      "\"externalId\":\"", "channel_id=", "itemprop=\"identifier\" content=\"",
      "itemprop=\"channelId\" content=\"", "\"channelId\":\"", "youtube.com/channel/",
    ]
    for mark in marks {
      for start in occurrences(of: Array(mark.utf8), in: body, atMost: 20) {
        let name = body[start...].prefix(24)
        if name.count == 24, name.starts(with: "UC".utf8), name.allSatisfy(isWord) {
          return String(decoding: name, as: UTF8.self)
        }
      }
    }
    return nil
  }

  /// Feeds of podcast hosts that a page names, and the `feedUrl` of Apple's directory.
  static func podcastFeeds(in body: [UInt8]) -> [String] {
    let text = unescaped(body)
    var found: [String] = []
    func take(_ url: String) {
      if !found.contains(url) { found.append(url) }
    }
    for start in occurrences(of: Array("\"feedUrl\":\"".utf8), in: text, atMost: 3) {
      let url = String(decoding: text[start...].prefix { $0 != 0x22 && $0 > 0x20 }, as: UTF8.self)
      if url.hasPrefix("http") { take(url) }
    }
    for prefix in podcastFeeds {
      for start in occurrences(of: prefix, in: text, atMost: 3) {
        let rest = text[start...].prefix(200).prefix {
          isWord($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
        }
        if !rest.isEmpty { take(String(decoding: prefix + rest, as: UTF8.self)) }
      }
    }
    return found
  }

  /// Places right after a mark.
  private static func occurrences(
    of mark: [UInt8], in body: [UInt8], atMost limit: Int
  ) -> [Int] {
    guard let first = mark.first, body.count >= mark.count else { return [] }
    var places: [Int] = []
    var index = 0
    while index <= body.count - mark.count, places.count < limit {
      if body[index] == first, body[index..<(index + mark.count)].elementsEqual(mark) {
        places.append(index + mark.count)
        index += mark.count
      } else {
        index += 1
      }
    }
    return places
  }

  /// JSON inside a page writes `\/` for a slash.
  private static func unescaped(_ body: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(body.count)
    for (index, byte) in body.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "\\") && index + 1 < body.count
        && body[index + 1] == UInt8(ascii: "/")
      if !isEscape { text.append(byte) }
    }
    return text
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
