/// Percent-encodes what an address may not hold as it is (RFC 3986 §2; spaces in PubMed links).
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)
  /// What never stands in an address as it is.
  static let mustEncode = ByteSet(" \"<>`{}^|\\", nonASCII: true, controls: true)

  /// Encodes blanks, controls, quotes, angle brackets and everything beyond ASCII; what is
  /// already encoded stays.
  static func encode(_ bytes: ArraySlice<UInt8>, isPath: Bool = false) -> String {
    guard bytes.contains(where: mustEncode.contains) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "\\"), isPath {
        output.append(UInt8(ascii: "/"))
      } else if mustEncode.contains(byte) {
        output.append(UInt8(ascii: "%"))
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 0x0F)])
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Decodes `%XX`; what is not valid stays as it is.
  static func decode(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
      {
        output.append(UInt8(high << 4 | low))
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
