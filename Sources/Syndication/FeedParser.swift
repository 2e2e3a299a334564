/// Feed documents in, feeds out: the door of the room.
///
/// Pure and synchronous: no address is ever opened, whatever the document names. A malformed feed
/// is no error; what was odd about it stands in ``Feed/problems``.
public enum FeedParser {
  /// Reads a feed of any format known to veille, found by its content and never by its media type.
  ///
  /// - Throws: ``UnrecognisedFeed`` when the document is no feed at all; an HTML page comes with
  ///   the feeds it declares.
  public static func parse(_ document: FeedDocument) throws(UnrecognisedFeed) -> Feed {
    let text = DecodedText(document)
    switch DocumentKind.of(text) {
    case .empty:
      throw UnrecognisedFeed(kind: .empty, message: "The document is empty.")
    case .binary:
      throw UnrecognisedFeed(kind: .binary, message: "The document is no text.")
    case .json:
      return try JSONDocument.feed(text, base: document.baseURL)
    case .text:
      throw UnrecognisedFeed(kind: .text, message: "The document is plain text, not a feed.")
    case .markup:
      return try markup(text, base: document.baseURL)
    }
  }

  private static func markup(
    _ text: DecodedText, base: String?
  ) throws(UnrecognisedFeed) -> Feed {
    let reading = XMLReader.read(text) { DocumentReading(baseURL: base) }
    if var feed = reading.handler.feed(
      encoding: text.encoding, wellFormed: reading.wellFormed, problems: reading.problems)
    {
      // Without a channel only a declaration tells RSS 0.90 from 1.0.
      if feed.format == .rss10, feed.entries.isEmpty, feed.title == nil,
        String(decoding: text.bytes.prefix(1024), as: UTF8.self)
          .contains("netscape.com/rdf/simple/0.9")
      {
        feed.format = .rss090
      }
      return feed
    }
    throw refusal(text, reading.handler.rootKind, base)
  }

  private static func refusal(
    _ text: DecodedText, _ kind: UnrecognisedFeed.Kind?, _ base: String?
  ) -> UnrecognisedFeed {
    switch kind {
    case .html?:
      let declared = HTMLPage.declaredFeeds(in: Array(text.bytes[text.start...]), base: base)
      let advice = declared.isEmpty ? "" : " It declares \(declared.count) feeds."
      return UnrecognisedFeed(
        kind: .html, message: "The document is an HTML page, not a feed.\(advice)",
        declaredFeeds: declared)
    case .opml?:
      return UnrecognisedFeed(
        kind: .opml, message: "The document is a list of subscriptions (OPML), not a feed.")
    case .xml?:
      return UnrecognisedFeed(
        kind: .xml, message: "The document is XML, but neither RSS nor Atom nor any feed known.")
    default:
      return UnrecognisedFeed(kind: .text, message: "The document holds no markup of a feed.")
    }
  }
}
