/// Guesses the language of a text by its commonest small words.
enum LanguageGuess {
  /// Words that hardly occur in the other languages of the list.
  private static let table: [(language: String, words: String)] = [
    ("en", "the of and with for was were is are by from this that we to which have has"),
    (
      "fr", "les des une dans pour avec est sont aux chez du et par sur au ont cette nous etait ete"
    ),
    ("es", "los las con para una el del fue en"),
    ("de", "der die das und mit bei von fur eine wurde"),
    ("it", "il della dei con nel gli per sono"),
    ("pt", "os uma dos com nao para em foram"),
    ("nl", "het een van voor bij werd niet"),
  ]
  /// Small words by the hash of `TextWord`; what two languages share speaks for none.
  private static let byHash: HashIndex = {
    var numbers: [UInt64: Int] = [:]
    for (index, line) in table.enumerated() {
      for word in line.words.split(separator: " ") {
        let hash = WordReader.hash(word.utf8)
        let key = UInt64(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
        numbers[key] = numbers[key] == nil ? index : table.count
      }
    }
    var map = HashIndex(capacity: numbers.count)
    for (key, number) in numbers { map.insert(number, at: key) }
    return map
  }()

  /// The language most small words belong to; `nil` when too few speak.
  static func guess(_ words: [TextWord]) -> String? {
    var counts = [Int](repeating: 0, count: table.count + 1)
    let byHash = byHash
    for word in words.prefix(120) where word.end - word.start <= 6 {
      if let index = byHash[UInt64(word.hash)] { counts[index] += 1 }
    }
    counts.removeLast()
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let enough = words.count < 12 ? 1 : 2
    let others = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    return counts[best] >= enough && counts[best] > others ? table[best].language : nil
  }
}
