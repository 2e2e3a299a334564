/// A time of day with its zone, as found among the tokens of a date.
struct ClockTime {
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of Greenwich; `nil` when no zone is named.
  var offset: Int?
  /// The place that stands for its zone (`Europe/Paris`).
  private(set) var region: ZoneRegion?
  /// Tokens that belong to it.
  var used: Range<Int>
  /// Whether what stands there is no time and no zone (`1:2:3:4`, `+zz:00`).
  private(set) var isNonsense = false

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
      if date[index] == .mark(UInt8(ascii: ":")), case .number? = date[index + 1] {
        isNonsense = true
      }
    }
    used = start..<index
    readHalf(of: date, before: start)
    readZone(in: date, from: index)
  }

  /// An hour without minutes, or with them behind a blank: `1 PM`, `10h`, `10 h 05`.
  init?(hourIn date: DateTokens) {
    for index in 0..<date.count {
      guard case .number(let hour, let digits)? = date[index], digits <= 2, hour <= 24 else {
        continue
      }
      let next = date[index + 1] == .mark(0x20) ? index + 2 : index + 1
      guard case .word(let word)? = date[next], ["h", "am", "pm"].contains(word) else { continue }
      self.hour = hour
      used = index..<(next + 1)
      if word == "h" {
        let behind = date[next + 1] == .mark(0x20) ? next + 2 : next + 1
        if case .number(let minute, digits: 2)? = date[behind] {
          self.minute = minute
          used = index..<(behind + 1)
        }
      } else {
        used = index..<(index + 1)
        readHalf(of: date, before: index)
      }
      readZone(in: date, from: used.upperBound)
      return
    }
    return nil
  }

  /// A time written without colons (`101514`, `1015`, `10`) with the zone behind it; `nil` when its
  /// digits are no time or what follows is no zone.
  init?(compact value: Int, digits: Int, in date: DateTokens, before end: Int) {
    switch digits {
    case 2: hour = value
    case 4: (hour, minute) = (value / 100, value % 100)
    case 6: (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
    default: return nil
    }
    if date[end] == .mark(UInt8(ascii: ":")) { return nil }
    var index = end
    if date[index] == .mark(UInt8(ascii: ".")) || date[index] == .mark(UInt8(ascii: ",")),
      case .number? = date[index + 1]
    {
      index += 2
    }
    used = end..<index
    readZone(in: date, from: index)
    if isNonsense { return nil }
  }

  private static func start(in date: DateTokens) -> Int? {
    for index in 0..<date.count {
      guard case .number? = date[index], case .number(_, let digits)? = date[index + 2],
        digits <= 2
      else { continue }
      guard date[index + 1] == .mark(UInt8(ascii: ":")) || date[index + 1] == .word("h") else {
        continue
      }
      // `2018-12-17-08:00` and `2018-12-17+01:00` are days with a zone (xsd:date), not times.
      if index >= 2, sign(date[index - 1]) != nil, case .number? = date[index - 2] { return nil }
      return index
    }
    return nil
  }

  /// AM and PM, behind the time or (Korean) before it.
  private mutating func readHalf(of date: DateTokens, before start: Int) {
    // Korean sites write their own time and no zone.
    if date.tokens.contains(where: Self.isKorean) { offset = 9 * 3600 }
    var half: String?
    for index in [used.upperBound, used.upperBound + 1, start - 1, start - 2] {
      if case .word(let word)? = date[index], Self.halves[word] != nil {
        half = word
        used = min(used.lowerBound, index)..<max(used.upperBound, index + 1)
      } else if case .word(let letter)? = date[index], letter == "a" || letter == "p",
        date[index + 1] == .mark(UInt8(ascii: ".")), date[index + 2] == .word("m")
      {
        half = letter + "m"
        used = min(used.lowerBound, index)..<max(used.upperBound, index + 3)
      }
    }
    guard let half, hour <= 12 else { return }
    hour = hour % 12 + (Self.halves[half] ?? 0)
  }

  /// Words for the halves of a day and the hours they add: English, Korean, Chinese, Japanese.
  private static let halves = [
    "am": 0, "pm": 12, "오전": 0, "오후": 12, "上午": 0, "下午": 12, "午前": 0, "午後": 12,
  ]

  private static func isKorean(_ token: DateTokens.Token) -> Bool {
    [.word("오전"), .word("오후"), .word("년")].contains(token)
  }

  private mutating func readZone(in date: DateTokens, from start: Int) {
    var index = max(start, used.upperBound)
    // `10:00 (CET)`, `10:00[Europe/Paris]`
    while case .mark(let mark)? = date[index], " ([".utf8.contains(mark) { index += 1 }
    if case .word(let word)? = date[index] {
      if word == "etc", date[index + 1] == .mark(UInt8(ascii: "/")), case .word? = date[index + 2] {
        index += 2
      }
      if date[index + 1] == .mark(UInt8(ascii: "/")), case .word(let city)? = date[index + 2] {
        region = ZoneRegion.named(word, city, date[index + 4])
        used = used.lowerBound..<(index + 3)
        return
      }
      guard case .word(let word)? = date[index] else { return }
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
    guard case .number(let value, let digits)? = date[index] else {
      if case .word? = date[index] { isNonsense = true }
      return
    }
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
    } else if date[end] == .mark(UInt8(ascii: ":")), case .word? = date[end + 1] {
      isNonsense = true
    }
    used = used.lowerBound..<end
    // No clock on Earth is that far from Greenwich: nobody knows when that was.
    guard hours <= 15, minutes < 60 else {
      isNonsense = true
      return
    }
    offset = sign * (hours * 3600 + minutes * 60)
  }
}
