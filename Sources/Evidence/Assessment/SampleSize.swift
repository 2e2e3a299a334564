/// The number of people a text says it studied: `n = 327`, `2,846 adults`, `1 234 patients`.
enum SampleSize {
  /// A number with the words around it.
  private struct Count {
    let value: Int
    let first: Int
    let last: Int
  }

  /// The largest count of people in the text, verbatim.
  static func find(in reading: EntryReading, _ table: RuleTable) -> (at: Int, marker: Marker)? {
    guard let people = table.classes["people"], let units = table.classes["unit"] else {
      return nil
    }
    let words = reading.words
    var best: Count?
    var index = 0
    while index < words.count {
      guard words[index].isNumber, let number = number(at: index, reading) else {
        index += 1
        continue
      }
      if let last = noun(after: number.last, reading, table, people, units)
        ?? (isCountOfN(number, reading) ? number.last : nil),
        !isYear(number, reading), (5...50_000_000).contains(number.value),
        number.value > best?.value ?? 0
      {
        let first = isCountOfN(number, reading) ? number.first - 1 : number.first
        best = Count(value: number.value, first: first, last: last)
      }
      index = number.last + 1
    }
    guard let best else { return nil }
    return (best.first, Marker(.sampleSize, text: reading.text(best.first, best.last)))
  }

  /// A number with its thousands, parted by a comma, a blank or an apostrophe.
  private static func number(at index: Int, _ reading: EntryReading) -> Count? {
    let words = reading.words
    if index > 0, words[index - 1].isNumber,
      isByte(before: words[index], reading, UInt8(ascii: "."))
    {
      return nil
    }
    var value = 0
    var last = index
    var digits = 0
    while last < words.count, words[last].isNumber, last - index < 4 {
      let length = Int(words[last].end - words[last].start)
      if last > index {
        guard length == 3, digits <= 3 || last - index > 1, isThousandsGap(last, reading) else {
          break
        }
      } else if length > 8 {
        return nil
      }
      for byte in reading.bytes[Int(words[last].start)..<Int(words[last].end)] {
        value = min(value &* 10 &+ Int(byte &- 0x30), 1_000_000_000)
      }
      digits = length
      last += 1
    }
    // `12.5 patients` is no count.
    if last < words.count, words[last].isNumber,
      isByte(before: words[last], reading, UInt8(ascii: "."))
    {
      return nil
    }
    return Count(value: value, first: index, last: last - 1)
  }

  private static func isByte(before word: TextWord, _ reading: EntryReading, _ byte: UInt8) -> Bool
  {
    let at = Int(word.start) - 1
    return reading.bytes.indices.contains(at) && reading.bytes[at] == byte
  }

  private static func isThousandsGap(_ index: Int, _ reading: EntryReading) -> Bool {
    let from = Int(reading.words[index - 1].end)
    let to = Int(reading.words[index].start)
    guard from < to, to - from <= 3 else { return false }
    let gap = reading.bytes[from..<to]
    return gap.elementsEqual([0x2C]) || gap.elementsEqual([0x20])
      || gap.elementsEqual([0xC2, 0xA0])
      || gap.elementsEqual([0xE2, 0x80, 0xAF]) || gap.elementsEqual([0x27])
      || gap.elementsEqual([0xE2, 0x80, 0x89])
  }

  /// A noun for people among the next three words, with no unit between.
  private static func noun(
    after index: Int, _ reading: EntryReading, _ table: RuleTable, _ people: UInt16,
    _ units: UInt16
  ) -> Int? {
    let words = reading.words
    for next in (index + 1)..<(index + 4) where next < words.count {
      if words[next].gap == .sentence || words[next].isNumber { return nil }
      if isByte(before: words[next], reading, UInt8(ascii: "%")) { return nil }
      let between = Int(words[next - 1].end)..<Int(words[next].start)
      if reading.bytes[between].contains(where: {
        $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: ",")
      }) {
        return nil
      }
      if table.vocabulary.entry(words[next].entry, has: units) { return nil }
      if table.vocabulary.entry(words[next].entry, has: people) { return next }
    }
    return nil
  }

  /// `n = 327`, `N=327`.
  private static func isCountOfN(_ number: Count, _ reading: EntryReading) -> Bool {
    guard number.first > 0 else { return false }
    let before = reading.words[number.first - 1]
    let word = reading.bytes[Int(before.start)..<Int(before.end)]
    return (word.elementsEqual([0x6E]) || word.elementsEqual([0x4E]))
      && reading.bytes[Int(before.end)..<Int(reading.words[number.first].start)]
        .contains(UInt8(ascii: "="))
  }

  /// `in 1998 patients`: four digits without a thousands mark behind a word of time.
  private static func isYear(_ number: Count, _ reading: EntryReading) -> Bool {
    guard number.first == number.last, (1900...2100).contains(number.value), number.first > 0
    else { return false }
    return ["in", "to", "and", "since", "from", "until", "en", "de", "et", "depuis", "through"]
      .contains(reading.text(number.first - 1, number.first - 1).lowercased())
  }
}
