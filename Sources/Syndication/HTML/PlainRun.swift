extension UnsafeBufferPointer<UInt8> {
  /// The stretch from an offset on that is clean as it stands: printable ASCII with single blanks,
  /// none at either end; eight bytes at a time.
  func plainRun(from start: Int) -> Range<Int> {
    guard let base = baseAddress, start < count, self[start] != 0x20 else { return start..<start }
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    var blankBefore: UInt64 = 0
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      // ASCII, at least a blank, not DEL; with the high bit set no byte borrows from the next.
      let printable = ((word | high) &- 0x2020_2020_2020_2020) & ~(word &+ ones) & ~word & high
      let blanks = ~((word ^ 0x2020_2020_2020_2020 | high) &- ones) & high
      guard printable == high, blanks & (blanks << 8 | blankBefore) == 0 else { break }
      blankBefore = blanks >> 56
      index += 8
    }
    while index < count, self[index] &- 0x20 < 0x5F,
      self[index] != 0x20 || index == start || self[index - 1] != 0x20
    {
      index += 1
    }
    if index > start, self[index - 1] == 0x20 { index -= 1 }
    return start..<index
  }
}
