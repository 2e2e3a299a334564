import CLibXML2

/// libxml2's SAX2 parser over a whole document in memory, as our events.
///
/// It gives the verdict on well-formedness and the quick way through the many good documents; at
/// the first fault it stops, and ``TolerantReader`` starts anew. No entity is expanded, no address
/// opened: without entity handlers libxml2 has nothing to expand (docs/formats.md, "XML").
final class LibXMLReader {
  /// What came of a reading.
  struct Verdict {
    /// The first fault, when the document is not well-formed.
    var fault: Problem?
    /// References to entities that only the document type declares: the events lack their text.
    var hasUndecodedReferences = false
    /// Faults that change nothing in the events (an undeclared prefix).
    var remarks: [Problem] = []
    /// Whether the events are complete.
    var isComplete: Bool { fault == nil && !hasUndecodedReferences }
  }

  private static let initialised: Void = xmlInitParser()

  private let handler: any XMLEventHandler
  private let context: xmlParserCtxtPtr
  private var verdict = Verdict()
  private var declaredEntities: Set<String> = []
  /// What every event touches; behind a pointer, as in ``DocumentReading``.
  private let elements: UnsafeMutablePointer<Elements>

  private struct Elements {
    var names = XMLNameCache()
    var attributes: [XMLAttribute] = []
    var open: [XMLName] = []
    /// Namespace declarations of each open element, and of all together.
    var declared: [Int32] = []
    var declaredNow: Int32 = 0
  }

  private init(context: xmlParserCtxtPtr, handler: any XMLEventHandler) {
    self.context = context
    self.handler = handler
    elements = .allocate(capacity: 1)
    elements.initialize(to: Elements())
  }

  deinit {
    elements.deinitialize(count: 1)
    elements.deallocate()
  }

  /// Reads a document of UTF-8.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into handler: any XMLEventHandler
  ) -> Verdict {
    _ = initialised
    guard let context = xmlNewParserCtxt(), let base = bytes.baseAddress,
      let count = Int32(exactly: bytes.count)
    else {
      return Verdict(fault: Problem("The document is empty or too large for the XML parser."))
    }
    let reader = LibXMLReader(context: context, handler: handler)
    reader.installHandlers()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_RECOVER.rawValue
      | XML_PARSE_COMPACT.rawValue
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      // A DOCTYPE makes a document even under SAX; it is ours to free.
      let document = xmlCtxtReadMemory(context, text, count, nil, nil, Int32(options))
      xmlFreeDoc(document)
    }
    xmlFreeDoc(context.pointee.myDoc)
    context.pointee.myDoc = nil
    xmlFreeParserCtxt(context)
    return reader.verdict
  }

  private func installHandlers() {
    guard let sax = context.pointee.sax else { return }
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = {
      context, local, prefix, uri, declared, _, attributeCount, _, attributes in
      LibXMLReader.with(context) { reader in
        guard reader.mayDeclare(declared) else { return }
        reader.start(local, prefix, uri, count: Int(attributeCount), attributes)
      }
    }
    handlers.endElementNs = { context, _, _, _ in LibXMLReader.with(context) { $0.end() } }
    handlers.characters = { context, text, count in
      LibXMLReader.with(context) { $0.text(text, count) }
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.internalSubset = { context, name, publicID, systemID in
      let identifiers = [publicID, systemID].map(LibXMLReader.string)
      LibXMLReader.from(context)?.handler.documentType(
        name: LibXMLReader.string(name), externalID: identifiers.joined(separator: " "))
    }
    handlers.entityDecl = { context, name, _, _, _, _ in
      LibXMLReader.from(context)?.declaredEntities.insert(LibXMLReader.string(name))
    }
    handlers.reference = { context, _ in
      LibXMLReader.from(context)?.verdict.hasUndecodedReferences = true
    }
    handlers.serror = { context, error in
      if let error { LibXMLReader.from(context)?.receive(error.pointee) }
    }
    sax.pointee = handlers
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  /// Hands the reader to the frequent events, without counting a reference for each.
  @inline(__always)
  private static func with(_ pointer: UnsafeMutableRawPointer?, _ event: (LibXMLReader) -> Void) {
    guard let pointer else { return }
    Unmanaged<LibXMLReader>.fromOpaque(pointer)._withUnsafeGuaranteedRef(event)
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> LibXMLReader? {
    guard let pointer else { return nil }
    return Unmanaged<LibXMLReader>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 1 }

  /// Counts namespace declarations in force; libxml2 looks each prefix up in a list of them all.
  private func mayDeclare(_ count: Int32) -> Bool {
    elements.pointee.declared.append(count)
    elements.pointee.declaredNow += count
    if elements.pointee.declaredNow <= SyndicationLimits.namespaces { return true }
    if verdict.fault == nil {
      verdict.fault = Problem(
        line: line,
        "More than \(SyndicationLimits.namespaces) namespace declarations are in force at once.")
    }
    xmlStopParser(context)
    return false
  }

  private func start(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let local else { return }
    let name = elements.pointee.names.entry(local, prefix, uri, isAttribute: false)
    elements.pointee.attributes.removeAll(keepingCapacity: true)
    if let values, count > 0 {
      for index in 0..<min(count, SyndicationLimits.attributes) {
        let slot = values + index * 5
        guard let attribute = slot[0], let begin = slot[3], let end = slot[4] else { continue }
        let entry = elements.pointee.names.entry(attribute, slot[1], slot[2], isAttribute: true)
        elements.pointee.attributes.append(
          XMLAttribute(
            name: entry.name, local: entry.local, prefix: entry.prefix, uri: entry.uri,
            rawValue: UnsafeBufferPointer(start: begin, count: end - begin),
            ampersandsAreEscaped: true))
      }
      if count > SyndicationLimits.attributes {
        remark(
          "An element has \(count) attributes; the first \(SyndicationLimits.attributes) were read."
        )
      }
    }
    elements.pointee.open.append(name.name)
    elements.pointee.attributes.withUnsafeBufferPointer { attributes in
      handler.start(
        XMLStart(
          name: name.name, local: name.local, prefix: name.prefix, uri: name.uri,
          attributes: attributes, line: line))
    }
    if elements.pointee.names.count > SyndicationLimits.names { stopAtNames() }
    if handler.isFinished { xmlStopParser(context) }
  }

  private func stopAtNames() {
    if verdict.fault == nil {
      verdict.fault = Problem(
        line: line, "The document has more than \(SyndicationLimits.names) different names.")
    }
    xmlStopParser(context)
  }

  private func end() {
    elements.pointee.declaredNow -= elements.pointee.declared.popLast() ?? 0
    guard let name = elements.pointee.open.popLast() else { return }
    handler.end(name)
    if handler.isFinished { xmlStopParser(context) }
  }

  private func text(_ characters: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let characters, length > 0 else { return }
    handler.text(UnsafeBufferPointer(start: characters, count: Int(length)))
  }

  private func remark(_ message: String) {
    guard verdict.remarks.count < SyndicationLimits.problems else { return }
    verdict.remarks.append(Problem(line: line, message))
  }

  private func receive(_ error: xmlError) {
    let message = LibXMLMessage.sentence(error)
    let code = xmlParserErrors(UInt32(bitPattern: error.code))
    switch code {
    case XML_WAR_UNDECLARED_ENTITY:
      verdict.hasUndecodedReferences = true
      return
    case XML_ERR_UNDECLARED_ENTITY:
      if let name = error.str1.map({ String(cString: $0) }), declaredEntities.contains(name) {
        verdict.hasUndecodedReferences = true
        return
      }
    case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_COLON,
      XML_NS_ERR_EMPTY, XML_NS_ERR_XML_NAMESPACE:
      remark(message)
      return
    default:
      break
    }
    guard error.level == XML_ERR_FATAL || error.level == XML_ERR_ERROR else { return }
    if handler.isFinished { return }
    if verdict.fault == nil { verdict.fault = Problem(line: Int(error.line), message) }
    xmlStopParser(context)
  }
}
