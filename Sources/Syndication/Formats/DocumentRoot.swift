/// What the root element says of the format.
struct DocumentRoot {
  private(set) var format: FeedFormat?
  /// What the document is, when its root is no feed's.
  private(set) var kind: UnrecognisedFeed.Kind?
  private(set) var isAtom = false

  init(_ root: XMLStart, externalID: String) {
    let uri = String(decoding: root.uri, as: UTF8.self).lowercased()
    switch root.name.term {
    case .rss: format = Self.rss(root, externalID)
    case .rdf: format = .rss10
    case .feed, .entry:
      format = Self.atom(root, uri)
      isAtom = true
    case .channel: format = .cdf
    case .html, .head, .body: kind = .html
    case .opml, .outline: kind = .opml
    default: kind = .xml
    }
  }

  private static func rss(_ root: XMLStart, _ externalID: String) -> FeedFormat {
    let version = root[.version].map(PlainText.clean) ?? ""
    switch version {
    case "0.90", "0.9": return .rss090
    case "0.91":
      return externalID.lowercased().contains("netscape") ? .rss091Netscape : .rss091Userland
    case "0.92": return .rss092
    case "0.93": return .rss093
    case "0.94": return .rss094
    case "1.0": return .rss10
    default: return version.hasPrefix("2") ? .rss20 : .rss
    }
  }

  private static func atom(_ root: XMLStart, _ uri: String) -> FeedFormat {
    let version = root[.version].map(PlainText.clean)
    if uri.contains("2005/atom") { return .atom10 }
    if version == "0.3" || uri.contains("purl.org/atom/ns") { return .atom03 }
    return .atom
  }
}
