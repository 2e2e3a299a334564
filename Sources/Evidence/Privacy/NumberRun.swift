/// Numbers that stand together as one: groups of digits parted by one blank, point, hyphen or slash.
struct NumberRun: Sendable {
  /// Groups read at most: longer rows are tables.
  private static let limit = 24
  /// Digits read at most.
  private static let most = 40

  /// First token of each group, and last of all.
  let tokens: [Int]
  /// All digits in order; at most 40 are kept.
  let digits: [UInt8]
  /// Digits of each group.
  let groups: [Int]

  /// Reads the run that begins at a token.
  init(_ reading: ScreenReading, at first: Int) {
    var tokens: [Int] = []
    var digits: [UInt8] = []
    var groups: [Int] = []
    var index = first
    while reading.digits(index) > 0, digits.count < Self.most, groups.count < Self.limit {
      let token = reading.tokens[index]
      digits.append(
        contentsOf: reading.bytes[Int(token.start)..<Int(token.end)].prefix(40).map { $0 &- 0x30 })
      groups.append(Int(token.letters))
      tokens.append(index)
      if reading.digits(index + 1) > 0, reading.tokens[index + 1].isSpaced {
        index += 1
      } else if reading.isSign(index + 1, among: ".-/"), reading.digits(index + 2) > 0,
        !reading.tokens[index + 1].isSpaced, !reading.tokens[index + 2].isSpaced
      {
        index += 2
      } else {
        break
      }
    }
    self.tokens = tokens
    self.digits = digits
    self.groups = groups
  }

  /// The last token and the number of groups when exactly so many digits end at a group's end.
  func cut(_ count: Int) -> (last: Int, groups: Int)? {
    var sum = 0
    for (position, group) in groups.enumerated() {
      sum += group
      if sum == count { return (tokens[position], position + 1) }
      if sum > count { return nil }
    }
    return nil
  }

  /// Groups of one digit from the start on, as in the boxes of a form.
  var boxes: Int { groups.prefix { $0 == 1 }.count }

  /// Whether the row goes on beyond what is read: a table.
  var isEndless: Bool { groups.count == Self.limit || digits.count >= Self.most }

  /// `000 000 0000`: what stands in a form for a number.
  var isOfForm: Bool { digits.count > 6 && digits.allSatisfy { $0 == digits[0] } }
}
