/// A whole number in a text, in digits with thousands parted or not, or in words.
struct CountedNumber {
  /// The number.
  let value: Int
  /// Its first and last word.
  private(set) var words: ClosedRange<Int>

  /// Number words of French and English below a hundred and those that multiply.
  private static let named: [String: Int] = {
    var map: [String: Int] = [:]
    let lists: [(Int, String)] = [
      (
        1,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
      ),
      (16, "sixteen seventeen eighteen nineteen twenty"),
      (2, "deux trois quatre cinq"),
      (7, "sept huit neuf dix onze douze treize quatorze quinze seize"),
    ]
    for (start, names) in lists {
      for (offset, name) in names.split(separator: " ").enumerated() {
        map[String(name)] = start + offset
      }
    }
    let tens = "thirty forty fifty sixty seventy eighty ninety"
    for (offset, name) in tens.split(separator: " ").enumerated() {
      map[String(name)] = 30 + 10 * offset
    }
    for (offset, name) in "vingt trente quarante cinquante soixante".split(separator: " ")
      .enumerated()
    {
      map[String(name)] = 20 + 10 * offset
    }
    for name in ["hundred", "cent", "cents"] { map[name] = 100 }
    for name in ["thousand", "mille"] { map[name] = 1000 }
    return map
  }()

  /// The number that begins at a word; `counted` tells number words by the vocabulary.
  init?(at index: Int, in reading: EntryReading, counted: (Int) -> Bool) {
    if reading.words[index].isNumber {
      self.init(digitsAt: index, in: reading)
    } else if counted(index) {
      self.init(wordsAt: index, in: reading, counted: counted)
    } else {
      return nil
    }
  }

  private init?(
    wordsAt index: Int, in reading: EntryReading, counted: (Int) -> Bool
  ) {
    var total = 0
    var part = 0
    var last = index
    while last < reading.words.count, last - index < 8, last == index || counted(last),
      last == index || reading.words[last].gap == .close,
      let value = Self.named[FoldedText.words(of: reading.text(last, last)).first ?? ""]
    {
      switch value {
      case 1000:
        total += max(1, part) * 1000
        part = 0
      case 100: part = max(1, part) * 100
      // `quatre-vingt`.
      case 20 where part == 4: part = 80
      default: part += value
      }
      last += 1
      // `one hundred and twenty`, `vingt et un`.
      if last + 1 < reading.words.count, ["and", "et"].contains(reading.text(last, last)),
        counted(last + 1)
      {
        last += 1
      }
    }
    guard last > index else { return nil }
    value = total + part
    words = index...(last - 1)
  }

  private init?(digitsAt index: Int, in reading: EntryReading) {
    let all = reading.words
    if index > 0, all[index - 1].isNumber, Self.isPoint(before: all[index], reading) { return nil }
    var value = 0
    var last = index
    var digits = 0
    while last < all.count, all[last].isNumber, last - index < 4 {
      let length = Int(all[last].end - all[last].start)
      if last > index {
        guard length == 3, digits <= 3 || last - index > 1, Self.isThousandsGap(last, reading)
        else { break }
      } else if length > 8 {
        return nil
      }
      for byte in reading.bytes[Int(all[last].start)..<Int(all[last].end)] {
        value = min(value &* 10 &+ Int(byte &- 0x30), 1_000_000_000)
      }
      digits = length
      last += 1
    }
    // `12.5 patients` is no count.
    if last < all.count, all[last].isNumber, Self.isPoint(before: all[last], reading) {
      return nil
    }
    self.value = value
    words = index...(last - 1)
  }

  private static func isPoint(before word: TextWord, _ reading: EntryReading) -> Bool {
    let at = Int(word.start) - 1
    return reading.bytes.indices.contains(at) && reading.bytes[at] == UInt8(ascii: ".")
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

  /// `n = 327`, `N=327`.
  func isCountOfN(_ reading: EntryReading) -> Bool {
    let first = words.lowerBound
    guard first > 0, reading.words[first].isNumber else { return false }
    let before = reading.words[first - 1]
    let word = reading.bytes[Int(before.start)..<Int(before.end)]
    return (word.elementsEqual([0x6E]) || word.elementsEqual([0x4E]))
      && reading.bytes[Int(before.end)..<Int(reading.words[first].start)]
        .contains(UInt8(ascii: "="))
  }

  /// `in 1998 patients`: four digits without a thousands mark behind a word of time.
  func isYear(_ reading: EntryReading) -> Bool {
    guard words.count == 1, (1900...2100).contains(value), words.lowerBound > 0 else {
      return false
    }
    return ["in", "to", "and", "since", "from", "until", "en", "de", "et", "depuis", "through"]
      .contains(before(reading))
  }

  /// `COVID-19 patients`, `Omega-3 users`: digits that a hyphen ties to a word.
  func isOfName(_ reading: EntryReading) -> Bool {
    let first = words.lowerBound
    guard first > 0, reading.words[first].isNumber, !reading.words[first - 1].isNumber else {
      return false
    }
    let start = Int(reading.words[first].start)
    return start == Int(reading.words[first - 1].end) + 1
      && reading.bytes[start - 1] == UInt8(ascii: "-")
  }

  /// `per 1000 women`, `pour 100 000 personnes`.
  func isRate(_ reading: EntryReading) -> Bool {
    guard words.lowerBound > 0 else { return false }
    let before = before(reading)
    return before == "per" || before == "every"
      || (before == "pour" && [10, 100, 1000, 10_000, 100_000, 1_000_000].contains(value))
  }

  private func before(_ reading: EntryReading) -> String {
    reading.text(words.lowerBound - 1, words.lowerBound - 1).lowercased()
  }
}
