/// A fast 64-bit hash of bytes, to tell "the same as last time" from "changed".
///
/// Not cryptographic: it guards against work, not against forgery. Eight bytes at a time, mixed by
/// multiplication and folding (the finaliser is that of SplitMix64, Steele et al. 2014).
public struct ContentHash: Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// An empty hash.
  public init() {}

  /// Adds bytes and their count, so that the seams between fields matter.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    mix(tail)
    mix(UInt64(truncatingIfNeeded: raw.count))
  }

  /// Adds a text; nothing and the empty text differ.
  public mutating func add(_ text: String?) {
    guard var text else {
      mix(0xFFFF_FFFF_FFFF_FFFF)
      return
    }
    text.withUTF8 { add($0) }
  }

  /// Adds a number.
  public mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
  }

  /// The hash of what was added.
  public var value: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The hash of a whole body.
  public static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    bytes.withUnsafeBufferPointer { hash.add($0) }
    return hash.value
  }

  /// The hash of a text.
  public static func of(_ text: String) -> UInt64 {
    var hash = ContentHash()
    hash.add(text)
    return hash.value
  }
}
