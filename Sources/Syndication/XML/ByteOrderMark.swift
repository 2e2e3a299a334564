/// A byte order mark (Unicode 23.8), or the zeros that give wide characters away without one.
struct ByteOrderMark {
  let encoding: Charset
  let length: Int

  init?(_ bytes: [UInt8]) {
    func begins(_ mark: UInt8...) -> Bool { bytes.starts(with: mark) }
    if begins(0xEF, 0xBB, 0xBF) {
      (encoding, length) = (.utf8, 3)
    } else if begins(0xFF, 0xFE, 0, 0) {
      (encoding, length) = (.utf32(bigEndian: false), 4)
    } else if begins(0, 0, 0xFE, 0xFF) {
      (encoding, length) = (.utf32(bigEndian: true), 4)
    } else if begins(0xFE, 0xFF) {
      (encoding, length) = (.utf16(bigEndian: true), 2)
    } else if begins(0xFF, 0xFE) {
      (encoding, length) = (.utf16(bigEndian: false), 2)
    } else {
      return nil
    }
  }

  /// The encoding of a document that begins with `<` in wide characters, or in EBCDIC.
  static func wideWithoutMark(_ bytes: [UInt8]) -> Charset? {
    guard bytes.count >= 4 else { return nil }
    let less = UInt8(ascii: "<")
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, less): return .utf32(bigEndian: true)
    case (less, 0, 0, 0): return .utf32(bigEndian: false)
    case (0, less, 0, _): return .utf16(bigEndian: true)
    case (less, 0, _, 0): return .utf16(bigEndian: false)
    case (0x4C, 0x6F, 0xA7, 0x94): return .other(ebcdicName(bytes))
    default: return nil
    }
  }

  /// EBCDIC ends lines by NEL (U+0085), which XML 1.0 does not take for white space.
  static func foldNextLines(_ bytes: inout [UInt8]) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x85, index > 0, bytes[index - 1] == 0xC2 {
        output[output.count - 1] = 0x0A
      } else {
        output.append(byte)
      }
    }
    bytes = output
  }

  /// The code page an EBCDIC declaration names (XML, appendix F), readable in any of them.
  private static func ebcdicName(_ bytes: [UInt8]) -> String {
    let common = "cp037"
    guard let head = Iconv.decode(bytes.prefix(200), from: common),
      let label = CharsetStatement.declared(in: head.output), Iconv.knows(label)
    else { return common }
    return label
  }
}
