/// Eight bytes of text in one word, for questions about all of them at once.
///
/// Each answer is a word whose lowest set bit lies in the first byte that fits.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  let word: UInt64

  init(_ start: UnsafePointer<UInt8>) {
    word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// Bytes that are `byte` once the bits of `mask` are taken from them.
  @inline(__always)
  func equal(_ byte: UInt8, without mask: UInt8 = 0) -> UInt64 {
    let rest = word & (Self.ones &* UInt64(~mask)) ^ (Self.ones &* UInt64(byte))
    return (rest &- Self.ones) & ~rest & Self.highs
  }

  /// Bytes below one of ASCII.
  @inline(__always)
  func below(_ byte: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(byte)) & ~word & Self.highs
  }

  /// Bytes beyond ASCII.
  var beyondASCII: UInt64 { word & Self.highs }
}

/// Looking for single bytes in long texts.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or behind an offset.
  func position(ofByte byte: UInt8, from start: Int) -> Int? {
    position(from: start, in: { $0.equal(byte) }, matches: { $0 == byte })
  }

  /// The first place at or behind an offset where a question about bytes is answered with yes.
  @inline(__always)
  func position(
    from start: Int, in eight: (EightBytes) -> UInt64, matches: (UInt8) -> Bool
  ) -> Int? {
    guard let base = baseAddress else { return nil }
    var index = start
    while index + 8 <= count {
      let found = eight(EightBytes(base + index))
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count {
      if matches(base[index]) { return index }
      index += 1
    }
    return nil
  }
}
