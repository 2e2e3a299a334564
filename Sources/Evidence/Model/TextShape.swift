/// What an entry looks like apart from its words: figures, tests, people counted, the make of its title.
///
/// Reports of studies count; overviews and opinions seldom do.
struct TextShape {
  /// Features of shapes are the 64 numbers from here, and 64 more for records listed without an abstract.
  static let base: UInt32 = 0x656E_6473

  private let reading: EntryReading

  init(_ reading: EntryReading) {
    self.reading = reading
  }

  /// Whether a feature is a shape: training gives these twice the room of a word.
  static func isShape(_ feature: UInt32) -> Bool { feature &- base < 128 }

  /// Calls a body with each shape of the entry.
  func forEach(_ body: (UInt32) -> Void) {
    title(body)
    guard reading.hasBody else { return }
    let figures = figures()
    body(Self.base &+ 8 &+ Self.step(figures.numbers, [1, 3, 7, 16]))
    body(Self.base &+ 13 &+ Self.step(figures.tests, [1, 2]))
    body(Self.base &+ 16 &+ Self.step(percentages(), [1, 3]))
    body(Self.base &+ 19 &+ Self.step(reading.sampleSize?.value ?? 0, [1, 5, 10, 30, 100]))
  }

  /// Whether an abstract counts people and gives shares of them, a test or comparisons.
  func countsPeople(_ table: RuleTable) -> Bool {
    guard reading.hasBody, let size = reading.sampleSize, size.value >= SampleSize.least else {
      return false
    }
    if size.isEntered || percentages() >= 3 || figures().tests > 0 { return true }
    return reading.hits.count { table.signs[$0.rule] == .comparison } >= 3
  }

  /// How many limits a value reaches.
  private static func step(_ value: Int, _ limits: [Int]) -> UInt32 {
    var step: UInt32 = 0
    for limit in limits where value >= limit { step += 1 }
    return step
  }

  /// A question, a sentence inside the title, a colon, brackets of a translation, its length.
  private func title(_ body: (UInt32) -> Void) {
    guard reading.titleWords > 0 else { return }
    body(Self.base &+ 32 &+ Self.step(reading.titleWords, [6, 11, 17]))
    let bytes = reading.bytes[..<(reading.bodyStart - 1)]
    if bytes.first == UInt8(ascii: "[") { body(Self.base &+ 36) }
    if bytes.suffix(3).contains(UInt8(ascii: "?")) { body(Self.base &+ 37) }
    if bytes.contains(UInt8(ascii: ":")) { body(Self.base &+ 38) }
    if reading.words[..<reading.titleWords].dropFirst().contains(where: { $0.gap == .sentence }) {
      body(Self.base &+ 39)
    }
    endings(body)
  }

  /// Endings of the words of a title: names of lesions and of what was done are what cases are called by.
  private static let endings: [(shape: UInt32, ending: [UInt8])] =
    [
      (40, "oma"), (40, "omas"), (40, "ome"), (41, "itis"), (41, "ite"), (42, "osis"), (42, "ose"),
      (43, "emia"), (43, "emie"), (43, "uria"), (43, "urie"), (44, "pathy"), (44, "pathie"),
      (45, "ectomy"), (45, "otomy"), (45, "plasty"), (46, "induced"), (46, "associated"),
      (47, "algia"), (47, "plegia"), (47, "paresis"),
    ].map { (shape: $0.0, ending: Array($0.1.utf8)) }

  private func endings(_ body: (UInt32) -> Void) {
    for word in reading.words[..<reading.titleWords] where word.end - word.start > 5 {
      let bytes = reading.bytes[Int(word.start)..<Int(word.end)]
      for (shape, ending) in Self.endings
      where bytes.last.map({ $0 | 0x20 }) == ending.last
        && zip(bytes.suffix(ending.count), ending).allSatisfy({ $0 | 0x20 == $1 })
      {
        body(Self.base &+ shape)
      }
    }
  }

  /// Numbers in digits, and tests of significance (`P < .05`, `95% CI`).
  private func figures() -> (numbers: Int, tests: Int) {
    var numbers = 0
    var tests = 0
    for index in reading.titleWords..<reading.words.count where reading.words[index].isNumber {
      numbers += 1
      let word = reading.words[index]
      if index > reading.titleWords, isP(reading.words[index - 1]) { tests += 1 }
      let end = Int(word.end)
      if word.end - word.start == 2, reading.bytes[end - 2] == UInt8(ascii: "9"),
        reading.bytes[end - 1] == UInt8(ascii: "5"), end < reading.bytes.count,
        reading.bytes[end] == UInt8(ascii: "%")
      {
        tests += 1
      }
    }
    return (numbers, tests)
  }

  private func isP(_ word: TextWord) -> Bool {
    word.end - word.start == 1 && reading.bytes[Int(word.start)] | 0x20 == UInt8(ascii: "p")
  }

  private func percentages() -> Int {
    var count = 0
    for byte in reading.bytes[reading.bodyStart...] where byte == UInt8(ascii: "%") { count += 1 }
    return count
  }
}
