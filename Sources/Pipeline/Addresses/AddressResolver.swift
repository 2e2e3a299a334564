public import Fetching
import Foundation
import Syndication

/// Turns an address that a person has into feeds that were read, or into facts on why there are
/// none and what works in their place.
public struct AddressResolver: Sendable {
  private let fetcher: any Fetcher
  private let offers: AddressOffers

  /// Feeds tried of those a page declares.
  private static let declaredTried = 6
  /// Where feeds usually stand, most frequent first: WordPress, static sites, Blogger, hautetfort,
  /// Wix, Joomla, SPIP.
  private static let usualPaths = [
    "/feed/", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feeds/posts/default",
    "/index.rss", "/blog-feed.xml", "/?format=feed&type=rss", "/spip.php?page=backend",
    "/feed/podcast/",
  ]

  /// A resolver with the reader's own bridges (platform → address with `{user}`) and language.
  public init(fetcher: any Fetcher, bridges: [String: String] = [:], language: String = "en") {
    self.fetcher = fetcher
    offers = AddressOffers(bridges: bridges, language: language)
  }

  /// Resolves what a person typed or pasted.
  public func resolve(_ text: String) async -> AddressFinding {
    switch AddressKind.recognise(text) {
    case .notAnAddress: return .notAnAddress
    case .pubmedSearch(let query): return .pubmedSearch(query: query)
    case .closed(let platform, let user, let url):
      return .closed(
        platform, platform.closure ?? .noFeed,
        offers: offers.closed(platform, user: user, url: url))
    case .platformFeed(_, let urls): return await platformFeed(urls)
    case .platformPage(let platform, let url): return await platformPage(platform, url)
    case .unknown(let url):
      let finding = await page(url)
      guard case .unreachable(_, let failure, _) = finding, failure.head == nil,
        TypedAddress(text)?.lacksScheme == true
      else { return finding }
      // Typed without a scheme: some sites still have no https.
      let plain = await page("http" + url.dropFirst(5))
      if case .unreachable = plain { return finding }
      return plain
    }
  }

  // MARK: Platforms

  private func platformFeed(_ urls: [String]) async -> AddressFinding {
    var finding = AddressFinding.notAnAddress
    for (index, url) in urls.enumerated() {
      let isLast = index == urls.count - 1
      // The address itself, tried last, may be a page of any kind.
      let next =
        isLast && index > 0 ? await page(url) : await page(url, origin: .platform, looks: false)
      if case .feeds = next { return next }
      if index == 0 || isLast { finding = next }
    }
    return finding
  }

  private func platformPage(_ platform: Platform, _ url: String) async -> AddressFinding {
    let outcome = await fetcher.fetch(FetchRequest(url: url, accept: "text/html, */*;q=0.5"))
    guard case .fetched(let response) = outcome else { return unreachable(url, outcome) }
    var candidates: [String] = []
    if platform == .youtube, let channel = PageScan.youTubeChannel(in: response.body) {
      candidates = ["https://www.youtube.com/feeds/videos.xml?channel_id=\(channel)"]
    } else {
      candidates = PageScan.podcastFeeds(in: response.body)
    }
    for candidate in candidates.prefix(3) {
      if let found = await read(candidate, origin: .platform, isDiscovered: true) {
        return .feeds([found])
      }
    }
    return await look(at: response, of: url)
  }

  // MARK: Pages

  private func page(
    _ url: String, origin: FoundFeed.Origin = .given, looks: Bool = true
  ) async -> AddressFinding {
    let outcome = await fetcher.fetch(FetchRequest(url: url))
    guard case .fetched(let response) = outcome else { return unreachable(url, outcome) }
    let document = FeedDocument(
      bytes: response.body, contentType: response.head.contentType, baseURL: response.head.url)
    if let feed = try? FeedParser.parse(document) {
      return .feeds([FoundFeed(feed, url: url, origin: origin)])
    }
    if AntiBotPage.isLikely(response.body) {
      return .unreachable(
        url: url, FetchFailure(.blocked, head: response.head),
        offers: offers.page(url, body: []))
    }
    guard looks else { return .noFeed(url: url, offers: offers.page(url, body: response.body)) }
    return await look(at: response, of: url)
  }

  /// Looks for feeds that a page declares, names, or has at a usual path.
  private func look(at response: Response, of url: String) async -> AddressFinding {
    let base = response.head.url
    let declared = HTMLPage.declaredFeeds(in: response.body, base: base)
      .filter { !FoundFeed.isOfComments(url: $0.url, title: $0.title) }
    var feeds: [FoundFeed] = []
    for candidate in declared.prefix(Self.declaredTried) {
      let isDiscovered = Self.place(candidate.url) != Self.place(url)
      if let found = await read(candidate.url, origin: .declared, isDiscovered: isDiscovered) {
        feeds.append(found)
      }
    }
    for candidate in PageScan.podcastFeeds(in: response.body).prefix(2)
    where feeds.isEmpty {
      if let found = await read(candidate, origin: .declared, isDiscovered: true) {
        feeds.append(found)
      }
    }
    if feeds.isEmpty, let found = await usual(base, given: url) { feeds.append(found) }
    guard feeds.isEmpty else { return .feeds(feeds.sorted { !$0.isOfComments && $1.isOfComments }) }
    return .noFeed(url: url, offers: offers.page(url, body: response.body))
  }

  private func usual(_ base: String, given: String) async -> FoundFeed? {
    guard let place = Self.place(base) else { return nil }
    let isDiscovered = place != Self.place(given)
    let root = String(base.prefix { $0 != "?" && $0 != "#" })
    let site = WebAddress.absolute("/", base: root).map { String($0.dropLast()) } ?? root
    // A blog in a folder has its feed in that folder.
    let folder = root.hasSuffix("/") ? String(root.dropLast()) : root
    var candidates = Self.usualPaths.map { site + $0 }
    if folder != site { candidates.insert(folder + "/feed/", at: 0) }
    for candidate in candidates {
      if let found = await read(candidate, origin: .usualPath, isDiscovered: isDiscovered) {
        return found
      }
    }
    return nil
  }

  private func read(
    _ url: String, origin: FoundFeed.Origin, isDiscovered: Bool
  ) async -> FoundFeed? {
    let request = FetchRequest(url: url, isDiscovered: isDiscovered)
    guard case .fetched(let response) = await fetcher.fetch(request),
      let feed = try? FeedParser.parse(
        FeedDocument(
          bytes: response.body, contentType: response.head.contentType,
          baseURL: response.head.url))
    else { return nil }
    return FoundFeed(feed, url: url, origin: origin)
  }

  private func unreachable(_ url: String, _ outcome: FetchOutcome) -> AddressFinding {
    let failure: FetchFailure
    if case .failed(let known) = outcome {
      failure = known
    } else {
      failure = FetchFailure(.other(0))
    }
    let helps = failure.cause == .blocked || failure.head != nil
    return .unreachable(url: url, failure, offers: helps ? offers.page(url, body: []) : [])
  }

  /// Host and port, for what counts as the reader's own place.
  private static func place(_ url: String) -> String? {
    guard let start = url.range(of: "://")?.upperBound else { return nil }
    let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last.map { $0.lowercased() } ?? ""
    if host.hasSuffix("]") || !host.contains(":") {
      return host + (url.lowercased().hasPrefix("https") ? ":443" : ":80")
    }
    return host
  }
}
