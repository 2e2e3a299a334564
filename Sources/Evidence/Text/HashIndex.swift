/// A small map from 64-bit hashes to numbers, open addressing: the tables are built at every start.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  /// A map with room for a number of keys before it grows.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The number under a hash.
  subscript(key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key ^ key >> 31) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Puts a number, zero or more, under a hash that has none yet.
  mutating func insert(_ value: Int, at key: UInt64) {
    if (count + 1) * 2 > mask { grow() }
    var slot = Int(truncatingIfNeeded: key ^ key >> 31) & mask
    while values[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = Int32(truncatingIfNeeded: value)
    count += 1
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: mask + 1)
    for slot in values.indices where values[slot] >= 0 {
      larger.insert(Int(values[slot]), at: keys[slot])
    }
    self = larger
  }
}
