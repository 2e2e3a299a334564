/// Encodings of single bytes that the C library does not know: those of the Greek and the Turkish
/// Macintosh (Unicode, "Apple character set mappings").
enum ShippedCharset {
  /// Bytes decoded to UTF-8.
  ///
  /// - Returns: `nil` when the encoding is none of these.
  static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
    guard let upper = tables[name], upper.count == 128 else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        UTF8Text.append(upper[Int(byte) - 0x80], to: &output)
      }
    }
    return output
  }

  /// The characters of bytes 80 to FF of each encoding, from `charsets.txt`: a line a name.
  private static let tables: [String: [UInt32]] = {
    var tables: [String: [UInt32]] = [:]
    for line in PackageResources.charsets_txt.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let name = words.first else { continue }
      tables[name] = words.dropFirst().map { UInt32($0, radix: 16) ?? 0xFFFD }
    }
    return tables
  }()
}
