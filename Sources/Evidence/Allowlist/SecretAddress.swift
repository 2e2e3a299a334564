import Syndication

/// Whether an address lets in whoever holds it, so that it must never be published.
public enum SecretAddress {
  /// Names of parameters whose value is a key.
  private static let parameters: Set<String> = [
    "token", "access_token", "auth_token", "authtoken", "auth", "key", "apikey", "api_key",
    "api-key", "secret", "password", "passwd", "pass", "pwd", "sig", "signature", "hash",
    "private", "private_token", "feed_token", "rss_token", "atom_token", "session", "sid",
    "session_id", "sessionid", "authkey", "userkey", "user_key", "k",
  ]

  /// True for user information, for a key among the parameters, and for a long random segment on a
  /// host known for private feeds or behind the word `private` or `secret`.
  public static func holdsSecret(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    return hasUserInformation(bytes) || hasKey(bytes)
      || hasRandomSegment(bytes, isPrivateHost: isPrivateHost(address))
  }

  private static func isPrivateHost(_ address: String) -> Bool {
    guard let host = WebAddress.host(address) else { return false }
    return KnownHosts.entry(forHost: host)?.kind == "private-feed"
  }

  private static func hasUserInformation(_ bytes: [UInt8]) -> Bool {
    guard let authority = authorityStart(bytes) else { return false }
    for byte in bytes[authority...] {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  private static func authorityStart(_ bytes: [UInt8]) -> Int? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var start = colon + 1
    while start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    return start - colon > 2 ? start : nil
  }

  private static func hasKey(_ bytes: [UInt8]) -> Bool {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return false }
    let ends = "&;#".utf8
    for pair in bytes[(mark + 1)...].split(whereSeparator: { ends.contains($0) }) {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard halves.count == 2, halves[1].count >= 4 else { continue }
      if parameters.contains(String(decoding: halves[0], as: UTF8.self).lowercased()) {
        return true
      }
    }
    return false
  }

  private static func hasRandomSegment(_ bytes: [UInt8], isPrivateHost: Bool) -> Bool {
    guard let authority = authorityStart(bytes) else { return false }
    var isMarked = isPrivateHost
    let ends = "/?#&=.".utf8
    for segment in bytes[authority...].split(whereSeparator: { ends.contains($0) }).dropFirst() {
      let text = String(decoding: segment, as: UTF8.self).lowercased()
      if text.hasPrefix("private") || text.hasPrefix("secret") { isMarked = true }
      if isMarked, isRandom(segment) { return true }
    }
    return false
  }

  /// Sixteen letters and digits or more without a break that holds both kinds.
  private static func isRandom(_ segment: ArraySlice<UInt8>) -> Bool {
    var run = 0
    var digits = 0
    for byte in segment {
      let isDigit = byte &- 0x30 < 10
      guard isDigit || (byte | 0x20) &- 0x61 < 26 else {
        run = 0
        digits = 0
        continue
      }
      run += 1
      if isDigit { digits += 1 }
      if run >= 16, digits >= 2, digits < run { return true }
    }
    return false
  }
}
