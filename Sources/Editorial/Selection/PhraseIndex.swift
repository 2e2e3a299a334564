import Evidence

/// Many phrases looked for at once in a text's words, accents, case and plurals aside.
struct PhraseIndex: Sendable {
  private struct Phrase: Sendable {
    let words: [String]
    let number: Int
  }

  private var byFirst: [String: [Phrase]] = [:]

  /// No phrase yet.
  init() {}

  /// Whether there is nothing to look for.
  var isEmpty: Bool { byFirst.isEmpty }

  /// Adds a phrase that stands for a number; a phrase without words is left out.
  mutating func add(_ words: [String], for number: Int) {
    guard let first = words.first else { return }
    byFirst[first, default: []].append(Phrase(words: words, number: number))
  }

  /// The numbers whose phrases stand in the words, each once, in order of appearance.
  func numbers(in words: [String]) -> [Int] {
    guard !byFirst.isEmpty else { return [] }
    var found: [Int] = []
    for start in words.indices {
      guard let phrases = byFirst[words[start]] else { continue }
      for phrase in phrases where start + phrase.words.count <= words.count {
        let stretch = words[start..<(start + phrase.words.count)]
        if stretch.elementsEqual(phrase.words), !found.contains(phrase.number) {
          found.append(phrase.number)
        }
      }
    }
    return found
  }

  /// A text's words, folded, plural endings off.
  static func words(_ text: String) -> [String] {
    FoldedText.words(of: text).map(singular)
  }

  /// `cancers` → `cancer`, `vaccinaux` stays: a rule that can only join what differs by an ending.
  private static func singular(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 3, let last = bytes.last else { return word }
    let isPlural = last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
    return isPlural ? String(word.dropLast()) : word
  }
}
