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
    /// One bit a symbol of its children, modulo 64: a cheap no.
    var bloom: UInt64 = 0
    /// Whether its children are looked up by symbol.
    var isWide = false
    var output: Int32 = -1
  }

  private struct Output {
    let phrase: Int32
    let next: Int32
  }

  private var nodes = [Node(symbol: 0)]
  private var outputs: [Output] = []
  /// The children of nodes that have many, by node and symbol.
  private var wide = HashIndex(capacity: 0)
  /// More children than this are looked up, fewer are tried one by one.
  private static let narrow = 6
  /// The children of the root by symbol.
  private var roots: [Int32] = []
  /// Where the nodes that an entry of the vocabulary opens begin in `startList`.
  private var firstStart: [Int32] = []
  private var startList: [Int32] = []
  /// What words may stand for behind the first of a phrase of this trie.
  private var behind = SymbolLists()

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
      nodes[node].bloom |= 1 << UInt64(symbol & 63)
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
    var marked = [Bool](repeating: false, count: Int(UInt16.max) + 1)
    for node in nodes.indices {
      let below = children(of: node)
      for child in below { marked[Int(nodes[child].symbol)] = true }
      guard below.count > Self.narrow else { continue }
      nodes[node].isWide = true
      for child in below { wide.insert(child, at: Self.key(node, nodes[child].symbol)) }
    }
    behind = vocabulary.symbols.limited(to: marked)
  }

  private func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = Int(nodes[node].firstChild)
    while child != 0 {
      children.append(child)
      child = Int(nodes[child].nextSibling)
    }
    return children
  }

  private static func key(_ node: Int, _ symbol: UInt16) -> UInt64 {
    (UInt64(node) << 16 | UInt64(symbol)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Every phrase in a range of the words, by first word.
  func matches(
    in words: [TextWord], _ range: Range<Int>, _ found: inout [Match]
  ) {
    words.withUnsafeBufferPointer { words in
      nodes.withUnsafeBufferPointer { nodes in
        outputs.withUnsafeBufferPointer { outputs in
          behind.withSymbols { symbols in
            let walk = Walk(
              words: UnsafeBufferPointer(rebasing: words[..<range.upperBound]), nodes: nodes,
              outputs: outputs, wide: wide, symbols: symbols)
            start(walk, range, &found)
          }
        }
      }
    }
  }

  /// Goes down from every word that may begin a phrase.
  private func start(_ walk: Walk, _ range: Range<Int>, _ found: inout [Match]) {
    firstStart.withUnsafeBufferPointer { firstStart in
      startList.withUnsafeBufferPointer { startList in
        for index in range {
          let entry = Int(walk.words[index].entry)
          guard entry != 0, entry + 1 < firstStart.count else { continue }
          for slot in Int(firstStart[entry])..<Int(firstStart[entry + 1]) {
            walk.goOn(Int(startList[slot]), first: index, last: index, &found)
          }
        }
      }
    }
  }

  /// One way down the trie along the words of a text.
  private struct Walk {
    let words: UnsafeBufferPointer<TextWord>
    let nodes: UnsafeBufferPointer<Node>
    let outputs: UnsafeBufferPointer<Output>
    let wide: HashIndex
    let symbols: SymbolLists.View

    /// Whether a node says something at a word or may say more at the next: mostly not.
    @inline(__always)
    func leadsOn(_ node: Int, from index: Int) -> Bool {
      if nodes[node].output >= 0 || nodes[node].wildcard != 0 { return true }
      return index + 1 < words.count
        && nodes[node].bloom & symbols.blooms[Int(words[index + 1].entry)] != 0
    }

    /// Goes to a node unless it says nothing and leads nowhere.
    @inline(__always)
    func goOn(_ node: Int, first: Int, last: Int, _ found: inout [Match]) {
      if leadsOn(node, from: last) { go(node, first: first, last: last, &found) }
    }

    private func go(_ start: Int, first: Int, last: Int, _ found: inout [Match]) {
      let node = nodes[start]
      var output = node.output
      while output >= 0 {
        found.append(Match(phrase: Int(outputs[Int(output)].phrase), first: first, last: last))
        output = outputs[Int(output)].next
      }
      let next = last + 1
      guard node.firstChild | node.wildcard != 0, next < words.count, words[next].gap != .sentence
      else { return }
      let entry = Int(words[next].entry)
      if node.isWide {
        goWide(start, entry, first: first, last: next, &found)
      } else if node.bloom & symbols.blooms[entry] != 0 {
        var child = Int(node.firstChild)
        while child != 0 {
          if symbols.entry(entry, has: nodes[child].symbol) {
            goOn(child, first: first, last: next, &found)
          }
          child = Int(nodes[child].nextSibling)
        }
      }
      if node.wildcard != 0 { goOn(Int(node.wildcard), first: first, last: next, &found) }
    }

    /// Down every child that the next word may stand for, the youngest first as siblings stand.
    private func goWide(
      _ node: Int, _ entry: Int, first: Int, last: Int, _ found: inout [Match]
    ) {
      var below = Int.max
      while true {
        var best = 0
        for symbol in symbols.of(entry) {
          if let child = wide[PhraseTrie.key(node, symbol)], child > best, child < below {
            best = child
          }
        }
        guard best > 0 else { return }
        goOn(best, first: first, last: last, &found)
        below = best
      }
    }
  }
}
