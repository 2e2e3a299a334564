/// Scheme, host and port of an address: what credentials and exemptions are tied to.
struct Origin: Equatable {
  let scheme: String
  let host: String
  let port: Int
  /// `user:password` as written in the address, still percent-encoded.
  let userInfo: String?

  /// The origin of an http(s) address; `nil` for anything else.
  init?(_ address: String) {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    scheme = address[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var rest = address[colon...].dropFirst()
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    let end = rest.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }
    var authority = rest[..<(end ?? rest.endIndex)]
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      userInfo = String(authority[..<at])
      authority = authority[authority.utf8.index(after: at)...]
    } else {
      userInfo = nil
    }
    let standard = scheme == "https" ? 443 : 80
    if let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")),
      authority[colon...].utf8.dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
    {
      let digits = authority[colon...].dropFirst()
      port = digits.isEmpty ? standard : Int(digits) ?? 0
      authority = authority[..<colon]
    } else {
      port = standard
    }
    while authority.utf8.last == UInt8(ascii: ".") { authority = authority.dropLast() }
    guard !authority.isEmpty, (1...65535).contains(port) else { return nil }
    host = authority.lowercased()
  }

  /// Whether two addresses share host and port, whatever their credentials.
  func isSamePlace(as other: Origin) -> Bool { host == other.host && port == other.port }

  /// Host and port as one word: the line a request stands in.
  var place: String { "\(host):\(port)" }
}
