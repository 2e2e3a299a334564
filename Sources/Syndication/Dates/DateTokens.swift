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
      } else if byte.isASCIILetter || byte >= 0x80 {
        let start = index
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 { index += 1 }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        tokens.append(.mark(byte.isSpace ? 0x20 : byte))
        index += 1
      }
    }
  }

  subscript(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
  var count: Int { tokens.count }
}
