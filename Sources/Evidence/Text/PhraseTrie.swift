/// Finds every phrase of the tables in one pass over the words of a text.
///
/// A phrase is a row of symbols (a word, a stem, a class, `#` for a number, `_` for any word) that
/// does not cross the end of a sentence. Phrases share their beginnings in a trie, so the work per
/// word is bounded by the longest phrase, whatever the number of phrases.
struct PhraseTrie: Sendable {
  /// A phrase found: its number and its first and last word.
  struct Match: Sendable {
    let phrase: Int
    let first: Int
    let last: Int
  }

  /// The symbol that any word may stand for.
  static let anyWord: UInt16 = 1

  private var keys: [UInt32] = []
  private var targets: [Int32] = []
  private var mask = 0
  private var outputs: [Int32] = [-1]
  private var nextOutput: [Int32] = []
  private var phraseOf: [Int32] = []
  private var hasChildren: [Bool] = [false]
  private var hasWildcard: [Bool] = [false]
  private var edges = 0

  init(capacity: Int) {
    var size = 256
    while size < capacity * 2 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Adds a phrase under a number.
  mutating func add(_ symbols: [UInt16], phrase: Int) {
    guard !symbols.isEmpty else { return }
    var node = 0
    for symbol in symbols { node = child(of: node, symbol) ?? grow(node, symbol) }
    phraseOf.append(Int32(truncatingIfNeeded: phrase))
    nextOutput.append(outputs[node])
    outputs[node] = Int32(truncatingIfNeeded: phraseOf.count - 1)
  }

  /// Node and symbol in one key; 18 bits of node, 14 of symbol.
  private static func key(_ node: Int, _ symbol: UInt16) -> UInt32 {
    UInt32(truncatingIfNeeded: node) << 14 | UInt32(symbol)
  }

  private static func slot(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private func child(of node: Int, _ symbol: UInt16) -> Int? {
    let key = Self.key(node, symbol)
    var slot = Self.slot(key) & mask
    while targets[slot] != 0 {
      if keys[slot] == key { return Int(targets[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow(_ node: Int, _ symbol: UInt16) -> Int {
    let target = outputs.count
    outputs.append(-1)
    hasChildren.append(false)
    hasWildcard.append(false)
    hasChildren[node] = true
    if symbol == Self.anyWord { hasWildcard[node] = true }
    if edges * 2 >= mask { rehash() }
    place(Self.key(node, symbol), Int32(truncatingIfNeeded: target))
    return target
  }

  private mutating func place(_ key: UInt32, _ target: Int32) {
    var slot = Self.slot(key) & mask
    while targets[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
    edges += 1
  }

  private mutating func rehash() {
    let old = zip(keys, targets).filter { $0.1 != 0 }
    let size = (mask + 1) * 2
    keys = [UInt32](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
    edges = 0
    for (key, target) in old { place(key, target) }
  }

  /// Every phrase in the words, by first word.
  func matches(in words: [TextWord], _ vocabulary: Vocabulary) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(64)
    for index in words.indices where words[index].entry != 0 {
      for symbol in vocabulary.symbols(of: words[index].entry) {
        guard let node = child(of: 0, symbol) else { continue }
        walk(node, first: index, last: index, words, vocabulary, &found)
      }
    }
    return found
  }

  private func walk(
    _ node: Int, first: Int, last: Int, _ words: [TextWord], _ vocabulary: Vocabulary,
    _ found: inout [Match]
  ) {
    var output = outputs[node]
    while output >= 0 {
      found.append(Match(phrase: Int(phraseOf[Int(output)]), first: first, last: last))
      output = nextOutput[Int(output)]
    }
    let next = last + 1
    guard hasChildren[node], next < words.count, words[next].gap != .sentence else { return }
    if words[next].entry != 0 {
      for symbol in vocabulary.symbols(of: words[next].entry) {
        if let child = child(of: node, symbol) {
          walk(child, first: first, last: next, words, vocabulary, &found)
        }
      }
    }
    if hasWildcard[node], let child = child(of: node, Self.anyWord) {
      walk(child, first: first, last: next, words, vocabulary, &found)
    }
  }
}
