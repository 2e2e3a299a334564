/// A set of bytes that answers at once, for the scanners of long texts.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let holdsNonASCII: Bool

  /// The ASCII characters of a text; `nonASCII` adds every byte beyond them.
  init(_ characters: StaticString, nonASCII: Bool = false, controls: Bool = false) {
    holdsNonASCII = nonASCII
    for index in 0..<characters.utf8CodeUnitCount { insert(characters.utf8Start[index]) }
    if controls {
      for byte in UInt8(0)...0x1F { insert(byte) }
      insert(0x7F)
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return holdsNonASCII }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a text begins at or behind an offset; `nil` when it does not stand there.
  func position(of text: StaticString, from start: Int = 0) -> Int? {
    let count = text.utf8CodeUnitCount
    guard count > 0, self.count >= count else { return nil }
    var start = start
    while let index = position(ofByte: text.utf8Start[0], from: start), index <= self.count - count
    {
      var offset = 1
      while offset < count, self[index + offset] == text.utf8Start[offset] { offset += 1 }
      if offset == count { return index }
      start = index + 1
    }
    return nil
  }
}

extension String {
  /// Whether bytes stand in the text, without looking at characters.
  func holds(_ text: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { $0.position(of: text) != nil }
  }
}
