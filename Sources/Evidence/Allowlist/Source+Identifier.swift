import Syndication

extension Source {
  /// Lower-case letters and digits without `l`, `o`, `0` and `1`, which are read wrongly.
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  /// The short name of a source, made of its address alone: `has-sante-k3f9`.
  ///
  /// The host's own labels, then four characters (20 bits) of the 64-bit FNV-1a hash of the
  /// canonical address: the same address has the same name on every machine, whatever its scheme
  /// and `www.`. Two addresses of one host share a name once in a million pairs; a list that holds
  /// both uses `identifier(for:avoiding:)`.
  public static func identifier(for url: String) -> String {
    identifier(for: url, length: 4)
  }

  /// The short name of a source, longer where another source has the short one already.
  ///
  /// - Parameter isTaken: whether a name belongs to another source.
  public static func identifier(for url: String, avoiding isTaken: (String) -> Bool) -> String {
    for length in stride(from: 4, through: 12, by: 2) {
      let name = identifier(for: url, length: length)
      if !isTaken(name) { return name }
    }
    let name = identifier(for: url, length: 12)
    var number = 2
    while isTaken("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  private static func identifier(for url: String, length: Int) -> String {
    let canonical = WebAddress.canonical(url) ?? url
    var hash = fnv1a(canonical.utf8)
    var name = stem(of: WebAddress.host(url) ?? "")
    name.append(UInt8(ascii: "-"))
    for _ in 0..<length {
      name.append(alphabet[Int(truncatingIfNeeded: hash >> 59) & 31])
      hash <<= 5
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// FNV-1a, 64 bits (draft-eastlake-fnv).
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    return hash
  }

  /// The labels that tell hosts apart: without `www`, `rss` or `feeds` before and the suffix behind.
  private static func stem(of host: String) -> [UInt8] {
    var labels = host.utf8.split(separator: UInt8(ascii: ".")).map(Array.init)
    let idle: [[UInt8]] = ["www", "rss", "feed", "feeds"].map { Array($0.utf8) }
    while labels.count > 2, let first = labels.first, idle.contains(first) { labels.removeFirst() }
    if labels.count > 1 { labels.removeLast() }
    let second: [[UInt8]] = ["co", "com", "org", "ac", "gov", "gouv", "asso"].map {
      Array($0.utf8)
    }
    if labels.count > 1, let last = labels.last, second.contains(last) { labels.removeLast() }
    var stem: [UInt8] = []
    for byte in labels.joined(separator: [UInt8(ascii: "-")]) {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let isKept = lower &- 0x61 < 26 || lower &- 0x30 < 10
      if isKept {
        stem.append(lower)
      } else if stem.last != UInt8(ascii: "-") {
        stem.append(UInt8(ascii: "-"))
      }
    }
    while stem.first == UInt8(ascii: "-") { stem.removeFirst() }
    stem = Array(stem.prefix(24))
    while stem.last == UInt8(ascii: "-") { stem.removeLast() }
    return stem.isEmpty ? Array("source".utf8) : stem
  }
}
