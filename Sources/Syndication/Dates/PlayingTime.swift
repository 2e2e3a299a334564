/// Playing times as podcasts write them (`itunes:duration`): `HH:MM:SS`, `MM:SS`, seconds.
enum PlayingTime {
  /// Seconds; `nil` for nonsense, zero and more than four days.
  static func parse(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var total = 0
    for part in parts {
      let digits = part.trimmingPrefix { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      guard let value = Int(digits.prefix(7)) else { return nil }
      total = total * 60 + value
    }
    return (1...345_600).contains(total) ? total : nil
  }
}
