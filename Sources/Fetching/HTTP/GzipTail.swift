/// The end of a gzip body as it came over the wire, to tell a whole one from one cut short.
///
/// libcurl hands on what it could inflate and calls a stream that stops early a success. RFC 1952
/// §2.3.1 ends a stream with its length modulo 2³², which must be that of what was decoded. Bytes
/// are taken as they come, chunk framing (RFC 9112 §7.1) included or already removed, depending on
/// libcurl's version: a body counts as whole when either reading of the tail fits.
struct GzipTail {
  private var raw = Tail()
  private var payload = Tail()
  private var chunk = Chunk.size(0)

  private enum Chunk {
    case size(Int), extensionText(Int), data(Int), dataEnd, ended, unreadable
  }

  /// The last four bytes of what went by.
  private struct Tail {
    private var word: UInt32 = 0
    private(set) var count = 0

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      count &+= bytes.count
      for byte in bytes.suffix(4) { word = word >> 8 | UInt32(byte) << 24 }
    }

    /// The length stated there, in little-endian order.
    var length: UInt32? { count >= 18 ? word : nil }
  }

  /// Takes body bytes from the wire.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    raw.take(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch chunk {
      case .size(let size):
        index += 1
        if byte == UInt8(ascii: "\n") {
          chunk = size == 0 ? .ended : .data(size)
        } else if byte == UInt8(ascii: ";") {
          chunk = .extensionText(size)
        } else if let digit = Self.digit(byte), size < 1 << 40 {
          chunk = .size(size << 4 | digit)
        } else if byte != UInt8(ascii: "\r") {
          chunk = .unreadable
        }
      case .extensionText(let size):
        index += 1
        if byte == UInt8(ascii: "\n") { chunk = size == 0 ? .ended : .data(size) }
      case .data(let left):
        let taken = min(left, bytes.count - index)
        payload.take(UnsafeBufferPointer(rebasing: bytes[index..<(index + taken)]))
        index += taken
        chunk = left == taken ? .dataEnd : .data(left - taken)
      case .dataEnd:
        index += 1
        if byte == UInt8(ascii: "\n") { chunk = .size(0) }
      case .ended, .unreadable:
        return
      }
    }
  }

  /// Whether the stream ended with the length of what was decoded; true when nothing was seen.
  func fits(decoded: Int) -> Bool {
    guard raw.count > 0 else { return true }
    let length = UInt32(truncatingIfNeeded: decoded)
    return raw.length == length || payload.length == length
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
