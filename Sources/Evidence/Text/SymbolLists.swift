/// The symbols that each entry of a vocabulary may stand for, in one row.
struct SymbolLists: Sendable {
  private var first: [Int32] = [0, 0]
  private var list: [UInt16] = []
  /// One bit a symbol, modulo 64: a cheap no.
  private var blooms: [UInt64] = [0]

  /// How many entries there are, the empty one included.
  var count: Int { first.count - 1 }

  /// Adds an entry; gives back its number.
  mutating func append(_ symbols: some Sequence<UInt16>) -> UInt16 {
    list.append(contentsOf: symbols)
    blooms.append(list[Int(first[count])...].reduce(0) { $0 | 1 << UInt64($1 & 63) })
    first.append(Int32(truncatingIfNeeded: list.count))
    return UInt16(truncatingIfNeeded: count - 1)
  }

  /// What an entry may stand for.
  func of(_ entry: Int) -> ArraySlice<UInt16> { list[Int(first[entry])..<Int(first[entry + 1])] }

  /// The same entries with the marked symbols alone (one mark for every symbol there may be): what one trie asks for
  /// of common words is a fraction.
  func limited(to marked: [Bool]) -> SymbolLists {
    var lists = SymbolLists()
    lists.first.reserveCapacity(first.count)
    lists.blooms.reserveCapacity(blooms.count)
    lists.list.reserveCapacity(list.count)
    for entry in 1..<max(1, count) {
      var bloom: UInt64 = 0
      for slot in Int(first[entry])..<Int(first[entry + 1]) where marked[Int(list[slot])] {
        lists.list.append(list[slot])
        bloom |= 1 << UInt64(list[slot] & 63)
      }
      lists.blooms.append(bloom)
      lists.first.append(Int32(truncatingIfNeeded: lists.list.count))
    }
    return lists
  }

  /// The lists for the time of a search.
  struct View {
    let blooms: UnsafeBufferPointer<UInt64>
    fileprivate let first: UnsafeBufferPointer<Int32>
    fileprivate let list: UnsafeBufferPointer<UInt16>

    /// All that an entry may stand for.
    func of(_ entry: Int) -> UnsafeBufferPointer<UInt16> {
      UnsafeBufferPointer(rebasing: list[Int(first[entry])..<Int(first[entry + 1])])
    }

    /// Whether an entry may stand for a symbol.
    func entry(_ entry: Int, has symbol: UInt16) -> Bool {
      guard blooms[entry] & (1 << UInt64(symbol & 63)) != 0 else { return false }
      for slot in Int(first[entry])..<Int(first[entry + 1]) where list[slot] == symbol {
        return true
      }
      return false
    }
  }

  /// Calls a body with the lists.
  func withSymbols<Result>(_ body: (View) -> Result) -> Result {
    blooms.withUnsafeBufferPointer { blooms in
      first.withUnsafeBufferPointer { first in
        list.withUnsafeBufferPointer { list in
          body(View(blooms: blooms, first: first, list: list))
        }
      }
    }
  }
}
