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
    Shape(prefix: "SNCTP", digits: 9...9), Shape(prefix: "RPCEC", digits: 8...8),
    Shape(prefix: "JapicCTI-", digits: 6...6),
  ]

  /// Shapes with letters or slashes: prefix, then this many more characters of the alphabet below.
  private static let patterns: [(prefix: String, groups: [Int])] = [
    ("RBR-", [-6]), ("CTRI/", [4, 2, 6]), ("SLCTR/", [4, 3]),
  ]

  /// Every registration in a text, in canonical form, each once, in text order.
  public static func all(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      guard IdentifierTraces.mayStand(in: bytes) else { return [] }
      return beginnings.withUnsafeBufferPointer { all(in: bytes, $0) }
    }
  }

  private static func all(
    in bytes: UnsafeBufferPointer<UInt8>, _ beginnings: UnsafeBufferPointer<Bool>
  ) -> [String] {
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard mayStart(bytes, index, beginnings) else {
        index += 1
        continue
      }
      let starts =
        index == 0 || !bytes[index - 1].isASCIIAlphanumeric || followsEUCTR(bytes, index)
      if starts, let (name, end) = registration(bytes, at: index) {
        if !found.contains(name), found.count < limit { found.append(name) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Most registrations taken from one text.
  private static let limit = 100

  /// The first three letters of every prefix, five bits each: texts are long and prefixes rare.
  private static let beginnings: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 15)
    for prefix in shapes.map(\.prefix) + patterns.map(\.prefix) {
      let letters = Array(prefix.utf8.prefix(3))
      table[key(letters[0], letters[1], letters[2])] = true
    }
    return table
  }()

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  private static func mayStart(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ beginnings: UnsafeBufferPointer<Bool>
  ) -> Bool {
    let byte = bytes[index]
    if byte == 0x32 { return true }
    guard byte.isASCIILetter, index + 2 < bytes.count else { return false }
    return beginnings[key(byte, bytes[index + 1], bytes[index + 2])]
  }

  /// `EUCTR2012-001234-56`, as the European register's search writes it.
  private static func followsEUCTR(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= 5 && bytes[index].isASCIIDigit
      && bytes[(index - 5)..<index].elementsEqual("EUCTR".utf8)
  }

  /// `CTRI/2018/05/013984`, `RBR-6n4jqf`: groups of digits (letters too where negative) with
  /// slashes between them.
  private static func grouped(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (String, Int)? {
    for (prefix, groups) in patterns
    where start + prefix.utf8.count < bytes.count
      && zip(bytes[start...], prefix.utf8).allSatisfy({ $0.asciiLowercased == $1.asciiLowercased })
    {
      var index = start + prefix.utf8.count
      let first = index
      var isWhole = true
      for (position, group) in groups.enumerated() {
        if position > 0 {
          guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else {
            isWhole = false
            break
          }
          index += 1
        }
        let begin = index
        while index < bytes.count,
          group < 0 ? bytes[index].isASCIIAlphanumeric : bytes[index].isASCIIDigit
        { index += 1 }
        let length = index - begin
        isWhole =
          isWhole && (group < 0 ? (length == -group || length == 1 - group) : length == group)
      }
      if isWhole { return (prefix + bytes[first..<index].asciiLowercasedText, index) }
    }
    return nil
  }

  private static func registration(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (String, Int)? {
    if bytes[start].isASCIIDigit { return european(bytes, at: start) }
    if let found = grouped(bytes, at: start) { return found }
    for shape in shapes where start + shape.prefix.utf8.count < bytes.count {
      guard
        zip(bytes[start...], shape.prefix.utf8).allSatisfy({
          $0.asciiLowercased == $1.asciiLowercased
        })
      else { continue }
      var index = start + shape.prefix.utf8.count
      // `NCT 01234567`, `ChiCTR-1900…`, `PROSPERO CRD 42…`: one blank or hyphen is forgiven.
      if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") || bytes[index] == 0x3A {
        index += 1
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
      }
      var letters = ""
      // `ChiCTR-IOR-17012345`: the kind of study stands between.
      if shape.prefix == "ChiCTR" {
        let kind = bytes[index...].prefix { $0.isASCIILetter }
        if (2...5).contains(kind.count), index + kind.count < bytes.count,
          bytes[index + kind.count] == UInt8(ascii: "-")
        {
          letters = "-" + String(decoding: kind, as: UTF8.self).uppercased() + "-"
          index += kind.count + 1
        }
      }
      let first = index
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      guard shape.digits.contains(index - first) else { continue }
      let digits = String(decoding: bytes[first..<index], as: UTF8.self)
      var tail = ""
      // `IRCT20180101038167N1` numbers the trials of one register entry; `p` is provisional.
      if shape.prefix == "IRCT", index + 1 < bytes.count, bytes[index] | 0x20 == 0x6E {
        let number = bytes[(index + 1)...].prefix { $0.isASCIIDigit }
        tail = "N" + String(decoding: number, as: UTF8.self)
        index += 1 + number.count
      } else if shape.prefix == "ACTRN", index < bytes.count, bytes[index] | 0x20 == 0x70 {
        index += 1
      }
      guard index == bytes.count || !bytes[index].isASCIIAlphanumeric else { continue }
      return (shape.prefix + letters + digits + tail, index)
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
