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
      if let objection = MarkupSurvey(bytes).objection {
        return tolerantly(text, bytes, objection, makeHandler)
      }
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

  /// Reads with the tolerant reader alone: it finds the faults that it mends, and so is the judge.
  private static func tolerantly<Handler: XMLEventHandler>(
    _ text: DecodedText, _ bytes: UnsafeBufferPointer<UInt8>, _ objection: Problem,
    _ makeHandler: () -> Handler
  ) -> Reading<Handler> {
    let handler = makeHandler()
    var reader = TolerantReader(bytes, into: handler)
    reader.read()
    return Reading(
      handler: handler, wellFormed: text.isFaithful && reader.problems.isEmpty,
      problems: text.problems + merged([objection], reader.problems))
  }

  private static func merged(_ first: [Problem], _ second: [Problem]) -> [Problem] {
    (first + second).enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }
}
