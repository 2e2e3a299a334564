/// An http(s) address taken apart (RFC 3986 §3): user information is dropped on sight.
struct AddressParts {
  let scheme: String
  /// Host, lower-case, without a trailing dot.
  let host: String
  let port: String?
  /// Percent-encoded, beginning with a slash.
  let path: String
  let query: String?
  let fragment: String?

  init(
    scheme: String, host: String, port: String?, path: String, query: String?, fragment: String?
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// An absolute address.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 2 < bytes.count,
      bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    let scheme = bytes[..<colon].asciiLowercasedText
    guard scheme == "http" || scheme == "https" else { return nil }
    self.init(scheme: scheme, afterSlashes: bytes[(colon + 3)...])
  }

  /// The part after `http://`.
  init?(scheme: String, afterSlashes rest: ArraySlice<UInt8>) {
    let end = rest.firstIndex { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "\\")
    }
    var authority = rest[..<(end ?? rest.endIndex)]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[(at + 1)...]
    }
    guard let (host, port) = Self.hostAndPort(authority) else { return nil }
    let tail = Self.split(rest[(end ?? rest.endIndex)...])
    self.init(
      scheme: scheme, host: host, port: Self.isDefault(port, scheme) ? nil : port,
      path: tail.path.isEmpty ? "/" : tail.path, query: tail.query, fragment: tail.fragment)
  }

  /// The address as text.
  var text: String {
    var text = scheme + "://" + host
    if let port { text += ":" + port }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Resolves a relative reference (RFC 3986 §5.2).
  func resolving(_ reference: ArraySlice<UInt8>) -> AddressParts? {
    let reference = reference.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
    if reference.starts(with: "//".utf8) {
      return AddressParts(scheme: scheme, afterSlashes: reference.dropFirst(2))
    }
    let tail = Self.split(reference)
    var path = tail.path
    var query = tail.query
    if path.isEmpty {
      path = self.path
      if query == nil { query = self.query }
    } else if path.utf8.first != UInt8(ascii: "/") {
      let folder =
        self.path.utf8.lastIndex(of: UInt8(ascii: "/"))
        .map { String(self.path[...$0]) } ?? "/"
      path = folder + path
    }
    return AddressParts(
      scheme: scheme, host: host, port: port, path: Self.withoutDots(path), query: query,
      fragment: tail.fragment)
  }

  private static func isDefault(_ port: String?, _ scheme: String) -> Bool {
    port == "" || (port == "80" && scheme == "http") || (port == "443" && scheme == "https")
  }

  private static let notInHost = ByteSet(" \"<>^`{|}%[]:,;!*()'$&+=", controls: true)

  private static func hostAndPort(
    _ authority: ArraySlice<UInt8>
  ) -> (host: String, port: String?)? {
    var host = authority
    var port: String?
    if let colon = authority.lastIndex(of: UInt8(ascii: ":")),
      authority[(colon + 1)...].allSatisfy(\.isASCIIDigit)
    {
      port = String(decoding: authority[(colon + 1)...], as: UTF8.self)
      host = authority[..<colon]
    }
    while host.last == UInt8(ascii: ".") { host = host.dropLast() }
    guard !host.isEmpty, host.count <= 255 else { return nil }
    if let port, let number = Int(port), number > 65535 { return nil }
    if host.first == UInt8(ascii: "[") {
      guard host.last == UInt8(ascii: "]") else { return nil }
      return (host.asciiLowercasedText, port)
    }
    if host.contains(where: notInHost.contains) { return nil }
    let name = host.asciiLowercasedText
    if host.contains(where: { $0 >= 0x80 }) {
      guard let ascii = Punycode.hostToASCII(name) else { return nil }
      return (ascii, port)
    }
    return (name, port)
  }

  private static func split(
    _ rest: ArraySlice<UInt8>
  ) -> (path: String, query: String?, fragment: String?) {
    var path = rest
    var query: ArraySlice<UInt8>?
    var fragment: ArraySlice<UInt8>?
    if let hash = path.firstIndex(of: UInt8(ascii: "#")) {
      fragment = path[(hash + 1)...]
      path = path[..<hash]
    }
    if let mark = path.firstIndex(of: UInt8(ascii: "?")) {
      query = path[(mark + 1)...]
      path = path[..<mark]
    }
    return (
      PercentEncoding.encode(path, isPath: true), query.map { PercentEncoding.encode($0) },
      fragment.map { PercentEncoding.encode($0) }
    )
  }

  /// Removes `.` and `..` segments (RFC 3986 §5.2.4).
  private static func withoutDots(_ path: String) -> String {
    guard path.holds("/.") else { return path }
    var output: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == ".." {
        if !output.isEmpty { output.removeLast() }
        if isLast { output.append("") }
      } else if segment == "." {
        if isLast { output.append("") }
      } else {
        output.append(segment)
      }
    }
    return "/" + output.joined(separator: "/")
  }
}
