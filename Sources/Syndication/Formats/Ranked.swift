/// A value and how strongly the element it came from may claim its field.
struct Ranked<Value> {
  private(set) var value: Value?
  private(set) var rank: UInt8 = 0

  init() {}

  /// Takes a value from an element of equal or higher rank: of equals, the last speaks.
  mutating func offer(_ offered: Value, _ offeredRank: UInt8) {
    guard value == nil || offeredRank >= rank else { return }
    value = offered
    rank = offeredRank
  }

  /// Takes a value only from an element of higher rank: of equals, the first speaks.
  mutating func offerFirst(_ offered: Value, _ offeredRank: UInt8) {
    guard value == nil || offeredRank > rank else { return }
    value = offered
    rank = offeredRank
  }
}
