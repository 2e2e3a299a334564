/// Persons whose illness is public: patients of the history of medicine, those who spoke of it
/// themselves, and whoever an event of long ago happened to.
extension NameFinder {
  /// Whether two words of a name, written together, are a person in the table of the known.
  func isKnown(_ name: PersonName) -> Bool {
    var previous: Int?
    for index in name.first...name.last
    where reading.kind(index) == .word && reading.tokens[index].letters > 1 {
      if let previous, reading.classes(joining: previous, index).contains(.known) { return true }
      previous = index
    }
    return false
  }

  /// Whether a known person stands in the words before a token, in its sentence.
  func isOfKnown(_ index: Int) -> Bool {
    var back = index - 1
    while back > 0, back > index - 14, !reading.endsSentence(back) {
      if reading.isNameWord(back), reading.kind(back - 1) == .word,
        reading.classes(joining: back - 1, back).contains(.known)
      {
        return true
      }
      back -= 1
    }
    return false
  }

  /// `Le footballeur Jean Dupont`, `Singer Jane Smith`: whose illness the press tells.
  func isOfStage(_ name: PersonName) -> Bool {
    reading.has(name.first - 1, .stage) || reading.has(name.first, .stage) && name.words > 1
  }

  /// `fut opéré le 3 décembre 1953`, `in 1885`: what the sentence tells happened before any patient of
  /// today was in care, and it tells no birth.
  func isBygone(_ name: PersonName) -> Bool {
    var isPast = false
    for index in sentence(around: name) where reading.kind(index) == .number {
      guard reading.digits(index) == 4, let year = reading.number(index) else { continue }
      if (1990...2100).contains(year) { return false }
      if isEvent(year, at: index) { isPast = true }
    }
    return isPast
  }

  /// A year behind `en` or `in` before 1935, or one of an exact day in words before 1960, that no word
  /// of birth announces.
  func isEvent(_ year: Int, at index: Int) -> Bool {
    let isDay = reading.has(index - 1, .month) || reading.has(index - 2, .month)
    guard (1400..<(isDay ? 1960 : 1935)).contains(year),
      reading.before(index, [.birth, .birthLabel], reach: 9) == nil
    else { return false }
    if !isDay {
      return reading.reads(index - 1, "en") || reading.reads(index - 1, "in")
        || reading.reads(index - 1, "de")
    }
    return (index - 5..<index).contains { reading.reads($0, "le") || reading.reads($0, "on") }
  }

  /// The tokens of the sentence a name stands in, forty to each side at most.
  func sentence(around name: PersonName) -> Range<Int> {
    var first = name.first
    while first > 0, first > name.first - 40, !reading.endsSentence(first - 1) { first -= 1 }
    var last = name.last + 1
    while last < reading.tokens.count, last < name.last + 40, !reading.endsSentence(last) {
      last += 1
    }
    return first..<last
  }
}

extension ScreenReading {
  /// What the table knows of two words written together without the blank between them.
  func classes(joining first: Int, _ second: Int) -> WordClasses {
    var hash = ScreenLexicon.start
    for index in [first, second] {
      var byte = Int(tokens[index].start)
      let end = Int(tokens[index].end)
      while byte < end {
        if bytes[byte] < 0x80 {
          hash = ScreenLexicon.step(hash, bytes[byte] | 0x20)
        } else if (0xC3...0xC5).contains(bytes[byte]), byte + 1 < end {
          let value = Int(bytes[byte] & 0x1F) << 6 | Int(bytes[byte + 1] & 0x3F)
          let fold = value < LetterFold.table.count ? LetterFold.table[value] : 0
          if fold != 0 { hash = ScreenLexicon.step(hash, UInt8(truncatingIfNeeded: fold)) }
          if fold > 0xFF { hash = ScreenLexicon.step(hash, UInt8(fold >> 8)) }
          byte += 1
        }
        byte += 1
      }
    }
    return ScreenLexicon.shipped[hash]
  }
}
