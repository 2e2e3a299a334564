/// Compressed bodies made by hand: stored blocks, so that no library is needed to write them.
public enum Compressed {
  /// A gzip stream (RFC 1952) of stored blocks (RFC 1951 §3.2.4).
  public static func gzip(_ body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var index = 0
    repeat {
      let count = min(65_535, body.count - index)
      let isLast = index + count == body.count
      bytes += [isLast ? 1 : 0] + little(UInt32(count), 2) + little(~UInt32(count), 2)
      bytes += body[index..<(index + count)]
      index += count
    } while index < body.count
    return bytes + little(checksum(body), 4) + little(UInt32(truncatingIfNeeded: body.count), 4)
  }

  /// The head of a gzip stream and a piece that inflates to 8 × 258 bytes and may follow for ever.
  ///
  /// Fixed Huffman codes (RFC 1951 §3.2.6): one literal, then matches of length 258 at distance 1.
  public static func bomb(pieces: Int) -> (head: [UInt8], piece: [UInt8]) {
    // Block header 1, 01; literal NUL 00110000; then matches: length 285 is 11000101, distance 0
    // is 00000. Bits are packed from the least significant; codes from their most significant.
    var bits: [UInt8] = [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    let match: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    while bits.count % 8 != 0 { bits += match }
    var many: [UInt8] = []
    for _ in 0..<(8 * pieces) { many += match }
    return ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed(bits), packed(many))
  }

  /// A brotli stream (RFC 7932 §9.2) of one uncompressed meta-block, for at most 65,536 bytes.
  public static func brotli(_ body: [UInt8]) -> [UInt8] {
    little(0x0B | UInt32(body.count - 1) << 7 | 1 << 23, 3) + body + [0x03]
  }

  /// A zstandard frame (RFC 8878 §3.1.1) of one raw block, for at most 65,791 bytes and more than 255.
  public static func zstandard(_ body: [UInt8]) -> [UInt8] {
    // Single segment with a content size of two bytes, counted from 256.
    [0x28, 0xB5, 0x2F, 0xFD, 0x60] + little(UInt32(body.count - 256), 2)
      + little(1 | UInt32(body.count) << 3, 3) + body
  }

  /// The head of a zstandard frame and a block of 128 KiB of NUL in four bytes, which may follow for
  /// ever (RFC 8878 §3.1.1.2: RLE blocks).
  public static var zstandardBomb: (head: [UInt8], piece: [UInt8]) {
    ([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58], little(1 << 1 | 131_072 << 3, 3) + [0])
  }

  /// 16 MiB of NUL as a brotli stream (RFC 7932): 27 bytes.
  public static let brotliBomb: [UInt8] = [
    0xCB, 0xFF, 0xFF, 0x3F, 0xF8, 0x27, 0x00, 0xE2, 0xB1, 0x40, 0x20, 0xF7, 0xFE, 0x8F, 0xFF, 0xFF,
    0x7F, 0xF0, 0x4F, 0x00, 0xC4, 0x61, 0x11, 0x80, 0xEE, 0xFD, 0xDF,
  ]

  private static func packed(_ bits: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated()
        .reduce(0) { $0 | $1.element << UInt8($1.offset) }
    }
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  private static func checksum(_ body: [UInt8]) -> UInt32 {
    ~body.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
