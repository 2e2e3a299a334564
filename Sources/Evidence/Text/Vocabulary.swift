/// The words that the rules know: whole words, stems (`randomi*`), classes of words, numbers.
///
/// Every entry carries the symbols under which phrases may mean it: the word itself, its stems,
/// its classes. Look-ups are by hash, open addressing.
struct Vocabulary: Sendable {
  private static let prefixSalt: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let bloomBits = 1 << 14

  private var keys: [UInt64]
  private var values: [UInt16]
  private var mask = 0
  private var bloom = [Bool](repeating: false, count: Vocabulary.bloomBits)
  /// What each entry may stand for.
  private(set) var symbols = SymbolLists()
  /// The entry of all numbers that no rule names.
  private(set) var number: UInt16 = 0

  /// An entry of the vocabulary and all that it may stand for.
  struct Line {
    /// FNV-1a of the folded word or stem.
    let hash: UInt64
    let isPrefix: Bool
    let symbols: [UInt16]
  }

  /// A vocabulary over lines; `numberSymbol` is what `#` stands for in phrases.
  init(_ lines: [Line], numberSymbol: UInt16) {
    var capacity = 64
    while capacity < lines.count * 3 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [UInt16](repeating: 0, count: capacity)
    mask = capacity - 1
    for line in lines {
      let hash = line.hash
      let entry = symbols.append(line.symbols)
      if line.isPrefix {
        bloom[Int(truncatingIfNeeded: hash) & (Self.bloomBits - 1)] = true
        insert(hash ^ Self.prefixSalt, entry)
      } else {
        insert(hash, entry)
      }
    }
    number = symbols.append([numberSymbol])
  }

  private mutating func insert(_ key: UInt64, _ value: UInt16) {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while values[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  private func find(_ key: UInt64) -> UInt16? {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether a stem with this hash may exist: a cheap no.
  func mayBePrefix(_ hash: UInt64) -> Bool {
    bloom[Int(truncatingIfNeeded: hash) & (Self.bloomBits - 1)]
  }

  /// The entry of a stem.
  func prefix(_ hash: UInt64) -> UInt16? { find(hash ^ Self.prefixSalt) }

  /// The entry of a whole word.
  func word(_ hash: UInt64) -> UInt16? { find(hash) }

  /// How many entries there are, the empty one included.
  var count: Int { symbols.count }

  /// What an entry may stand for.
  func symbols(of entry: Int) -> ArraySlice<UInt16> { symbols.of(entry) }

  /// Whether an entry may stand for a symbol.
  func entry(_ entry: UInt16, has symbol: UInt16) -> Bool {
    symbols.withSymbols { $0.entry(Int(entry), has: symbol) }
  }
}
