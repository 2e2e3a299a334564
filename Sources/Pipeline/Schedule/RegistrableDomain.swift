import Syndication

/// The part of a host's name that one registrant holds (`nejm.org` of `www.nejm.org`).
///
/// A compact stand-in for the Public Suffix List (publicsuffix.org): two labels, three where the
/// second is one that registries sell under (`co.uk`, `gouv.fr`), four or three under the hosting
/// suffixes of `HostingSuffixes`. Where it errs it must err on the side of "not the same": a move
/// that is not learnt is only told, so an unknown second label of two letters under a
/// country count as a registry's own.
enum RegistrableDomain {
  /// The registrable domain of a host; an address in numbers is its own.
  static func of(_ host: String) -> String {
    var name = host.lowercased()[...]
    while name.last == "." { name = name.dropLast() }
    let labels = name.split(separator: ".")
    guard labels.count > 2, !isNumeric(name) else { return String(name) }
    for count in stride(from: min(3, labels.count - 1), through: 2, by: -1)
    where HostingSuffixes.all.contains(labels.suffix(count).joined(separator: ".")) {
      return labels.suffix(count + 1).joined(separator: ".")
    }
    let country = labels[labels.count - 1]
    let second = labels[labels.count - 2]
    let isRegistrys =
      country.utf8.count == 2
      && (second.utf8.count <= 2 || HostingSuffixes.secondLabels.contains(String(second)))
    return labels.suffix(isRegistrys ? 3 : 2).joined(separator: ".")
  }

  /// Whether two hosts belong to one registrant.
  static func isShared(_ one: String, _ other: String) -> Bool { of(one) == of(other) }

  private static func isNumeric(_ host: Substring) -> Bool {
    host.hasPrefix("[") || host.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
  }
}
