/// Cuts a text into sentences without stumbling over abbreviations and decimals.
enum Sentences {
  /// Words before a point that end no sentence.
  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "vs", "e.g", "i.e", "al", "dr", "prof", "fig", "figs", "no", "nos", "st", "approx", "resp",
      "ca", "cf", "mme", "mlle", "min", "max", "sp", "spp", "inc", "ltd", "etc", "ex", "eg", "ie",
      "mr", "mrs", "ms", "vol", "pp", "ref", "eq", "tab", "subsp", "var", "nov", "gen", "env",
      "p.ex", "c.-à-d", "art", "dept", "univ", "u.s", "u.k", "jr", "sr", "viz", "avg", "incl",
    ].map { Array($0.utf8) })

  /// The byte ranges of the sentences of a text, blanks trimmed; lines end sentences.
  static func ranges(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = bytes.startIndex
    var index = bytes.startIndex
    func close(_ end: Int) {
      var low = start
      var high = end
      while low < high, bytes[low] <= 0x20 { low += 1 }
      while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
      if low < high { ranges.append(low..<high) }
      start = end
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x0A {
        close(index)
        start = index + 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      {
        var end = index + 1
        while end < bytes.endIndex, isCloser(bytes[end]) { end += 1 }
        if end >= bytes.endIndex || isEnd(bytes, mark: index, after: end, start: start) {
          close(end)
          index = end
          continue
        }
      }
      index += 1
    }
    close(bytes.endIndex)
    return ranges
  }

  private static func isCloser(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "]")
  }

  private static func isEnd(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, mark: Int, after: Int, start: Int
  ) -> Bool {
    // `… for research.(Translated by J. Martin)`: a bracket may follow without a blank.
    if bytes[after] == UInt8(ascii: "("), after + 1 < bytes.endIndex, bytes[after + 1] &- 0x41 < 26
    {
      return true
    }
    if isGlued(bytes, mark: mark, after: after) { return true }
    guard bytes[after] == 0x20 || bytes[after] == 0x0A || bytes[after] == 0xC2 else { return false }
    var next = after
    while next < bytes.endIndex, bytes[next] <= 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 {
      next += 1
    }
    guard next < bytes.endIndex, opens(bytes, next) else { return false }
    guard bytes[mark] == UInt8(ascii: "."), after == mark + 1 else { return true }
    if isTornDecimal(bytes, mark: mark, next: next, start: start) { return false }
    var low = mark
    while low > start, bytes[low - 1] > 0x20, bytes[low - 1] != UInt8(ascii: "(") { low -= 1 }
    let word = bytes[low..<mark].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    // An initial (`J. Martin`) and an abbreviation end nothing; a lone digit may.
    if word.count == 1, let only = word.first, only &- 0x61 < 26 {
      // `vitamin D. Patients…` and `170 J. First…` end; `S. Y. Kondratyuk` and `E. coli` do not.
      let isUnit = low > start + 1 && bytes[low - 1] == 0x20 && bytes[low - 2] &- 0x30 < 10
      return isUnit || opensPlainly(bytes, next)
    }
    return !abbreviations.contains(word)
  }

  /// `… in all groups.These findings`: two sentences that lack their blank, no name or address.
  private static func isGlued(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, mark: Int, after: Int
  ) -> Bool {
    guard bytes[mark] == UInt8(ascii: "."), after == mark + 1, mark - 3 >= bytes.startIndex,
      after + 2 < bytes.endIndex, bytes[after] &- 0x41 < 26
    else { return false }
    let next = bytes[after + 1]
    guard next &- 0x61 < 26 || next == 0x20 else { return false }
    let last = bytes[mark - 1]
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "%") { return true }
    guard bytes[(mark - 3)..<mark].allSatisfy({ $0 &- 0x61 < 26 }) else { return false }
    return bytes[after...].prefix(40).contains(0x20)
  }

  /// `(P < 0. 01)`: old records have a blank behind the point of a number in brackets, and behind
  /// a sign of comparison.
  private static func isTornDecimal(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, mark: Int, next: Int, start: Int
  ) -> Bool {
    guard mark > start, bytes[next] &- 0x30 < 10,
      isBeforeDecimal(bytes[mark - 1])
    else { return false }
    var before = mark - 1
    while before > start, bytes[before] &- 0x30 < 10 || bytes[before] == 0x20 { before -= 1 }
    if bytes[before] == UInt8(ascii: "=") || bytes[before] == UInt8(ascii: "<")
      || bytes[before] == UInt8(ascii: ">")
    {
      return true
    }
    var depth = 0
    for byte in bytes[start..<mark] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// A digit, a blank, a sign of comparison.
  private static func isBeforeDecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x20 || (0x3C...0x3E).contains(byte)
  }

  /// Words that begin a sentence and are no name.
  private static let openers: Set<[UInt8]> = Set(
    [
      "the", "this", "these", "those", "there", "we", "our", "in", "it", "its", "a", "an", "all",
      "among", "no", "of", "patients", "participants", "results", "conclusion", "conclusions",
      "however", "both", "after", "during", "at", "for", "compared", "methods", "le", "la", "les",
      "nous", "ces", "cette", "ce", "il", "elle", "un", "une", "des", "dans", "aucune", "aucun",
    ].map { Array($0.utf8) })

  private static func opensPlainly(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Bool
  {
    let word = bytes[index...].prefix(14).prefix { ($0 | 0x20) &- 0x61 < 26 }
    return openers.contains(word.map { $0 | 0x20 })
  }

  /// Whether a sentence may begin here: a capital, a digit, a quotation mark, a bracket.
  private static func opens(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte &- 0x41 < 26 || byte &- 0x30 < 10 { return true }
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") {
      return true
    }
    guard byte >= 0xC2, index + 1 < bytes.endIndex else { return false }
    let second = bytes[index + 1]
    // « “ ‘, capitals with accents, Greek and Cyrillic.
    if byte == 0xC2 { return second == 0xAB }
    if byte == 0xC3 { return second < 0xA0 }
    if byte == 0xC5 { return second == 0x92 }
    if byte == 0xE2 { return second == 0x80 || second == 0x89 }
    return byte >= 0xCE
  }
}
