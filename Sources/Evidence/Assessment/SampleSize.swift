/// The number of people a text says it studied: `n = 327`, `2,846 adults`, `1 234 patients`,
/// `thirty-two women`.
struct SampleSize: Sendable {
  /// How many.
  let value: Int
  /// First and last word of its wording.
  let words: ClosedRange<Int>
  /// Whether the sentence says they entered the study (`were randomised`, `ont été inclus`).
  let isEntered: Bool

  /// Fewer people are cases, not a sample.
  static let least = 5
  private static let most = 50_000_000
  /// Words around a count in which its sentence may say that the people entered the study.
  private static let reach = 9

  /// The sample: the largest count of people who entered the study, else the largest of all.
  static func find(in reading: EntryReading, _ table: RuleTable = .shipped) -> SampleSize? {
    guard let search = CountSearch(reading, table) else { return nil }
    var best: SampleSize?
    var next = 0
    for index in search.mayBeNumbers() where index >= next {
      guard let number = CountedNumber(at: index, in: reading, counted: search.isCounted) else {
        continue
      }
      if let found = search.people(number), found.value <= most {
        let isBetter = best.map { old in
          found.isEntered == old.isEntered ? found.value > old.value : found.isEntered
        }
        if isBetter ?? true { best = found }
      }
      next = number.words.upperBound + 1
    }
    return best
  }

  /// What makes a number a count of people: the noun behind it, or `n =` before it.
  private struct CountSearch {
    private let reading: EntryReading
    private let table: RuleTable
    private let people: UInt16
    private let units: UInt16
    private let counted: UInt16
    private let entered: UInt16

    init?(_ reading: EntryReading, _ table: RuleTable) {
      guard let people = table.classes["people"], let units = table.classes["unit"],
        let counted = table.classes["counted"], let entered = table.classes["entered"]
      else { return nil }
      self.reading = reading
      self.table = table
      self.people = people
      self.units = units
      self.counted = counted
      self.entered = entered
    }

    private func word(_ index: Int, is symbol: UInt16) -> Bool {
      table.vocabulary.entry(reading.words[index].entry, has: symbol)
    }

    /// The words that are numbers in digits or in words.
    func mayBeNumbers() -> [Int] {
      table.vocabulary.symbols.withSymbols { symbols in
        reading.words.withUnsafeBufferPointer { words in
          words.indices.filter {
            words[$0].isNumber || symbols.entry(Int(words[$0].entry), has: counted)
          }
        }
      }
    }

    func isCounted(_ index: Int) -> Bool { word(index, is: counted) }

    func people(_ number: CountedNumber) -> SampleSize? {
      let isOfN = number.isCountOfN(reading)
      guard let last = noun(after: number) ?? (isOfN ? number.words.upperBound : nil),
        !number.isYear(reading), !number.isRate(reading), !number.isOfName(reading)
      else { return nil }
      let first = isOfN ? number.words.lowerBound - 1 : number.words.lowerBound
      return SampleSize(
        value: number.value, words: first...last, isEntered: isEntered(first...last))
    }

    /// A noun for people among the next three words, with no unit between and no time behind
    /// (`1200 person-years`, `40 patient-days`).
    private func noun(after number: CountedNumber) -> Int? {
      let words = reading.words
      let end = number.words.upperBound
      for next in (end + 1)..<(end + 4) where next < words.count {
        if words[next].gap == .sentence || words[next].isNumber || isCounted(next) { return nil }
        let between = Int(words[next - 1].end)..<Int(words[next].start)
        // `1-year survivors`, `12% of patients`, `34 (8 women)`: no count of what follows.
        if reading.bytes[between].contains(where: {
          $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
            || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",")
        }) {
          return nil
        }
        if word(next, is: units) { return nil }
        if word(next, is: people) {
          return next + 1 < words.count && words[next + 1].gap == .close
            && word(next + 1, is: units) ? nil : next
        }
      }
      return nil
    }

    private func isEntered(_ range: ClosedRange<Int>) -> Bool {
      let words = reading.words
      var index = range.lowerBound
      while index > 0, range.lowerBound - index < SampleSize.reach, words[index].gap != .sentence {
        index -= 1
        if word(index, is: entered) { return true }
      }
      index = range.upperBound + 1
      while index < words.count, index - range.upperBound < SampleSize.reach,
        words[index].gap != .sentence
      {
        if word(index, is: entered) { return true }
        index += 1
      }
      return false
    }
  }
}
