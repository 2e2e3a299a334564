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

  private struct Node {
    var symbol: UInt16
    var firstChild: Int32 = 0
    var nextSibling: Int32 = 0
    /// The child that any word leads to.
    var wildcard: Int32 = 0
    var output: Int32 = -1
  }

  private struct Output {
    let phrase: Int32
    let next: Int32
  }

  private var nodes = [Node(symbol: 0)]
  private var outputs: [Output] = []
  /// The children of the root by symbol.
  private var roots: [Int32] = []
  /// Where the nodes that an entry of the vocabulary opens begin in `startList`.
  private var firstStart: [Int32] = []
  private var startList: [Int32] = []

  init(capacity: Int) {
    nodes.reserveCapacity(capacity)
  }

  /// Adds a phrase under a number.
  mutating func add(_ symbols: [UInt16], phrase: Int) {
    guard !symbols.isEmpty else { return }
    var node = 0
    for symbol in symbols { node = child(of: node, symbol) ?? grow(node, symbol) }
    outputs.append(
      Output(phrase: Int32(truncatingIfNeeded: phrase), next: nodes[node].output))
    nodes[node].output = Int32(truncatingIfNeeded: outputs.count - 1)
  }

  private func child(of node: Int, _ symbol: UInt16) -> Int? {
    if node == 0 {
      let child = Int(symbol) < roots.count ? Int(roots[Int(symbol)]) : 0
      return child == 0 ? nil : child
    }
    if symbol == Self.anyWord {
      return nodes[node].wildcard == 0 ? nil : Int(nodes[node].wildcard)
    }
    var child = Int(nodes[node].firstChild)
    while child != 0 {
      if nodes[child].symbol == symbol { return child }
      child = Int(nodes[child].nextSibling)
    }
    return nil
  }

  private mutating func grow(_ node: Int, _ symbol: UInt16) -> Int {
    let child = Int32(truncatingIfNeeded: nodes.count)
    var new = Node(symbol: symbol)
    if node == 0 {
      while roots.count <= Int(symbol) { roots.append(0) }
      roots[Int(symbol)] = child
    } else if symbol == Self.anyWord {
      nodes[node].wildcard = child
    } else {
      new.nextSibling = nodes[node].firstChild
      nodes[node].firstChild = child
    }
    nodes.append(new)
    return Int(child)
  }

  /// Notes for each entry of a vocabulary which phrases it may begin; called once, when all are in.
  mutating func index(_ vocabulary: Vocabulary) {
    firstStart = [0]
    startList = []
    for entry in 0..<vocabulary.count {
      for symbol in vocabulary.symbols(of: entry) where Int(symbol) < roots.count {
        if roots[Int(symbol)] != 0 { startList.append(roots[Int(symbol)]) }
      }
      firstStart.append(Int32(truncatingIfNeeded: startList.count))
    }
  }

  /// Every phrase in a range of the words, by first word.
  func matches(
    in words: [TextWord], _ range: Range<Int>, _ vocabulary: Vocabulary, _ found: inout [Match]
  ) {
    words.withUnsafeBufferPointer { words in
      nodes.withUnsafeBufferPointer { nodes in
        let part = UnsafeBufferPointer(rebasing: words[..<range.upperBound])
        for index in range {
          let entry = Int(part[index].entry)
          guard entry != 0, entry + 1 < firstStart.count else { continue }
          for slot in Int(firstStart[entry])..<Int(firstStart[entry + 1]) {
            walk(
              Int(startList[slot]), first: index, last: index, part, nodes, vocabulary, &found)
          }
        }
      }
    }
  }

  private func walk(
    _ node: Int, first: Int, last: Int, _ words: UnsafeBufferPointer<TextWord>,
    _ nodes: UnsafeBufferPointer<Node>, _ vocabulary: Vocabulary, _ found: inout [Match]
  ) {
    var output = nodes[node].output
    while output >= 0 {
      found.append(Match(phrase: Int(outputs[Int(output)].phrase), first: first, last: last))
      output = outputs[Int(output)].next
    }
    let next = last + 1
    var child = Int(nodes[node].firstChild)
    let wildcard = Int(nodes[node].wildcard)
    guard child | wildcard != 0, next < words.count, words[next].gap != .sentence else { return }
    let entry = words[next].entry
    if entry != 0 {
      while child != 0 {
        if vocabulary.entry(entry, has: nodes[child].symbol) {
          walk(child, first: first, last: next, words, nodes, vocabulary, &found)
        }
        child = Int(nodes[child].nextSibling)
      }
    }
    if wildcard != 0 {
      walk(wildcard, first: first, last: next, words, nodes, vocabulary, &found)
    }
  }
}
