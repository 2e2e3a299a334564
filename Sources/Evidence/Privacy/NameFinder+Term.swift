/// Terms that two capitals make look like a name, and who is told of as a describer.
extension NameFinder {
  /// `Stage III–IV`, `Serum PDGF-BB`, `Following PRISMA`: a name does not consist of a term and an
  /// abbreviation.
  func isTerm(_ name: PersonName) -> Bool {
    // An assay, though `Elisa` is a given name.
    if reading.spells(name.last, "ELISA"), reading.tokens[name.first].shape != .upper {
      return true
    }
    guard !name.hasGiven, name.words > 1, !reading.isShouted,
      !reading.has(name.first - 1, .civility), !reading.has(name.first - 2, .civility)
    else { return false }
    let isAdjective =
      reading.tokens[name.first].shape == .capital && reading.tokens[name.first].letters > 4
      && reading.ends(
        name.first,
        among: [
          "ing", "ed", "ical", "inal", "rtal", "ary", "ous", "ive", "ric", "tic", "ase", "rum",
        ])
      && !reading.isFrench
    return (name.first...name.last).contains { index in
      if reading.ends(index, among: ["virus", "coccus", "bacter"]) { return true }
      guard reading.kind(index) == .word, reading.tokens[index].shape == .upper else {
        return false
      }
      return isUnspeakable(index) || isAdjective && index == name.last
    }
  }

  /// Capitals without a vowel, or a Roman numeral.
  private func isUnspeakable(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    let word = reading.bytes[Int(token.start)..<Int(token.end)]
    guard (2...6).contains(word.count) else { return false }
    let vowels: StaticString = "AEIOUY"
    let numerals: StaticString = "IVX"
    let isNumeral = numerals.withUTF8Buffer { signs in word.allSatisfy(signs.contains) }
    return isNumeral
      || vowels.withUTF8Buffer { signs in
        word.allSatisfy { $0 < 0x80 && !signs.contains($0) }
      }
  }

  /// `Steele et Olszewski ont décrit …, et Charles Bonnet …`: names among those who described an
  /// illness.
  func isDescriber(_ name: PersonName) -> Bool {
    let verbs: [StaticString] = ["décrit", "decrit", "described", "découvert"]
    let words = sentence(around: name)
    return words.contains { index in
      reading.reads(index, "décrivirent")
        || reading.reads(index, among: verbs)
          && (reading.isNameWord(index - 1)
            || reading.reads(index - 1, "ont") && reading.isNameWord(index - 2))
    }
  }

  /// `Jane Doe`: the word behind the name says that it is nobody's.
  func isOfForm(_ name: PersonName) -> Bool {
    reading.has(name.last + 1, .placeholder) && !reading.has(name.last + 1, .patient)
      && reading.tokens[name.last + 1].isCapital && reading.tokens[name.last + 1].letters > 2
  }
}
