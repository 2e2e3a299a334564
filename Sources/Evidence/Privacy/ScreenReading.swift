/// A text as the rules of the patient screen read it: its bytes, its tokens, its language.
struct ScreenReading: Sendable {
  let bytes: [UInt8]
  let tokens: [ScreenToken]
  /// Whether more French small words than English ones stand in it.
  private(set) var isFrench: Bool
  /// Words that speak of a patient or of care.
  private(set) var clinicalWords: Int
  /// Whether nearly all letters are capitals, so that capitals say nothing.
  private(set) var isShouted: Bool
  /// Whether the text says that names were changed.
  private(set) var namesAreChanged: Bool

  init(_ bytes: [UInt8], _ lexicon: ScreenLexicon = .shipped) {
    self.bytes = bytes
    var lexer = ScreenLexer(lexicon)
    bytes.withUnsafeBufferPointer { lexer.read($0) }
    tokens = lexer.tokens
    isFrench = false
    clinicalWords = 0
    isShouted = false
    namesAreChanged = false
    var french = 0
    var english = 0
    var clinical = 0
    var upper = 0
    var words = 0
    var changed = false
    for index in tokens.indices where tokens[index].kind == .word {
      let classes = tokens[index].classes
      words += 1
      if tokens[index].shape == .upper { upper += 1 }
      if classes.isEmpty {
        if isDisease(index) { clinical += 1 }
        continue
      }
      if classes.contains(.french) { french += 1 }
      if classes.contains(.english) { english += 1 }
      if !classes.isDisjoint(with: [
        .clinical, .happened, .patient, .aged, .strongRecord, .birthLabel, .nationalStrong,
      ]) {
        clinical += 1
      }
      if classes.contains(.bed), isBed(index) { clinical += 1 }
      // Multiple sclerosis, though `Ms` is a civility.
      if tokens[index].letters == 2, spells(index, "MS"), isDisease(index) { clinical += 1 }
      if classes.contains(.changed), isFiction(index) { changed = true }
      if classes.contains(.changed), index >= 1 {
        for back in max(0, index - 4)..<index where tokens[back].classes.contains(.forename) {
          changed = true
        }
      }
    }
    isFrench = french > english
    clinicalWords = clinical
    isShouted = words > 8 && upper * 10 > words * 7
    namesAreChanged = changed
  }

  /// `bed 4`, `lit 12`: somebody lies there.
  private func isBed(_ index: Int) -> Bool {
    digits(index + 1) > 0 && digits(index + 1) < 4
      && (reads(index, "bed") || reads(index, "lit") || reads(index, "chambre")
        || reads(index, "cubicle"))
  }

  /// `cas clinique fictif`, `a fictional patient`: the whole text is made up.
  private func isFiction(_ index: Int) -> Bool {
    guard ends(index, among: ["fictif", "fictive", "fictional", "imaginaire", "imaginary"]) else {
      return false
    }
    return (index - 2...index + 2).contains {
      reads($0, "cas") || reads($0, "case") || has($0, .patient) || reads($0, "vignette")
        || reads($0, "scenario")
    }
  }

  /// Whether a word ends as the names of diseases, operations and drugs do.
  func isDisease(_ index: Int) -> Bool {
    if spells(index, "MS") {
      return !isNameWord(index + 1) && !(isSign(index + 1, ".") && isNameWord(index + 2))
    }
    guard tokens.indices.contains(index), tokens[index].letters > 6,
      !tokens[index].classes.contains(.notDisease)
    else { return false }
    return ends(
      index,
      among: [
        "itis", "osis", "oma", "emia", "aemia", "pathy", "algia", "ite", "ose", "ome", "emie",
        "pathie", "algie", "ectomy", "ectomie", "otomy", "otomie", "ostomy", "ostomie", "plegia",
        "plegie", "phagia", "phagie", "pnea", "pnoea", "pnee",
        "cillin", "cilline", "mycin", "mycine", "prazole", "conazole", "sartan", "olol", "xaban",
        "émie", "plégie", "pnée", "rrhée", "rrhee", "rrhea", "rrhoea", "urie", "uria", "cardie",
        "cardia", "graphie", "scopie", "scopy", "graphy", "thérapie", "therapie", "therapy",
        "cycline",
        "floxacin", "floxacine", "azepam", "azépam", "oxetine", "oxétine", "thyroxine", "caine",
        "semide", "sémide", "formin", "formine", "nidazole", "oxaparin", "cristine", "platin",
        "statin", "statine", "gliptin", "gliptine", "gliflozin", "gliflozine", "dipine", "parin",
        "parine", "tinib", "lysis", "lyse", "zumab", "ximab", "triptan", "trigine", "setron",
      ])
  }

  /// Whether a word ends with one of some letters (ASCII).
  func ends(_ index: Int, among endings: [StaticString]) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    let word = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    return endings.contains { ending in
      ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Whether the token at an index is in one of some classes.
  func has(_ index: Int, _ classes: WordClasses) -> Bool {
    tokens.indices.contains(index) && !tokens[index].classes.isDisjoint(with: classes)
  }

  /// Whether the token at an index is a sign.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .sign
      && UInt32(tokens[index].letters) == sign.value
  }

  /// Whether the token at an index is one of some ASCII signs.
  func isSign(_ index: Int, among signs: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .sign else { return false }
    let sign = tokens[index].letters
    return signs.withUTF8Buffer { $0.contains { UInt16($0) == sign } }
  }

  func kind(_ index: Int) -> ScreenToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// The value of a number of at most nine digits.
  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number,
      tokens[index].letters <= 9
    else { return nil }
    var value = 0
    for byte in bytes[Int(tokens[index].start)..<Int(tokens[index].end)] {
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  /// How many digits the number at an index has; zero when it is none.
  func digits(_ index: Int) -> Int {
    tokens.indices.contains(index) && tokens[index].kind == .number
      ? Int(tokens[index].letters) : 0
  }

  /// Whether nothing parts a token from the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index) && !tokens[index].isSpaced
      && tokens[index - 1].kind != .newline
  }

  /// Whether a word is written as given (ASCII, exact case).
  func spells(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return word.withUTF8Buffer { word in
      word.count == Int(token.end - token.start)
        && bytes[Int(token.start)..<Int(token.end)].elementsEqual(word)
    }
  }

  /// Whether a word is written as given, whatever its case (ASCII).
  func reads(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return word.withUTF8Buffer { word in
      word.count == Int(token.end - token.start)
        && zip(bytes[Int(token.start)..<Int(token.end)], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// Whether the token at an index is one of some words, whatever their case.
  func reads(_ index: Int, among words: [StaticString]) -> Bool {
    words.contains { reads(index, $0) }
  }

  /// The nearest token of some classes before an index, at most `reach` tokens away on its line.
  func before(_ index: Int, _ classes: WordClasses, reach: Int, crossingLines: Bool = false) -> Int?
  {
    var back = index - 1
    while back >= 0, back >= index - reach {
      if tokens[back].kind == .newline, !crossingLines { return nil }
      if !tokens[back].classes.isDisjoint(with: classes) { return back }
      back -= 1
    }
    return nil
  }

  /// The nearest token of some classes from an index on, at most `reach` tokens away on its line.
  func after(_ index: Int, _ classes: WordClasses, reach: Int) -> Int? {
    var next = index
    while next < tokens.count, next < index + reach {
      if tokens[next].kind == .newline { return nil }
      if !tokens[next].classes.isDisjoint(with: classes) { return next }
      next += 1
    }
    return nil
  }

  /// Whether a token ends a sentence: a line's end, or a full stop before a capital.
  func endsSentence(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    if tokens[index].kind == .newline { return true }
    guard isSign(index, among: ".!?") else { return false }
    guard index + 1 < tokens.count else { return true }
    let previous = index > 0 ? tokens[index - 1] : tokens[index]
    if previous.kind == .word, previous.letters < 3, isSign(index, ".") { return false }
    return tokens[index + 1].isSpaced && tokens[index + 1].kind != .number
      && (tokens[index + 1].isCapital || tokens[index + 1].kind != .word)
  }

  /// A finding over a range of tokens.
  func span(
    _ kind: IdentifyingSpan.Kind, _ first: Int, _ last: Int, remedy: String? = nil
  ) -> IdentifyingSpan {
    let start = Int(tokens[first].start)
    let end = Int(tokens[last].end)
    return IdentifyingSpan(
      kind: kind, start: start, end: end,
      text: String(decoding: bytes[start..<end], as: UTF8.self),
      remedy: remedy ?? "remedy.\(kind.rawValue)")
  }
}
