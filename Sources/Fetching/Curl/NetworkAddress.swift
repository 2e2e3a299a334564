// libcurl brings its own view of the socket structures: a release build wants it named.
import CLibCurl
import Glibc

/// Which addresses lie inside: those a redirect or a discovered link must never reach.
///
/// Ranges of the IANA special-purpose registries (RFC 6890 and its updates), judged on the
/// address that is about to be connected to, so that no spelling and no re-binding escapes.
enum NetworkAddress {
  /// Whether a resolved socket address is loopback, private, link-local or otherwise inside.
  static func isInside(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        isInside(v4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { isInside(v6: Array($0)) }
      }
    default:
      return true
    }
  }

  /// Whether a host is written as a number in any spelling (`0x7f.1`, `017700000001`, `[::1]`) and
  /// lies inside, or is a name that only means the inside: all there is to judge behind a proxy.
  static func isInside(host: String) -> Bool {
    var name = host[...]
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    let last = name.split(separator: ".").last ?? name
    if ["localhost", "local", "localdomain", "internal", "lan", "home", "intranet"].contains(last)
      || !name.contains(".") && !name.contains(":") && !name.utf8.allSatisfy({ $0 &- 0x30 < 10 })
        && !name.hasPrefix("0x")
    {
      return true
    }
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(String(name), nil, &hints, &found) == 0, let found else { return false }
    defer { freeaddrinfo(found) }
    guard let address = found.pointee.ai_addr else { return true }
    return isInside(UnsafePointer(address))
  }

  static func isInside(v4 address: UInt32) -> Bool {
    func within(_ network: UInt32, _ bits: UInt32) -> Bool {
      address >> (32 - bits) == network >> (32 - bits)
    }
    return within(0x0000_0000, 8) || within(0x0A00_0000, 8) || within(0x6440_0000, 10)
      || within(0x7F00_0000, 8) || within(0xA9FE_0000, 16) || within(0xAC10_0000, 12)
      || within(0xC000_0000, 24) || within(0xC0A8_0000, 16) || within(0xC612_0000, 15)
      || within(0xE000_0000, 4) || within(0xF000_0000, 4)
  }

  static func isInside(v6 bytes: [UInt8]) -> Bool {
    guard bytes.count == 16 else { return true }
    let v4 = bytes[12...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      // ::, ::1, v4-mapped (::ffff:a.b.c.d) and v4-compatible.
      if bytes[10] == 0xFF, bytes[11] == 0xFF { return isInside(v4: v4) }
      return true
    }
    if bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFF { return true }
    if bytes[0] == 0xFE, bytes[1] & 0x80 == 0x80 { return true }
    // NAT64 (64:ff9b::/96) and 6to4 (2002::/16) carry a v4 address inside.
    if bytes[..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return isInside(v4: v4)
    }
    if bytes[0] == 0x20, bytes[1] == 0x02 {
      return isInside(v4: bytes[2..<6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    return false
  }
}
