/// A time of day with its zone, as found among the tokens of a date.
struct ClockTime {
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of Greenwich; `nil` when no zone is named.
  var offset: Int?
  /// Tokens that belong to it.
  var used: Range<Int>

  /// The first `H:MM[:SS[.fraction]]` (or `14h30`) with what follows it.
  init?(in date: DateTokens) {
    guard let start = Self.start(in: date) else { return nil }
    guard case .number(let hour, let digits)? = date[start], digits <= 2,
      case .number(let minute, _)? = date[start + 2]
    else { return nil }
    self.hour = hour
    self.minute = minute
    var index = start + 3
    if date[index] == .mark(UInt8(ascii: ":")), case .number(let second, _)? = date[index + 1] {
      self.second = second
      index += 2
      if date[index] == .mark(UInt8(ascii: ".")) || date[index] == .mark(UInt8(ascii: ",")),
        case .number? = date[index + 1]
      {
        index += 2
      }
    }
    used = start..<index
    readHalf(of: date, before: start)
    readZone(in: date, from: index)
  }

  private static func start(in date: DateTokens) -> Int? {
    for index in 0..<date.count {
      guard case .number? = date[index], case .number(_, let digits)? = date[index + 2],
        digits <= 2
      else { continue }
      if date[index + 1] == .mark(UInt8(ascii: ":")) || date[index + 1] == .word("h") {
        return index
      }
    }
    return nil
  }

  /// AM and PM, behind the time or (Korean) before it.
  private mutating func readHalf(of date: DateTokens, before start: Int) {
    var half: String?
    for index in [used.upperBound, used.upperBound + 1, start - 1, start - 2] {
      if case .word(let word)? = date[index], ["am", "pm", "오전", "오후"].contains(word) {
        half = word
        used = min(used.lowerBound, index)..<max(used.upperBound, index + 1)
      }
    }
    guard let half, hour <= 12 else { return }
    let isAfternoon = half == "pm" || half == "오후"
    hour = hour % 12 + (isAfternoon ? 12 : 0)
  }

  private mutating func readZone(in date: DateTokens, from start: Int) {
    var index = max(start, used.upperBound)
    while date[index] == .mark(0x20) || date[index] == .mark(UInt8(ascii: "(")) { index += 1 }
    if case .word(let word)? = date[index] {
      let name = TimeZoneNames.minutes[word]
      offset = (name ?? 0) * 60
      index += 1
      used = used.lowerBound..<index
      // `GMT+1`: the sign belongs to the name.
      guard name == 0, let sign = Self.sign(date[index]) else { return }
      readOffset(in: date, from: index + 1, sign: sign)
    } else if let sign = Self.sign(date[index]) {
      readOffset(in: date, from: index + 1, sign: sign)
    }
  }

  private static func sign(_ token: DateTokens.Token?) -> Int? {
    switch token {
    case .mark(UInt8(ascii: "+")): 1
    case .mark(UInt8(ascii: "-")): -1
    default: nil
    }
  }

  /// `0500`, `05:00`, `05`, `5`.
  private mutating func readOffset(in date: DateTokens, from index: Int, sign: Int) {
    guard case .number(let value, let digits)? = date[index] else { return }
    var end = index + 1
    var hours = value
    var minutes = 0
    if digits >= 3 {
      (hours, minutes) = (value / 100, value % 100)
    } else if date[end] == .mark(UInt8(ascii: ":")) || date[end] == .mark(UInt8(ascii: ".")),
      case .number(let more, _)? = date[end + 1]
    {
      minutes = more
      end += 2
    }
    used = used.lowerBound..<end
    guard hours <= 15, minutes < 60 else { return }
    offset = sign * (hours * 3600 + minutes * 60)
  }
}
