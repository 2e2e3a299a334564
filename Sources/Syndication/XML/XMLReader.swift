/// XML documents in, events out: the one door for feeds and subscription lists.
///
/// libxml2 reads first and is the judge of well-formedness. Where it finds a fault, the handler is
/// thrown away, and ``TolerantReader`` reads the same bytes from the start into a new one, so that
/// no text is lost in recovery.
enum XMLReader {
  /// A document as read.
  struct Reading<Handler: XMLEventHandler> {
    let handler: Handler
    /// Whether the document is well-formed XML with every prefix declared.
    let wellFormed: Bool
    let problems: [Problem]
  }

  /// Reads a decoded document.
  ///
  /// - Parameter makeHandler: makes a fresh handler; called a second time when the tolerant reader
  ///   takes over.
  static func read<Handler: XMLEventHandler>(
    _ text: DecodedText, _ makeHandler: () -> Handler
  ) -> Reading<Handler> {
    text.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[min(text.start, all.count)...])
      let handler = makeHandler()
      let verdict = LibXMLReader.read(bytes, into: handler)
      if verdict.isComplete {
        return Reading(
          handler: handler, wellFormed: text.isFaithful && verdict.remarks.isEmpty,
          problems: text.problems + verdict.remarks)
      }
      let second = makeHandler()
      var reader = TolerantReader(bytes, into: second)
      reader.read()
      let remarks = verdict.remarks + (verdict.fault.map { [$0] } ?? [])
      return Reading(
        handler: second,
        wellFormed: verdict.fault == nil && verdict.remarks.isEmpty && text.isFaithful,
        problems: text.problems + merged(remarks, verdict.fault == nil ? [] : reader.problems))
    }
  }

  private static func merged(_ first: [Problem], _ second: [Problem]) -> [Problem] {
    (first + second).enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }
}
