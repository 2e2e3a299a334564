/// Writes JSON text (RFC 8259) of known shape: members in the order they are written, nothing absent.
public struct JSONText: Sendable {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  public init() {}

  /// What was written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text as one JSON string, quoted and escaped.
  ///
  /// `<`, `>`, `&` and the line separators are escaped too, so that the text may stand in HTML.
  public static func string(_ value: String) -> String {
    var output: [UInt8] = []
    append(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes an object, its members by the closure.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    container("{", "}", members)
  }

  /// Writes an array, its values by the closure.
  public mutating func array(_ values: (inout JSONText) -> Void) {
    container("[", "]", values)
  }

  /// Writes a member's name; its value must follow.
  public mutating func name(_ name: String) {
    separate()
    Self.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func value(_ value: String) {
    separate()
    Self.append(value, to: &bytes)
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func value(_ value: Int) { raw(String(value)) }

  /// Writes `true` or `false`.
  public mutating func value(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes text that is JSON already.
  public mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Writes a member, unless its value is absent.
  public mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  /// Writes a member, unless its value is absent.
  public mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  /// Writes a member that is a list of strings, unless the list is empty.
  public mutating func member(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    self.name(name)
    array { for value in values { $0.value(value) } }
  }

  private mutating func container(
    _ open: StaticString, _ close: StaticString, _ content: (inout JSONText) -> Void
  ) {
    separate()
    open.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = false
    content(&self)
    close.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static func append(_ value: String, to output: inout [UInt8]) {
    var value = value
    output.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
        case 0x0A: output.append(contentsOf: #"\n"#.utf8)
        case 0x0D: output.append(contentsOf: #"\r"#.utf8)
        case 0x09: output.append(contentsOf: #"\t"#.utf8)
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
          escape(UInt32(byte), to: &output)
        case 0xE2
        where index + 2 < text.count && text[index + 1] == 0x80
          && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
          escape(0x2000 + UInt32(text[index + 2] & 0x3F), to: &output)
          index += 2
        default: output.append(byte)
        }
        index += 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ code: UInt32, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] { output.append(digits[Int(code >> UInt32(shift)) & 0xF]) }
  }
}
