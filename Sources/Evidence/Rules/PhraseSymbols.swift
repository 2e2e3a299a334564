/// Turns phrases into rows of symbols and collects the vocabulary they need.
struct PhraseSymbols {
  private var symbols: [String: UInt16] = ["_": PhraseTrie.anyWord, "#": 2]
  private var members: [String: [UInt16]] = [:]
  private(set) var classSymbols: [String: UInt16] = [:]

  init(classes: [(name: String, words: [String])]) {
    for (name, words) in classes {
      let symbol = symbol("{" + name + "}")
      classSymbols[name] = symbol
      for word in words { join(word, symbol) }
    }
  }

  private mutating func symbol(_ word: String) -> UInt16 {
    if let known = symbols[word] { return known }
    let symbol = UInt16(truncatingIfNeeded: symbols.count + 1)
    symbols[word] = symbol
    return symbol
  }

  private mutating func join(_ word: String, _ symbol: UInt16) {
    members[word, default: []].append(symbol)
  }

  /// The rows of a phrase: `~2` stands for up to two words, `(a|b)` for either word, `(a|b)?` for
  /// either or none, `words?` for the word with or without its last letter.
  mutating func rows(of phrase: String) -> [[UInt16]] {
    var rows: [[UInt16]] = [[]]
    for part in phrase.utf8.split(separator: 0x20) {
      let text = String(decoding: Array(part), as: UTF8.self)
      if text.hasPrefix("~"), let most = Int(text.dropFirst()) {
        let open = rows
        for count in 1...max(1, most) {
          let gap = [UInt16](repeating: PhraseTrie.anyWord, count: count)
          rows.append(contentsOf: open.map { $0 + gap })
        }
        continue
      }
      let isOptional = text.hasSuffix(")?")
      let symbol = symbolOfPart(isOptional ? String(text.dropLast()) : text)
      let longer = rows.map { $0 + [symbol] }
      rows = isOptional ? rows + longer : longer
    }
    return rows
  }

  private mutating func symbolOfPart(_ part: String) -> UInt16 {
    if part.hasPrefix("{") || part == "_" || part == "#" { return symbol(part) }
    if part.hasSuffix("?") {
      let long = part.dropLast()
      return symbolOfPart("(" + long.dropLast() + "|" + long + ")")
    }
    if part.hasPrefix("(") {
      if let known = symbols[part] { return known }
      let symbol = symbol(part)
      for word in part.dropFirst().dropLast().split(separator: "|") { join(String(word), symbol) }
      return symbol
    }
    let symbol = symbol(part)
    if members[part]?.contains(symbol) != true { join(part, symbol) }
    return symbol
  }

  /// All words with the symbols they may stand for, those of their stems included.
  func vocabulary() -> Vocabulary {
    var lines: [Vocabulary.Line] = []
    lines.reserveCapacity(members.count)
    for (word, own) in members.sorted(by: { $0.key < $1.key }) {
      let isPrefix = word.hasSuffix("*")
      var bytes = Array(word.utf8)
      if isPrefix { bytes.removeLast() }
      var all = own
      var stem = bytes
      stem.append(UInt8(ascii: "*"))
      for length in stride(from: bytes.count - (isPrefix ? 1 : 0), to: 2, by: -1) {
        let key = String(decoding: bytes[..<length], as: UTF8.self) + "*"
        if let more = members[key] { all.append(contentsOf: more) }
      }
      if bytes.allSatisfy({ $0 &- 0x30 < 10 }) { all.append(2) }
      var unique: [UInt16] = []
      for symbol in all where !unique.contains(symbol) { unique.append(symbol) }
      lines.append(Vocabulary.Line(word: bytes, isPrefix: isPrefix, symbols: unique))
    }
    return Vocabulary(lines, numberSymbol: 2)
  }
}
