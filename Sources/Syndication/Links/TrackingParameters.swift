extension WebAddress {
  /// Parameters that follow the reader and say nothing of the page.
  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid",
    "mc_eid", "mkt_tok", "dgcid", "ncid", "xtor", "at_medium", "at_campaign", "at_custom1",
    "cmpid", "ref_src", "spm", "_hsenc", "_hsmi", "hsctatracking", "vero_id", "oly_anon_id",
    "oly_enc_id", "wt.mc_id", "wt_mc", "wt.rss_f", "ftag", "trk", "jsessionid", "phpsessid",
    "sid_rss",
  ]

  private static let trackingHosts: Set<String> = [
    "feeds.feedburner.com", "pixel.wp.com", "stats.wordpress.com", "b.scorecardresearch.com",
    "www.google-analytics.com", "pixel.quantserve.com", "ad.doubleclick.net",
    "feedads.g.doubleclick.net",
    "rss.buysellads.com", "pheedo.com", "da.feedsportal.com", "pi.feedsportal.com",
    "counter.theconversation.com", "counter.theconversation.edu.au", "tracking.feedpress.it",
    "feedpress.me", "static.feed.press",
  ]

  /// The address without what only follows the reader.
  public static func cleaned(_ address: String) -> String {
    let question = address.utf8.firstIndex(of: UInt8(ascii: "?"))
    let hasSemicolon = address.utf8.contains(UInt8(ascii: ";"))
    guard question != nil || hasSemicolon else { return address }
    if let question, !hasSemicolon, !address.utf8.contains(UInt8(ascii: "#")) {
      var copy = address
      // Already as it would come out: nothing but the parameters need be looked at.
      if copy.withUTF8({ isSettled($0) }) {
        let kept = untracked(address[address.utf8.index(after: question)...])
        return kept.isEmpty ? String(address[..<question]) : address[...question] + kept
      }
    }
    guard let parts = AddressParts(address) else { return address }
    var path = parts.path
    if path.utf8.contains(UInt8(ascii: ";")), path.lowercased().holds(";jsessionid=") {
      path = String(path.prefix { $0 != ";" })
    }
    let kept = parts.query.map { untracked($0[...]) }
    return AddressParts(
      scheme: parts.scheme, host: parts.host, port: parts.port, path: path,
      query: kept.flatMap { $0.isEmpty ? nil : $0 }, fragment: parts.fragment
    ).text
  }

  /// A query without the parameters that only follow the reader.
  private static func untracked(_ query: Substring) -> String {
    let pairs = query.utf8.split(separator: UInt8(ascii: "&")).map { Substring($0) }
    var kept = pairs.filter { !isTracking($0) }
    // Beside its stamps PubMed names the version of its software.
    if kept.count < pairs.count, pairs.contains(where: { $0.hasPrefix("ff=") }) {
      kept.removeAll { $0.hasPrefix("v=") }
    }
    return kept.joined(separator: "&")
  }

  /// Whether an address carries the number of a visitor's session.
  static func hasSession(_ address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: "=")) else { return false }
    let lower = address.utf8.asciiLowercasedText
    return lower.hasPrefix("http")
      && ["jsessionid=", "phpsessid="].contains { lower.firstRange(of: $0) != nil }
  }

  private static func isTracking(_ pair: Substring) -> Bool {
    let name = pair.utf8.prefix { $0 != UInt8(ascii: "=") }.asciiLowercasedText
    if name.hasPrefix("utm_") || name.hasPrefix("pk_") || name.hasPrefix("mtm_") { return true }
    switch name {
    case "rss":
      // The Lancet and its sisters: `?rss=yes`, the NEJM: `rss=currentIssue`; elsewhere `rss` may
      // choose the page.
      return ["", "yes", "1", "currentIssue", "mostRecent"].contains(value(of: pair, name))
    case "af": return value(of: pair, name) == "R"  // Atypon and Wiley, in every feed
    case "source": return value(of: pair, name).hasPrefix("rss-")  // Medium
    case "fc", "ff": return isTimeStamp(value(of: pair, name))
    default: return trackingNames.contains(name)
    }
  }

  private static func value(of pair: Substring, _ name: String) -> Substring {
    pair.dropFirst(name.count + 1)
  }

  /// PubMed stamps each link with the day the feed was made and the second it was fetched.
  private static func isTimeStamp(_ value: Substring) -> Bool {
    value.utf8.count >= 8 && value.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// A key under which one page has one spelling: no scheme, no `www.`, no fragment, no trailing
  /// slash, parameters in order.
  public static func canonical(_ address: String) -> String? {
    guard let parts = AddressParts(cleaned(address)) else { return nil }
    var host = parts.host
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = PercentEncoding.decode(parts.path)
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    var key = host + (parts.port.map { ":" + $0 } ?? "") + path
    if let query = parts.query {
      key += "?" + query.split(separator: "&").sorted().joined(separator: "&")
    }
    return key
  }

  /// Whether an image address only counts readers.
  static func isTracker(_ address: String) -> Bool {
    guard let parts = AddressParts(address) else { return true }
    if trackingHosts.contains(parts.host) {
      return parts.host != "feeds.feedburner.com" || parts.path.hasPrefix("/~r/")
        || parts.path.hasPrefix("/~a/")
    }
    return parts.path.hasSuffix("/pixel.gif") || parts.path.hasSuffix("/1x1.gif")
  }
}
