/// Registrations of trials and reviews, by the shape each registry gives its numbers.
public enum Registration {
  private struct Shape {
    let prefix: String
    /// Digits behind the prefix, least and most.
    let digits: ClosedRange<Int>
  }

  /// WHO ICTRP primary registries, EU CTIS and PROSPERO, prefix and number of digits.
  private static let shapes: [Shape] = [
    Shape(prefix: "NCT", digits: 8...8), Shape(prefix: "ISRCTN", digits: 8...8),
    Shape(prefix: "CRD", digits: 11...12), Shape(prefix: "ACTRN", digits: 14...14),
    Shape(prefix: "DRKS", digits: 8...8), Shape(prefix: "UMIN", digits: 9...9),
    Shape(prefix: "jRCT", digits: 9...10), Shape(prefix: "jRCTs", digits: 9...9),
    Shape(prefix: "PACTR", digits: 15...16), Shape(prefix: "NTR", digits: 3...4),
    Shape(prefix: "KCT", digits: 7...7), Shape(prefix: "IRCT", digits: 10...20),
    Shape(prefix: "ChiCTR", digits: 8...10), Shape(prefix: "TCTR", digits: 11...11),
    Shape(prefix: "RBR-", digits: 6...6),
  ]

  /// Every registration in a text, in canonical form, each once, in text order.
  public static func all(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var index = 0
      while index < bytes.count {
        let starts = index == 0 || !bytes[index - 1].isASCIIAlphanumeric
        if starts, let (name, end) = registration(bytes, at: index) {
          if !found.contains(name) { found.append(name) }
          index = end
        } else {
          index += 1
        }
      }
      return found
    }
  }

  private static func registration(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (String, Int)? {
    if bytes[start].isASCIIDigit { return european(bytes, at: start) }
    guard "NICADUjPKTRncidaujpktr".utf8.contains(bytes[start]) else { return nil }
    for shape in shapes where start + shape.prefix.utf8.count < bytes.count {
      guard
        zip(bytes[start...], shape.prefix.utf8).allSatisfy({
          $0.asciiLowercased == $1.asciiLowercased
        })
      else { continue }
      var index = start + shape.prefix.utf8.count
      // `NCT 01234567`, `ChiCTR-1900…`, `PROSPERO CRD 42…`: one blank or hyphen is forgiven.
      if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") { index += 1 }
      let first = index
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      guard shape.digits.contains(index - first),
        index == bytes.count || !bytes[index].isASCIIAlphanumeric
      else { continue }
      return (shape.prefix + String(decoding: bytes[first..<index], as: UTF8.self), index)
    }
    return nil
  }

  /// EudraCT `2012-001234-56` and EU CT `2022-501234-12-00`.
  private static func european(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (String, Int)? {
    var index = start
    var groups: [Int] = []
    while groups.count < 4 {
      let first = index
      while index < bytes.count, bytes[index].isASCIIDigit, index - first < 7 { index += 1 }
      groups.append(index - first)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "-"), index + 1 < bytes.count,
        bytes[index + 1].isASCIIDigit
      else { break }
      index += 1
    }
    guard groups == [4, 6, 2] || groups == [4, 6, 2, 2], bytes[start] == 0x32,
      bytes[start + 1] == 0x30, index == bytes.count || !bytes[index].isASCIIAlphanumeric
    else { return nil }
    return (String(decoding: bytes[start..<index], as: UTF8.self), index)
  }
}
