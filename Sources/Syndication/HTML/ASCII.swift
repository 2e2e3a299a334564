/// Questions about single bytes of ASCII-compatible text.
extension UInt8 {
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// HTML and XML white space: tab, line feed, form feed, carriage return, space.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var hexadecimalValue: UInt32? {
    if isASCIIDigit { return UInt32(self & 0x0F) }
    let letter = self | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter &- 0x57) : nil
  }
}

extension Sequence<UInt8> {
  /// The bytes as text, ASCII letters lower-cased.
  var asciiLowercasedText: String {
    String(decoding: map(\.asciiLowercased), as: UTF8.self)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The bytes as text, ASCII letters lower-cased; short names need no memory of their own.
  var asciiLowercasedText: String {
    let source = UnsafeBufferPointer(rebasing: self)
    guard source.count <= 15, source.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: source.map(\.asciiLowercased), as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: 15) { room in
      for index in 0..<source.count {
        room.initializeElement(at: index, to: source[index].asciiLowercased)
      }
      return source.count
    }
  }
}
