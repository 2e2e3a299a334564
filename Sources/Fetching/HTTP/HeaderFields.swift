/// The header fields of one hop, by lower-case name; the last of equal names wins but for lists.
struct HeaderFields {
  private var fields: [String: String] = [:]
  /// Bytes of all lines so far, for the limit.
  private(set) var bytes = 0

  /// Takes one line as it came from the wire.
  mutating func append(line: UnsafeBufferPointer<UInt8>) {
    bytes += line.count
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    var value = line[(colon + 1)...]
    while let last = value.last, last <= 0x20 { value = value.dropLast() }
    while let first = value.first, first <= 0x20 { value = value.dropFirst() }
    let text = String(decoding: value, as: UTF8.self)
    if name == "cache-control", let known = fields[name] {
      fields[name] = known + "," + text
    } else {
      fields[name] = text
    }
  }

  /// A new hop begins: what was said before is of no account.
  mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// An interim answer (1xx) has passed: its fields go, its bytes still count.
  mutating func removeFields() { fields.removeAll(keepingCapacity: true) }

  subscript(_ name: String) -> String? { fields[name] }

  /// Validators worth storing: those that could not carry a header of their own into a request.
  var validators: Validators {
    func safe(_ name: String) -> String? {
      fields[name].flatMap { value in
        value.isEmpty || value.utf8.count > 1024 || value.utf8.contains { $0 < 0x20 || $0 == 0x7F }
          ? nil : value
      }
    }
    return Validators(etag: safe("etag"), lastModified: safe("last-modified"))
  }

  /// Seconds of freshness (RFC 9111 §4.2.1), at most a week.
  var freshness: Int? {
    let directives = (fields["cache-control"] ?? "").lowercased().split(separator: ",")
      .map { $0.drop { $0 == " " } }
    // no-cache and no-store speak of reuse; for a visit they mean that nothing is promised.
    if directives.contains(where: { $0.hasPrefix("no-cache") || $0.hasPrefix("no-store") }) {
      return nil
    }
    for directive in directives where directive.hasPrefix("max-age=") {
      let digits = directive.dropFirst(8).prefix { $0.isASCII && $0.isNumber }
      return Int(digits.prefix(9)).map { min($0, 7 * 86_400) }
    }
    guard let expires = fields["expires"].flatMap(HTTPDate.seconds),
      let date = fields["date"].flatMap(HTTPDate.seconds)
    else { return nil }
    return max(0, min(expires - date, 7 * 86_400))
  }

  /// Seconds to wait (RFC 9110 §10.2.3), in either form, clamped to a day.
  func retryAfter(now: Int?) -> Int? {
    guard let value = fields["retry-after"] else { return nil }
    if value.utf8.allSatisfy({ $0 &- 0x30 < 10 }), !value.isEmpty {
      return min(Int(value.prefix(9)) ?? 86_400, 86_400)
    }
    guard let until = HTTPDate.seconds(value),
      let from = fields["date"].flatMap(HTTPDate.seconds) ?? now
    else { return nil }
    return max(0, min(until - from, 86_400))
  }
}
