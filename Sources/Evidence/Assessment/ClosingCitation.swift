/// The citation in brackets with which Embase ends the title of a notice.
///
/// `… (Int J Oncol (2012) 40 (1615-1624))`: a work never cites itself, a notice cites what it amends.
enum ClosingCitation {
  /// Where the citation stands in the bytes of a title; `nil` where it ends with none.
  static func find(in title: ArraySlice<UInt8>) -> Range<Int>? {
    guard let close = title.lastIndex(where: { $0 != 0x20 && $0 != UInt8(ascii: ".") }),
      title[close] == UInt8(ascii: ")")
    else { return nil }
    var depth = 0
    var hasYear = false
    for index in title[...close].indices.reversed() {
      switch title[index] {
      case UInt8(ascii: ")"): depth += 1
      case UInt8(ascii: "("):
        depth -= 1
        if depth == 1 { hasYear = hasYear || isYear(title[(index + 1)...close]) }
        if depth == 0 { return hasYear ? index..<(close + 1) : nil }
      default: break
      }
    }
    return nil
  }

  /// Whether a year and a closing bracket open the bytes, and something stands behind it.
  private static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = Array(bytes.prefix(6))
    guard head.count == 6, head[4] == UInt8(ascii: ")"), head[5] != UInt8(ascii: ")") else {
      return false
    }
    return (head.starts(with: "19".utf8) || head.starts(with: "20".utf8))
      && head[2] &- 0x30 < 10 && head[3] &- 0x30 < 10
  }
}
