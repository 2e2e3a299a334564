/// Writing and reading single code points of UTF-8 (RFC 3629).
enum UTF8Text {
  /// Appends a code point; what is none becomes U+FFFD.
  static func append(_ value: UInt32, to output: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Whether bytes are valid UTF-8 throughout.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      var index = 0
      // Eight ASCII bytes at a time: most feeds are little else, and the ASCII before an accent
      // is passed over at once.
      while index < buffer.count {
        if index + 8 <= buffer.count {
          let word = UInt64(
            littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
          let high = word & 0x8080_8080_8080_8080
          index += high == 0 ? 8 : high.trailingZeroBitCount / 8
          if high == 0 { continue }
        }
        let length = sequenceLength(buffer, at: index)
        if length == 0 { return false }
        index += length
      }
      return true
    }
  }

  /// The length of the well-formed sequence at an offset; zero when it is not well-formed.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    func continues(_ offset: Int) -> Bool {
      index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return second >= 0xA0 && continues(1) && continues(2) ? 3 : 0
    case 0xED: return second < 0xA0 && continues(1) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return second >= 0x90 && continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return second < 0x90 && continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
