/// Playing times as podcasts write them (`itunes:duration`): `HH:MM:SS`, `MM:SS`, seconds; also with
/// their units (`1h 23min`, `45 minutes`) and as ISO 8601 has them (`PT1H2M3S`).
enum PlayingTime {
  /// Seconds; `nil` for nonsense, zero and more than four days.
  static func parse(_ text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(64))
    let total = bytes.contains(UInt8(ascii: ":")) ? clock(bytes) : units(bytes)
    guard let total, (1...345_600).contains(total) else { return nil }
    return total
  }

  /// `1:02:03`, `62:03`, the last part perhaps with a fraction.
  private static func clock(_ bytes: [UInt8]) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    var total = 0
    for part in parts {
      let digits = part.drop(while: \.isSpace).prefix(while: \.isASCIIDigit)
      guard let value = number(digits) else { return nil }
      total = total * 60 + value
    }
    return total
  }

  /// Numbers with their units; one alone means seconds.
  private static func units(_ bytes: [UInt8]) -> Int? {
    var rest = bytes[...].drop(while: \.isSpace)
    var total: Int?
    if rest.first?.asciiLowercased == UInt8(ascii: "p") {
      rest = rest.dropFirst()
      if rest.first?.asciiLowercased == UInt8(ascii: "t") { rest = rest.dropFirst() }
    }
    while !rest.isEmpty {
      let digits = rest.prefix(while: \.isASCIIDigit)
      guard let value = number(digits) else { return nil }
      rest = rest[digits.endIndex...]
      if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
        rest = rest.dropFirst().drop(while: \.isASCIIDigit)
      }
      rest = rest.drop(while: \.isSpace)
      let unit = rest.prefix(while: \.isASCIILetter)
      rest = rest[unit.endIndex...].drop { $0.isSpace || $0 == UInt8(ascii: ",") }
      switch unit.first?.asciiLowercased {
      case UInt8(ascii: "h"): total = (total ?? 0) + value * 3600
      case UInt8(ascii: "m"): total = (total ?? 0) + value * 60
      case UInt8(ascii: "s"): total = (total ?? 0) + value
      case nil where total == nil && rest.isEmpty: total = value
      default: return nil
      }
    }
    return total
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
