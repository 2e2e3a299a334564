/// Subscription lists (OPML 1.0 and 2.0), read as other readers write them and written so that a
/// round trip keeps everything.
public enum OPML {
  /// The namespace of veille's own attributes.
  public static let namespace = "urn:veille:opml:1"

  /// Reads a list; a malformed one gives what it still holds, with a problem for each fault.
  ///
  /// - Throws: `UnrecognisedOPML` when the document is no OPML.
  public static func read(_ bytes: [UInt8]) throws(UnrecognisedOPML) -> OPMLDocument {
    let text = DecodedText(FeedDocument(bytes: bytes))
    guard !bytes.isEmpty else {
      throw UnrecognisedOPML(kind: .empty, message: "The document is empty.")
    }
    let reading = XMLReader.read(text) { OPMLReading() }
    guard reading.handler.isOPML else {
      throw UnrecognisedOPML(
        kind: reading.handler.rootKind, line: reading.handler.rootLine,
        message: "The document has no opml element.")
    }
    var document = reading.handler.document
    document.problems = (reading.problems + document.problems).enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    let untold = reading.handler.untold
    if untold > 0 {
      document.problems.append(Problem("\(untold) more outlines were refused or merged."))
    }
    if reading.handler.isFinished {
      document.problems.append(Problem("The list has too many outlines; the rest was not read."))
    }
    return document
  }

  /// Writes a list as OPML 2.0, its folders as nested outlines.
  public static func write(_ document: OPMLDocument) -> String {
    var writer = OPMLWriter()
    return writer.write(document)
  }
}
