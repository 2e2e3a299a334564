import FoundationEssentials

/// Tells the JSON documents that are feeds from those that are not.
enum JSONDocument {
  static func feed(_ text: DecodedText, base: String?) throws(UnrecognisedFeed) -> Feed {
    let read = JSONReader.read(text.bytes[text.start...])
    let root = read.value
    var feed: Feed
    if let format = jsonFeedFormat(root) {
      var reader = JSONFeedReader(base: base)
      feed = reader.feed(root, format: format)
    } else if let values = root["value"]?.array, OutbreakNewsReader.isOutbreakNews(root) {
      feed = OutbreakNewsReader.feed(values)
    } else {
      throw UnrecognisedFeed(kind: .json, message: "The document is JSON, but not a JSON Feed.")
    }
    feed.encoding = text.encoding
    feed.wellFormed = text.isFaithful && read.problems.isEmpty
    feed.problems = text.problems + read.problems + feed.problems
    return feed
  }

  private static func jsonFeedFormat(_ root: JSONValue) -> FeedFormat? {
    let version = root["version"]?.string?.lowercased() ?? ""
    if version.contains("jsonfeed.org/version/1") {
      return version.hasSuffix("1.1") ? .jsonFeed11 : .jsonFeed10
    }
    guard let items = root["items"]?.array,
      root["title"] != nil || root["home_page_url"] != nil
        || items.contains(where: { $0["content_html"] != nil || $0["content_text"] != nil })
    else { return nil }
    return .jsonFeed11
  }
}
