/// The 32 positions in which windows-1252 differs from ISO 8859-1 (WHATWG Encoding, index
/// windows-1252); unassigned ones keep their C1 control.
enum Windows1252 {
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The code point of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte a code point is written as; `nil` when there is none.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    return UInt16(exactly: scalar).flatMap { upper.firstIndex(of: $0) }.map { UInt8($0 + 0x80) }
  }

  /// Appends a byte's code point as UTF-8.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    UTF8Text.append(scalar(byte), to: &output)
  }
}
