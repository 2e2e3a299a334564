/// A telephone number as written in France, Belgium, Switzerland, North America or Britain.
struct PhoneNumber: Sendable {
  /// First and last token.
  let first: Int
  let last: Int
  /// A number of one person, by its prefix.
  let isMobile: Bool
  /// A number that answers for a service, by its prefix (0800, 0300, 1-800…).
  let isService: Bool

  /// Reads a number that begins at a token; a run of digits that is no telephone number is `nil`.
  init?(_ reading: ScreenReading, at index: Int) {
    if reading.isSign(index, "+"), reading.digits(index + 1) > 0 {
      self.init(international: reading, first: index, at: index + 1)
    } else if reading.isSign(index, "("), reading.digits(index + 1) > 0,
      reading.isSign(index + 2, ")")
    {
      self.init(bracketed: reading, at: index)
    } else if reading.digits(index) > 0 {
      let token = reading.tokens[index]
      if reading.bytes[Int(token.start)] == 0x30, reading.digits(index) >= 2,
        reading.bytes[Int(token.start) + 1] == 0x30
      {
        self.init(international: reading, first: index, at: index)
      } else {
        self.init(national: reading, at: index)
      }
    } else {
      return nil
    }
  }

  private init(_ first: Int, _ last: Int, isMobile: Bool, isService: Bool = false) {
    self.first = first
    self.last = last
    self.isMobile = isMobile
    self.isService = isService
  }

  /// `+33 6 12 34 56 78`, `+44(0)20 7946 0958`, `0041 79 …`.
  private init?(international reading: ScreenReading, first: Int, at index: Int) {
    var digits: [UInt8] = []
    var last = index
    var next = index
    while next < index + 18, digits.count < 17, let kind = reading.kind(next) {
      if kind == .number {
        let token = reading.tokens[next]
        digits.append(
          contentsOf: reading.bytes[Int(token.start)..<Int(token.end)].prefix(17).map { $0 &- 0x30 }
        )
        last = next
      } else if !reading.isSign(next, among: "().-/") {
        break
      } else if reading.tokens[next].isSpaced, !reading.isSign(next, "("),
        !reading.isSign(next, "-")
      {
        break
      }
      next += 1
    }
    if digits.starts(with: [0, 0]) { digits.removeFirst(2) }
    guard (9...15).contains(digits.count), digits.first != 0 else { return nil }
    let local = digits.dropFirst(digits.first == 1 || digits.first == 7 ? 1 : 2).drop { $0 == 0 }
    self.init(
      first, last, isMobile: Self.isMobile(country: digits.prefix(2), local),
      isService: local.starts(with: [8, 0, 0]) || local.starts(with: [8, 0, 8])
        || local.starts(with: [3, 0, 0]))
  }

  private static func isMobile(country: ArraySlice<UInt8>, _ local: ArraySlice<UInt8>) -> Bool {
    switch (Array(country), local.first) {
    case ([3, 3], 6), ([3, 3], 7), ([3, 2], 4), ([4, 1], 7), ([4, 4], 7): true
    default: false
    }
  }

  /// `(555) 123-4567`, `(33) 1 20 49 98 13`, `(0131) 496 0123`.
  private init?(bracketed reading: ScreenReading, at index: Int) {
    let run = NumberRun(reading, at: index + 3)
    let token = reading.tokens[index + 1]
    let area = reading.bytes[Int(token.start)..<Int(token.end)].prefix(8).map { $0 &- 0x30 }
    let all = area + run.digits
    if area.count == 3, area[0] >= 2, run.groups.starts(with: [3, 4]) {
      self.init(
        index, run.tokens[1], isMobile: false, isService: area == [8, 0, 0] || area == [8, 8, 8])
      return
    }
    if area.first == 0, (9...11).contains(all.count), let last = run.tokens.last {
      self.init(index, last, isMobile: false, isService: Self.isService(all))
      return
    }
    if [[3, 3], [3, 2], [4, 1], [4, 4]].contains(area), (8...10).contains(run.digits.count),
      let last = run.tokens.last
    {
      self.init(
        index, last,
        isMobile: Self.isMobile(country: area[...], run.digits.drop { $0 == 0 }))
      return
    }
    return nil
  }

  private init?(national reading: ScreenReading, at index: Int) {
    let run = NumberRun(reading, at: index)
    guard let first = run.digits.first else { return nil }
    if first == 0, run.digits.count > 8, run.digits[1] != 0 {
      for count in [11, 10, 9] {
        guard let cut = run.cut(count) else { continue }
        let digits = Array(run.digits.prefix(count))
        guard Self.isGrouping(Array(run.groups.prefix(cut.groups)), digits) else { continue }
        self.init(
          index, cut.last, isMobile: Self.isMobile(digits), isService: Self.isService(digits))
        return
      }
      return nil
    }
    // North America: 514-555-0123, with or without 1.
    var groups = run.groups
    var digits = run.digits
    if groups.first == 1, first == 1 {
      groups.removeFirst()
      digits.removeFirst()
    }
    guard groups == [3, 3, 4], digits[0] >= 2, digits[3] >= 2,
      reading.tokens[run.tokens[run.tokens.count - 1] - 1].kind == .sign, let last = run.tokens.last
    else { return nil }
    self.init(
      index, last, isMobile: false,
      isService: digits[0] == 8 && digits[1] == digits[2] && digits[1] != 1)
  }

  private static func isMobile(_ digits: [UInt8]) -> Bool {
    switch (digits.count, digits[1]) {
    case (10, 6), (10, 7), (11, 7): true
    default: false
    }
  }

  private static func isService(_ digits: [UInt8]) -> Bool {
    digits[1] == 8
      && (digits[2] == 0 || digits[2] == 1 || digits[2] == 2 || digits[2] == 9 || digits[2] == 4)
      || (digits.count == 11 && digits[1] == 3)
      || (digits[1] == 9 && digits[2] == 0 && digits[3] == 0)
  }

  /// The groups in which such numbers are written; nine digits are Belgian.
  private static func isGrouping(_ groups: [Int], _ digits: [UInt8]) -> Bool {
    if groups.count == 1 { return digits.count >= 10 || digits.count == 9 && digits[1] < 9 }
    if digits.count == 9 {
      return [[2, 3, 2, 2], [3, 2, 2, 2], [2, 7], [3, 6], [3, 3, 3]].contains(groups)
    }
    if digits.count == 10 {
      return [
        [2, 2, 2, 2, 2], [3, 3, 2, 2], [4, 2, 2, 2], [4, 3, 3], [4, 6], [2, 8], [3, 7], [2, 4, 4],
        [3, 3, 4], [2, 2, 2, 4], [2, 2, 6], [5, 5], [4, 2, 4], [1, 3, 3, 3], [4, 3, 1, 2],
      ].contains(groups)
    }
    return (groups.first ?? 0) >= 3 && groups.count <= 4
  }
}
