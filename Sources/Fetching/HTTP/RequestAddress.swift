/// An address as it is put on the wire: without credentials and fragment, in ASCII.
enum RequestAddress {
  /// The address of a request, or `nil` when it is not http(s) or holds what may not stand there.
  static func forWire(_ address: String) -> String? {
    guard Origin(address) != nil, address.utf8.count <= 8192 else { return nil }
    let bytes = Array(address.utf8)
    // Line breaks would be header lines of their own; other controls have no meaning here.
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let start = colon + 3
    let end =
      bytes[start...].firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
          || $0 == UInt8(ascii: "\\")
      } ?? bytes.count
    var authority = bytes[start..<end]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    var result = Array(bytes[..<start]) + authority
    // A backslash ends the host for browsers and for us, but not for libcurl, which would look for
    // the host behind it: `http://own.example\@127.0.0.1/` would pass the check of own.example.
    if end < bytes.count, bytes[end] == UInt8(ascii: "\\") { result.append(UInt8(ascii: "/")) }
    for byte in bytes[end...] {
      if byte == UInt8(ascii: "#") { break }
      if byte == 0x20 || byte >= 0x80 {
        result += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hex(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
  }
}
