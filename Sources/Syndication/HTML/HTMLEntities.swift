/// The named character references of HTML (WHATWG, "Named character references", 2,125 names of
/// which 106 may stand without their semicolon) and the numeric ones.
enum HTMLEntities {
  /// The text of a named reference (`eacute`), or `nil` for a name HTML does not know.
  static func decode(name: some Sequence<UInt8>) -> String? {
    table.entries[String(decoding: Array(name), as: UTF8.self)]?.text
  }

  /// The text of a reference to a number, with HTML's remapping of the C1 range to windows-1252.
  ///
  /// Surrogates, NUL and what lies beyond Unicode give U+FFFD, as HTML has it.
  static func decode(number: UInt32) -> String {
    let remapped = (0x80...0x9F).contains(number) ? Windows1252.scalar(UInt8(number)) : number
    guard remapped != 0, let scalar = Unicode.Scalar(remapped) else { return "\u{FFFD}" }
    return String(Character(scalar))
  }

  /// Decodes the reference that begins at an ampersand.
  ///
  /// - Returns: its text and its length in bytes, the ampersand included; `nil` when the
  ///   ampersand is only text.
  static func reference(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (text: String, length: Int)? {
    var index = start + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return numeric(in: bytes, at: start) }
    while index < bytes.count, index - start <= 33, bytes[index].isASCIIAlphanumeric {
      index += 1
    }
    let name = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<index])
    guard !name.isEmpty else { return nil }
    let closed = index < bytes.count && bytes[index] == UInt8(ascii: ";")
    if closed, let text = common(name) ?? decode(name: name) {
      return (text, index - start + 1)
    }
    guard let found = unclosed(name) else { return nil }
    // `?page=1&copy=2` is an address, as HTML has it inside attributes.
    let isParameter =
      found.length == name.count + 1 && index < bytes.count && bytes[index] == UInt8(ascii: "=")
    return isParameter ? nil : found
  }

  /// The longest legacy name that begins the letters (`&ampfoo` is `&` + `foo`).
  private static func unclosed(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    var length = min(name.count, 6)
    while length >= 2 {
      let prefix = String(decoding: name[0..<length], as: UTF8.self)
      if let entry = table.entries[prefix], entry.mayBeUnclosed {
        return (entry.text, length + 1)
      }
      length -= 1
    }
    return nil
  }

  private static func numeric(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (text: String, length: Int)? {
    var index = start + 2
    var radix: UInt32 = 10
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = bytes[index].hexadecimalValue, digit < radix {
      value = min(value &* radix &+ digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    return (decode(number: value), index - start)
  }

  /// The handful that makes up nearly all references, without the table.
  private static func common(_ name: UnsafeBufferPointer<UInt8>) -> String? {
    switch (name.count, name[0]) {
    case (2, UInt8(ascii: "l")) where name[1] == UInt8(ascii: "t"): "<"
    case (2, UInt8(ascii: "g")) where name[1] == UInt8(ascii: "t"): ">"
    case (3, UInt8(ascii: "a")) where name.elementsEqual("amp".utf8): "&"
    case (4, UInt8(ascii: "q")) where name.elementsEqual("quot".utf8): "\""
    case (4, UInt8(ascii: "n")) where name.elementsEqual("nbsp".utf8): "\u{A0}"
    default: nil
    }
  }

  private struct Table: Sendable {
    struct Entry: Sendable {
      let text: String
      let mayBeUnclosed: Bool
    }

    let entries: [String: Entry]

    init(_ resource: [UInt8]) {
      var entries: [String: Entry] = [:]
      entries.reserveCapacity(2300)
      for line in resource.split(separator: UInt8(ascii: "\n")) {
        guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
        let open = line.first == UInt8(ascii: "!")
        let name = String(decoding: line[..<space].dropFirst(open ? 1 : 0), as: UTF8.self)
        var text = ""
        for code in line[(space + 1)...].split(separator: UInt8(ascii: "+")) {
          let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16) ?? 0xFFFD
          text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        entries[name] = Entry(text: text, mayBeUnclosed: open)
      }
      self.entries = entries
    }
  }

  private static let table = Table(PackageResources.entities_txt)
}
