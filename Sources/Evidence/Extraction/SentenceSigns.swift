/// What the words of each sentence speak for: a result, a conclusion, a method, boilerplate.
struct SentenceSigns {
  /// The signs of one sentence.
  struct Signs {
    var comparisons = 0
    var statistics = 0
    var figures = 0
    var baselines = 0
    /// Says itself to be about the main outcome.
    var isPrimary = false
    var isMethod = false
    var concludes = false
    /// Concludes in words, not in figures.
    var isClosing: Bool {
      concludes && !isMethod && !isCall && !isKnown && statistics == 0 && figures < 5
    }
    var isBoilerplate = false
    /// Says what others found.
    var isKnown = false
    var calls = false
    /// Opens as a call for more research.
    var opensCall = false
    /// Says what is never a result: who took part, what was supposed.
    var isNever = false
    /// Names groups by letters or numbers without saying who they are.
    var isLettered = false
    /// Turns to such a group with its first words.
    var opensLettered = false
    /// Says that groups did not differ, and not in what.
    var isBare = false
    /// Names a test of significance, with figures or without.
    var tests = false
    /// Opens with a word that leans on the sentence before it (`They`, `En revanche`).
    var leans = false
    /// Points back among its first words (`With this dose`), if not to the study itself.
    var points = false

    /// Says nothing without the sentence before it.
    var leansBack: Bool { leans || points }

    /// How much it looks like the main result.
    var resultScore: Int { underHeading - (isMethod ? 4 : 0) }

    /// Tells who took part or what was done, and nothing of what came out.
    var isBeside: Bool {
      if isLettered || isBare { return true }
      if isNever || isMethod && comparisons == 0 && figures < 2 { return true }
      guard statistics == 0 else { return false }
      if isKnown { return true }
      // "The primary outcome was mortality" defines it, "was rarer with drug A" does not.
      if isPrimary { return comparisons == 0 && (isMethod || figures < 2) }
      return baselines > 0 || isMethod && comparisons < 2
    }

    /// Compares, tests or counts: under a heading that is enough.
    var says: Bool { comparisons + statistics > 0 || figures > 1 }

    /// Tests, or compares with figures: what a result needs where no heading says so.
    var tells: Bool { statistics > 0 || tests || isPrimary || comparisons > 1 && figures > 2 }

    /// Calls for more research and says nothing else.
    var isCall: Bool { opensCall || calls && comparisons + statistics == 0 }

    /// The same under a heading that says it is a result: words of method there are none.
    var underHeading: Int {
      min(comparisons, 2) * 2 + min(statistics, 2) * 2 + min(figures, 2) - min(baselines, 2) * 2
        + (isPrimary ? 7 : 0) - (concludes ? 2 : 0) - (isKnown ? 3 : 0)
    }
  }

  /// Bytes of a sentence in which a pointing word has nothing of its own sentence to point to.
  private static let opening = 40

  /// Bytes before a group that a sentence turns to (`Dans le groupe 1`).
  private static let turn = 10

  private var signs: [Signs]

  subscript(index: Int) -> Signs { signs[index] }

  init(_ reading: EntryReading, _ sentences: [Range<Int>], _ table: RuleTable = .shipped) {
    signs = [Signs](repeating: Signs(), count: sentences.count)
    var sentence = 0
    for index in reading.titleWords..<max(reading.titleWords, reading.words.count)
    where reading.words[index].isNumber {
      let at = Int(reading.words[index].start)
      while sentence < sentences.count, sentences[sentence].upperBound <= at { sentence += 1 }
      guard sentence < sentences.count else { break }
      if sentences[sentence].contains(at) { signs[sentence].figures += 1 }
    }
    sentence = 0
    var pointing: [(sentence: Int, word: Int)] = []
    // By sentence, so that a text of pointing words alone costs no more than its length.
    var itself: [Int: [ClosedRange<Int>]] = [:]
    var standsAlone: Set<Int> = []
    for hit in reading.hits where hit.first >= reading.titleWords {
      let kind = table.signs[hit.rule]
      guard kind != .none else { continue }
      let at = Int(reading.words[hit.first].start)
      while sentence < sentences.count, sentences[sentence].upperBound <= at { sentence += 1 }
      guard sentence < sentences.count else { break }
      guard sentences[sentence].contains(at) else { continue }
      let opens = at - sentences[sentence].lowerBound <= Self.opening
      switch kind {
      case .comparison: signs[sentence].comparisons += 1
      case .statistic: signs[sentence].statistics += 1
      case .baseline: signs[sentence].baselines += 1
      case .primary: signs[sentence].isPrimary = true
      case .method where !says(behind: hit.last, reading): signs[sentence].isMethod = true
      case .conclusion: signs[sentence].concludes = true
      case .boilerplate: signs[sentence].isBoilerplate = true
      case .known: signs[sentence].isKnown = true
      case .further: signs[sentence].calls = true
      case .backward where at == sentences[sentence].lowerBound: signs[sentence].leans = true
      case .itself where opens:
        itself[sentence, default: []].append(hit.first...hit.last)
        if at == sentences[sentence].lowerBound { standsAlone.insert(sentence) }
      // "In our study, these mutations…" means itself and points back.
      case .pointing where opens:
        pointing.append((sentence, hit.first))
      case .lettered where isName(hit.last, reading) && !isInBrackets(hit.first, reading):
        signs[sentence].isLettered = true
        if at - sentences[sentence].lowerBound <= Self.turn { signs[sentence].opensLettered = true }
      case .bare where fills(hit, sentences[sentence], reading): signs[sentence].isBare = true
      case .furtherOpening where at == sentences[sentence].lowerBound:
        signs[sentence].opensCall = true
      case .never: signs[sentence].isNever = true
      case .test: signs[sentence].tests = true
      case .closing where at == sentences[sentence].lowerBound: signs[sentence].concludes = true
      case .method, .backward, .itself, .closing, .pointing, .furtherOpening, .lettered, .bare,
        .none:
        break
      }
    }
    for (sentence, word) in pointing
    where itself[sentence]?.contains(where: { $0.contains(word) }) != true {
      signs[sentence].points = true
    }
    for sentence in standsAlone { signs[sentence].leans = false }
  }

  /// Whether a word is a letter or a number that names the word before it: `group A`, `group 2`, not `in each group a
  /// significant…`, `the placebo group (4 percent`, `placebo group 3.5`, nor group B streptococci.
  private func isName(_ word: Int, _ reading: EntryReading) -> Bool {
    let name = reading.words[word]
    let first = reading.bytes[Int(name.start)]
    guard first &- 0x41 < 26 || first &- 0x30 < 10, name.start == reading.words[word - 1].end + 1
    else { return false }
    let behind = reading.bytes[Int(name.end)...]
    if behind.prefix(7).elementsEqual(" strept".utf8) { return false }
    guard let mark = behind.first, let next = behind.dropFirst().first else { return true }
    return mark != UInt8(ascii: "%") && !(mark == UInt8(ascii: ".") && next &- 0x30 < 10)
      && !(mark == UInt8(ascii: ",") && next &- 0x30 < 10)
  }

  /// Whether a word stands behind an opening bracket: `the standard dose (group 1)` says who they are.
  private func isInBrackets(_ word: Int, _ reading: EntryReading) -> Bool {
    let before = reading.bytes[Int(reading.words[word].start) - 1]
    return before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
  }

  /// Whether words are all that a sentence says, but for a few before them.
  private func fills(_ hit: RuleHit, _ sentence: Range<Int>, _ reading: EntryReading) -> Bool {
    let start = Int(reading.words[hit.first].start) - sentence.lowerBound
    return start < 30 && sentence.upperBound - Int(reading.words[hit.last].end) <= 2
  }

  /// Whether a verb goes on to say what: `We report that drug A is better` tells no method.
  private func says(behind word: Int, _ reading: EntryReading) -> Bool {
    guard word + 1 < reading.words.count else { return false }
    let next = reading.words[word + 1]
    let letters = reading.bytes[Int(next.start)..<Int(next.end)]
    return letters.elementsEqual("that".utf8) || letters.elementsEqual("que".utf8)
  }
}
