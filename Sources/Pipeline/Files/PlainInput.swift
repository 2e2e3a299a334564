/// A text the reader gave, decoded: UTF-8, UTF-16, else Windows-1252.
public struct PlainInput: Sendable {
  /// The text.
  public let text: String

  /// The bytes are those of no text: a picture, an archive, a word processor's file.
  public struct NotText: Error {}

  /// Decodes bytes: a byte order mark decides, then valid UTF-8, then the zeros of UTF-16; what
  /// remains is Windows-1252.
  ///
  /// - Throws: `NotText` when too many control characters stand in it.
  public init(_ bytes: [UInt8]) throws(NotText) {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      text = Self.utf16(bytes.dropFirst(2), isLittle: isLittle)
    } else if let isLittle = Self.orderOfZeros(bytes) {
      text = Self.utf16(bytes[...], isLittle: isLittle)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      text = String(validating: body, as: UTF8.self) ?? Self.windows1252(body)
    }
    let controls = text.utf8.prefix(65_536).reduce(0) { $0 + (Self.isControl($1) ? 1 : 0) }
    if controls * 200 > min(text.utf8.count, 65_536) || text.utf8.prefix(65_536).contains(0) {
      throw NotText()
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
  }

  /// UTF-16 without a mark: of Latin text every other byte is zero.
  private static func orderOfZeros(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    let head = bytes.prefix(4096)
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = head.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 20 < half { return true }
    if zeros[0] * 10 > half * 7, zeros[1] * 20 < half { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isLittle ? first | second << 8 : first << 8 | second)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The bytes 0x80–0x9F of Windows-1252; all others are Latin-1.
  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { (0x80...0x9F).contains($0) ? high[Int($0) - 0x80] : UInt16($0) },
      as: UTF16.self)
  }
}
