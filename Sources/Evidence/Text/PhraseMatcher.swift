import Syndication

/// Finds every phrase of a table in one pass over a text (Aho and Corasick 1975, on words).
///
/// Phrases are folded words; a word ending in `*` stands for all that begin with it. States are
/// hashes of word sequences, so a step costs one look-up per live phrase start.
struct PhraseMatcher: Sendable {
  /// A phrase found: its number in the table and where it stands in the text.
  struct Match {
    let phrase: Int
    let words: Range<Int>
  }

  private struct Node {
    var next: [UInt64: Int] = [:]
    var stems: [(stem: [UInt8], node: Int)] = []
    var phrases: [Int] = []
  }

  private var nodes = [Node()]

  init(_ phrases: [String]) {
    for (number, phrase) in phrases.enumerated() {
      var state = 0
      for word in phrase.split(separator: " ") {
        state =
          word.hasSuffix("*")
          ? stem(String(word.dropLast()), from: state)
          : step(String(word), from: state)
      }
      nodes[state].phrases.append(number)
    }
  }

  private mutating func step(_ word: String, from state: Int) -> Int {
    let hash = ContentHash.of(word)
    if let next = nodes[state].next[hash] { return next }
    nodes.append(Node())
    nodes[state].next[hash] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func stem(_ stem: String, from state: Int) -> Int {
    let bytes = Array(stem.utf8)
    if let known = nodes[state].stems.first(where: { $0.stem == bytes }) { return known.node }
    nodes.append(Node())
    nodes[state].stems.append((bytes, nodes.count - 1))
    return nodes.count - 1
  }

  /// Every occurrence, in text order.
  func matches(in text: WordedText) -> [Match] {
    var found: [Match] = []
    var live: [(node: Int, start: Int)] = []
    var after: [(node: Int, start: Int)] = []
    for index in text.words.indices {
      let word = text.words[index]
      after.removeAll(keepingCapacity: true)
      live.append((0, index))
      for (node, start) in live {
        if let next = nodes[node].next[word.hash] { after.append((next, start)) }
        for (stem, next) in nodes[node].stems where text.word(index, hasPrefix: stem) {
          after.append((next, start))
        }
      }
      for (node, start) in after {
        for phrase in nodes[node].phrases {
          found.append(Match(phrase: phrase, words: start..<(index + 1)))
        }
      }
      swap(&live, &after)
    }
    return found
  }
}

/// A text cut into folded words that remember where they stood.
struct WordedText: Sendable {
  struct Word: Sendable {
    let hash: UInt64
    /// Where the word stands in the UTF-8 text.
    let range: Range<Int>
    /// Where the folded word stands in `folded`.
    let foldedRange: Range<Int>
  }

  let text: String
  private(set) var words: [Word] = []
  private(set) var folded: [UInt8] = []

  init(_ text: String) {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    var words: [Word] = []
    var folded: [UInt8] = []
    folded.reserveCapacity(contiguous.utf8.count)
    contiguous.withUTF8 { bytes in
      words.reserveCapacity(bytes.count / 6)
      FoldedText.forEachWord(in: bytes) { word, range in
        var hash = ContentHash()
        hash.add(word)
        let start = folded.count
        folded.append(contentsOf: word)
        words.append(Word(hash: hash.value, range: range, foldedRange: start..<folded.count))
      }
    }
    self.words = words
    self.folded = folded
  }

  func word(_ index: Int, hasPrefix stem: [UInt8]) -> Bool {
    folded[words[index].foldedRange].starts(with: stem)
  }

  /// The folded word at an index.
  func word(_ index: Int) -> String {
    guard words.indices.contains(index) else { return "" }
    return String(decoding: folded[words[index].foldedRange], as: UTF8.self)
  }

  /// The words of a match, verbatim.
  func verbatim(_ range: Range<Int>) -> String {
    guard !range.isEmpty, words.indices.contains(range.lowerBound),
      words.indices.contains(range.upperBound - 1)
    else { return "" }
    let bytes =
      words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }

  /// The words of a match with some on either side, verbatim.
  func context(_ range: Range<Int>, around count: Int = 5) -> String {
    let low = max(0, range.lowerBound - count)
    let high = min(words.count, range.upperBound + count)
    return verbatim(low..<max(low, high))
  }
}
