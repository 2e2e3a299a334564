/// A date taken apart: numbers, words and the marks between them.
struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  /// Longest text that may be a date, in bytes.
  private static let limit = 100

  private(set) var tokens: [Token] = []

  /// `nil` for what is too long to be a date or holds a number too long to be part of one.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.limit else { return nil }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIIDigit {
        let start = index
        var value = 0
        while index < bytes.count, bytes[index].isASCIIDigit {
          guard index - start < 14 else { return nil }
          value = value * 10 + Int(bytes[index] & 0x0F)
          index += 1
        }
        tokens.append(.number(value, digits: index - start))
      } else if let (mark, length) = Self.typographicMark(bytes, at: index) {
        tokens.append(.mark(mark))
        index += length
      } else if byte.isASCIILetter || byte >= 0x80 {
        let start = index
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80,
          Self.typographicMark(bytes, at: index) == nil
        {
          index += 1
        }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        tokens.append(.mark(byte.isSpace ? 0x20 : byte))
        index += 1
      }
    }
  }

  /// The blanks, hyphens and minus signs of typography as ASCII writes them: `27 novembre 2026` with
  /// blanks that do not break, `2026‑11‑27` with hyphens that do not.
  private static func typographicMark(
    _ bytes: [UInt8], at index: Int
  ) -> (mark: UInt8, length: Int)? {
    guard bytes[index] >= 0xC2, index + 1 < bytes.count else { return nil }
    if bytes[index] == 0xC2 { return bytes[index + 1] == 0xA0 ? (0x20, 2) : nil }
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return (0x20, 3)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
    default: return nil
    }
  }

  subscript(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
  var count: Int { tokens.count }
}
