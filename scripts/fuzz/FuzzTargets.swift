import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// The doors of the room, each with what must hold for any bytes whatever (docs/formats.md).
///
/// Compiled into the room's own module by `scripts/fuzz/run`, so that it reaches the parts that
/// have no public door.
enum FuzzTarget: String {
  case feed, opml, html, date

  /// Chosen by the variable `FUZZ`, which `scripts/fuzz/run` sets.
  static let chosen =
    FuzzTarget(rawValue: getenv("FUZZ").map { String(cString: $0) } ?? "") ?? .feed

  func run(_ bytes: [UInt8]) {
    switch self {
    case .feed: Self.feed(bytes)
    case .opml: Self.opml(bytes)
    case .html: Self.html(bytes)
    case .date: Self.date(bytes)
    }
  }

  private static func hold(_ condition: Bool, _ what: String, _ detail: [String] = []) {
    guard !condition else { return }
    print("PROPERTY BROKEN: \(what)")
    for line in detail { print(String(reflecting: line)) }
    fflush(nil)
    abort()
  }

  private static func feed(_ bytes: [UInt8]) {
    let document = FeedDocument(bytes: bytes, baseURL: "https://feeds.example/a/b.xml")
    guard let feed = try? FeedParser.parse(document) else { return }
    for html in feed.entries.flatMap({ [$0.summary, $0.content] }).compactMap({ $0?.markup }) {
      sanitised(html)
    }
    for text in [feed.title, feed.subtitle] + feed.entries.map(\.title) {
      if let text { plain(text) }
    }
    for address in [feed.link] + feed.entries.map(\.link) {
      guard let address else { continue }
      hold(
        WebAddress.absolute(address) != nil, "a link is no http or https address", [address])
    }
    _ = NormalForm.json(of: feed)
  }

  private static func opml(_ bytes: [UInt8]) {
    guard var first = try? OPML.read(bytes) else { return }
    guard var second = try? OPML.read(Array(OPML.write(first).utf8)) else {
      hold(false, "what was written is no OPML", [OPML.write(first)])
      return
    }
    for outline in first.outlines { plain(outline.title ?? "") }
    hold(
      first.outlines.map(\.feedURL).sorted() == second.outlines.map(\.feedURL).sorted(),
      "a round trip loses addresses",
      [first, second].map { "\($0.outlines.map(\.feedURL))" })
    first = second
    second = (try? OPML.read(Array(OPML.write(first).utf8))) ?? OPMLDocument()
    hold(OPML.write(first) == OPML.write(second), "a second round trip changes the list")
  }

  private static func html(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let once = HTMLSanitiser.sanitise(text, base: "https://site.example/a/b")
    sanitised(once.markup)
    plain(PlainText.strip(html: text))
    _ = once.plainText
    _ = HTMLPage.declaredFeeds(in: bytes, base: "https://site.example/")
  }

  private static func date(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = FeedDate.parse(text) {
      let written = UTCText.string(date)
      hold(
        FeedDate.parse(written) == date
          || date.timeIntervalSince1970.rounded(.down) != date.timeIntervalSince1970,
        "a date does not read back", [text, written])
    }
    _ = PlayingTime.parse(text)
  }

  private static func sanitised(_ html: String) {
    let again = HTMLSanitiser.sanitise(html, base: "https://other.example/").markup
    hold(again == html, "sanitising twice differs from once", [html, again])
    let lower = html.lowercased()
    for word in ["<script", "<style", "<svg", "<math", "<iframe", "<form", "<base", "<meta"] {
      hold(!lower.contains(word), "\(word) came through", [html])
    }
  }

  private static func plain(_ text: String) {
    hold(PlainText.clean(text) == text, "plain text is not clean", [text])
    hold(
      !text.unicodeScalars.contains { PlainText.isInvisible($0.value) || $0.value < 0x20 },
      "plain text holds something invisible", [text])
  }
}

/// libFuzzer's door.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
