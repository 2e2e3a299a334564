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
    var isBoilerplate = false

    /// How much it looks like the main result.
    var resultScore: Int { underHeading - (isMethod ? 4 : 0) }

    /// The same under a heading that says it is a result: words of method there are none.
    var underHeading: Int {
      min(comparisons, 2) * 2 + min(statistics, 2) * 2 + min(figures, 2) - min(baselines, 2) * 2
        + (isPrimary ? 7 : 0) - (concludes ? 2 : 0)
    }
  }

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
    for hit in reading.hits where hit.first >= reading.titleWords {
      let kind = table.signs[hit.rule]
      guard kind != .none else { continue }
      let at = Int(reading.words[hit.first].start)
      while sentence < sentences.count, sentences[sentence].upperBound <= at { sentence += 1 }
      guard sentence < sentences.count else { break }
      guard sentences[sentence].contains(at) else { continue }
      switch kind {
      case .comparison: signs[sentence].comparisons += 1
      case .statistic: signs[sentence].statistics += 1
      case .baseline: signs[sentence].baselines += 1
      case .primary: signs[sentence].isPrimary = true
      case .method: signs[sentence].isMethod = true
      case .conclusion: signs[sentence].concludes = true
      case .boilerplate: signs[sentence].isBoilerplate = true
      case .none: break
      }
    }
  }
}
