import FoundationEssentials

/// The two spellings nearly all feeds use, read from their bytes without taking the text apart:
/// RFC 3339 (`2026-11-07T06:30:00+01:00`) and RFC 2822 (`Sat, 07 Nov 2026 06:30:00 +0100`).
///
/// Anything else, and whatever is out of range, is left to ``FeedDate``.
struct UsualDate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The instant; `nil` where the text is spelt in another way.
  static func parse(_ text: String) -> Date? {
    var text = text
    return text.withUTF8 { bytes in
      guard (19...37).contains(bytes.count) else { return nil }
      var date = UsualDate(bytes: bytes)
      return bytes[0].isASCIIDigit && bytes[4] == UInt8(ascii: "-")
        ? date.readInternet() : date.readMail()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // MARK: Grammar

  private mutating func readInternet() -> Date? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
      skip("T"), let time = time()
    else { return nil }
    if skip(".") { while index < bytes.count, bytes[index].isASCIIDigit { index += 1 } }
    let offset: Int? = skip("Z") ? 0 : zone(hasColon: true)
    return instant(year, month, day, time, offset)
  }

  private mutating func readMail() -> Date? {
    if !bytes[0].isASCIIDigit {
      guard word(among: Self.weekdays) != nil, skip(","), skip(" ") else { return nil }
    }
    guard let day = number(2) ?? number(1), skip(" "), let month = word(among: Self.months),
      skip(" "), let year = number(4), skip(" "), let time = time(), skip(" ")
    else { return nil }
    let offset: Int? = isNamedGreenwich() ? 0 : zone(hasColon: false)
    return instant(year, month + 1, day, time, offset)
  }

  private func instant(
    _ year: Int, _ month: Int, _ day: Int, _ time: (hour: Int, minute: Int, second: Int),
    _ offset: Int?
  ) -> Date? {
    // What is out of the ordinary (year 1, 24:00, a leap second) has rules of its own.
    guard index == bytes.count, let offset, (1971...2100).contains(year), time.hour < 24,
      time.second < 60
    else { return nil }
    return FeedDate.instant(
      year: year, month: month, day: day, hour: time.hour, minute: time.minute,
      second: time.second, offset: offset)
  }

  // MARK: Parts

  /// So many digits; what must stand behind them is the caller's.
  private mutating func number(_ digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for place in index..<(index + digits) {
      guard bytes[place].isASCIIDigit else { return nil }
      value = value * 10 + Int(bytes[place] & 0x0F)
    }
    index += digits
    return value
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func time() -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = number(2), skip(":"), let minute = number(2), skip(":"),
      let second = number(2)
    else { return nil }
    return (hour, minute, second)
  }

  /// Seconds east of Greenwich: `+0100`, or `+01:00`.
  private mutating func zone(hasColon: Bool) -> Int? {
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(2), !hasColon || skip(":"),
      let minutes = number(2), hours <= 14, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
  }

  private mutating func isNamedGreenwich() -> Bool {
    let rest = bytes[index...]
    guard rest.elementsEqual("GMT".utf8) || rest.elementsEqual("UTC".utf8) else { return false }
    index = bytes.count
    return true
  }

  /// The place of a three-letter name in a table, exactly as the RFC spells it.
  private mutating func word(among table: StaticString) -> Int? {
    guard index + 3 <= bytes.count else { return nil }
    let names = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    for place in stride(from: 0, to: names.count, by: 3)
    where names[place] == bytes[index] && names[place + 1] == bytes[index + 1]
      && names[place + 2] == bytes[index + 2]
    {
      index += 3
      return place / 3
    }
    return nil
  }

  private static let weekdays: StaticString = "MonTueWedThuFriSatSun"
  private static let months: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"
}
