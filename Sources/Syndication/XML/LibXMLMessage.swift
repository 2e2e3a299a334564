import CLibXML2

/// libxml2's errors as one plain sentence.
enum LibXMLMessage {
  static func sentence(_ error: xmlError) -> String {
    guard let message = error.message else { return "The XML is not well-formed." }
    let text = PlainText.clean(String(decoding: cString(message), as: UTF8.self))
    return "The XML is not well-formed: \(text)."
  }

  /// At most 300 bytes: messages repeat the document's own words.
  private static func cString(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < 300, text[index] != 0 {
      bytes.append(UInt8(bitPattern: text[index]))
      index += 1
    }
    return bytes
  }
}
