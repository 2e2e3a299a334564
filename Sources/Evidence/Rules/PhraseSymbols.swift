/// Turns phrases into rows of symbols and collects the vocabulary they need.
///
/// Works on bytes and hashes: the tables are read at every start of the program.
struct PhraseSymbols {
  private struct Member {
    let hash: UInt64
    let isPrefix: Bool
    let isNumber: Bool
    let bytes: ArraySlice<UInt8>
    var symbols: [UInt16]
  }

  /// What `#` stands for.
  static let number: UInt16 = 2
  private static let prefixSalt: UInt64 = 0x5DEE_CE66_D1CE_4E5B

  private var symbols: HashIndex
  private var nextSymbol: UInt16 = 3
  private var members: [Member] = []
  private var memberOf: HashIndex
  private(set) var classSymbols: [String: UInt16] = [:]

  init(classes: [RuleTableReader.WordClass], phrases: Int) {
    symbols = HashIndex(capacity: phrases * 3)
    memberOf = HashIndex(capacity: phrases * 3)
    members.reserveCapacity(phrases * 3)
    for group in classes {
      let symbol = symbol(Array("{\(group.name)}".utf8)[...])
      classSymbols[group.name] = symbol
      for word in group.words { join(word, symbol) }
    }
  }

  private mutating func symbol(_ part: ArraySlice<UInt8>) -> UInt16 {
    let key = WordReader.hash(part)
    if let known = symbols[key] { return UInt16(truncatingIfNeeded: known) }
    symbols.insert(Int(nextSymbol), at: key)
    nextSymbol += 1
    return nextSymbol - 1
  }

  private mutating func join(_ word: ArraySlice<UInt8>, _ symbol: UInt16) {
    let isPrefix = word.last == UInt8(ascii: "*")
    let bytes = isPrefix ? word.dropLast() : word
    let hash = WordReader.hash(bytes)
    let key = isPrefix ? hash ^ Self.prefixSalt : hash
    if let index = memberOf[key] {
      if !members[index].symbols.contains(symbol) { members[index].symbols.append(symbol) }
      return
    }
    memberOf.insert(members.count, at: key)
    members.append(
      Member(
        hash: hash, isPrefix: isPrefix, isNumber: bytes.allSatisfy { $0 &- 0x30 < 10 },
        bytes: bytes, symbols: [symbol]))
  }

  /// The rows of a phrase: `~2` stands for up to two words, `(a|#)` for either word or a number, `(a|b)?` for
  /// either or none, `words?` for the word with or without its last letter.
  mutating func rows(of phrase: ArraySlice<UInt8>) -> [[UInt16]] {
    var rows: [[UInt16]] = [[]]
    for part in phrase.split(separator: 0x20) {
      if part.first == UInt8(ascii: "~") {
        let most = part.dropFirst().reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        let open = rows
        for count in 1...max(1, min(most, 20)) {
          let gap = [UInt16](repeating: PhraseTrie.anyWord, count: count)
          rows.append(contentsOf: open.map { $0 + gap })
        }
        continue
      }
      let isOptional =
        part.last == UInt8(ascii: "?") && part.dropLast().last == UInt8(ascii: ")")
      let all = symbols(ofPart: isOptional ? part.dropLast() : part)
      let longer = rows.flatMap { row in all.map { row + [$0] } }
      rows = isOptional ? rows + longer : longer
    }
    return rows
  }

  /// The symbols that a part stands for: one, or two where a number is among its alternatives.
  private mutating func symbols(ofPart part: ArraySlice<UInt8>) -> [UInt16] {
    let words = part.dropFirst().dropLast().split(separator: UInt8(ascii: "|"))
    let isNumber = { (word: ArraySlice<UInt8>) in word.elementsEqual([UInt8(ascii: "#")]) }
    guard part.first == UInt8(ascii: "("), words.contains(where: isNumber) else {
      return [symbolOfPart(part)]
    }
    let others = words.filter { !isNumber($0) }.joined(separator: [UInt8(ascii: "|")])
    return [Self.number, symbolOfPart([UInt8(ascii: "(")] + Array(others) + [UInt8(ascii: ")")])]
  }

  private mutating func symbolOfPart(_ part: ArraySlice<UInt8>) -> UInt16 {
    if part.elementsEqual([UInt8(ascii: "_")]) { return PhraseTrie.anyWord }
    if part.elementsEqual([UInt8(ascii: "#")]) { return Self.number }
    if let known = symbols[WordReader.hash(part)] { return UInt16(truncatingIfNeeded: known) }
    let symbol = symbol(part)
    if part.first == UInt8(ascii: "(") {
      for word in part.dropFirst().dropLast().split(separator: UInt8(ascii: "|")) {
        joinForms(of: word, symbol)
      }
    } else if part.first != UInt8(ascii: "{") {
      joinForms(of: part, symbol)
    }
    return symbol
  }

  /// A word, or the word with and without its last letter where `?` stands behind it.
  private mutating func joinForms(of word: ArraySlice<UInt8>, _ symbol: UInt16) {
    if word.last == UInt8(ascii: "?") {
      join(word.dropLast(), symbol)
      join(word.dropLast(2), symbol)
    } else {
      join(word, symbol)
    }
  }

  /// All words with the symbols they may stand for, those of their stems included.
  func vocabulary() -> Vocabulary {
    var lines: [Vocabulary.Line] = []
    lines.reserveCapacity(members.count)
    for member in members {
      var all = member.symbols
      var hash = WordReader.hash([])
      var length = 0
      let most = member.bytes.count - (member.isPrefix ? 1 : 0)
      for byte in member.bytes where length < most {
        hash = WordReader.step(hash, byte)
        length += 1
        guard length > 2, let stem = memberOf[hash ^ Self.prefixSalt] else { continue }
        for symbol in members[stem].symbols where !all.contains(symbol) { all.append(symbol) }
      }
      if member.isNumber { all.append(Self.number) }
      lines.append(
        Vocabulary.Line(hash: member.hash, isPrefix: member.isPrefix, symbols: all))
    }
    return Vocabulary(lines, numberSymbol: Self.number)
  }
}
