/// What a document says, in order; the only face of XML that format readers see.
///
/// Both readers behind ``XMLReader`` send the same events, always nested: every `start` has its
/// `end`, also in documents where a tag was never closed. Pointers are valid during the call.
protocol XMLEventHandler: AnyObject {
  /// An element begins.
  func start(_ element: XMLStart)
  /// Text, its references decoded; one run of text may come in several calls.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The innermost open element ends.
  func end(_ name: XMLName)
  /// The document type declaration; `externalID` is its public and its system identifier.
  func documentType(name: String, externalID: String)
  /// Whether the rest of the document is of no interest (a limit was met).
  var isFinished: Bool { get }
}

extension XMLEventHandler {
  func documentType(name: String, externalID: String) {}
  var isFinished: Bool { false }
}

/// An element's start tag.
struct XMLStart {
  let name: XMLName
  /// The local name as written.
  let local: UnsafeBufferPointer<UInt8>
  /// The prefix as written; empty when there is none.
  let prefix: UnsafeBufferPointer<UInt8>
  /// The namespace URI as bound; empty when there is none.
  let uri: UnsafeBufferPointer<UInt8>
  let attributes: UnsafeBufferPointer<XMLAttribute>
  /// The 1-based line of the tag in the document as decoded.
  let line: Int

  /// The value of an attribute without a prefix.
  subscript(_ term: XMLTerm) -> String? {
    for attribute in attributes
    where attribute.name.term == term && attribute.name.namespace == .core {
      return attribute.string
    }
    return nil
  }

  /// The value of an attribute of a namespace.
  subscript(_ namespace: XMLNamespace, _ term: XMLTerm) -> String? {
    for attribute in attributes
    where attribute.name.term == term && attribute.name.namespace == namespace {
      return attribute.string
    }
    return nil
  }
}

/// One attribute of a start tag.
struct XMLAttribute {
  let name: XMLName
  /// The local name as written.
  let local: UnsafeBufferPointer<UInt8>
  /// The prefix as written; empty when there is none.
  let prefix: UnsafeBufferPointer<UInt8>
  /// The namespace URI bound to the prefix; empty when there is none.
  let uri: UnsafeBufferPointer<UInt8>
  /// The value; where ``ampersandsAreEscaped``, each `&` stands as `&#38;`.
  let rawValue: UnsafeBufferPointer<UInt8>
  /// libxml2 hands ampersands of attributes over as `&#38;`.
  let ampersandsAreEscaped: Bool

  /// The value as text.
  var string: String {
    guard ampersandsAreEscaped, rawValue.contains(UInt8(ascii: "&")) else {
      return String(decoding: rawValue, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rawValue.count)
    var index = 0
    while index < rawValue.count {
      bytes.append(rawValue[index])
      let isEscape =
        rawValue[index] == UInt8(ascii: "&") && index + 4 < rawValue.count
        && rawValue[index + 1] == UInt8(ascii: "#") && rawValue[index + 2] == UInt8(ascii: "3")
        && rawValue[index + 3] == UInt8(ascii: "8") && rawValue[index + 4] == UInt8(ascii: ";")
      index += isEscape ? 5 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
