import Syndication

/// Finds the signs of method that a text shows, verbatim.
struct MarkerFinder {
  private let reading: EntryReading
  private let table: RuleTable

  init(_ reading: EntryReading, _ table: RuleTable = .shipped) {
    self.reading = reading
    self.table = table
  }

  func find(into assessment: inout Assessment) {
    var found: [(at: Int, marker: Marker)] = []
    for number in registrations() { found.append((Int.max, Marker(.registration, text: number))) }
    if let size = reading.sampleSize, size.value >= SampleSize.least {
      let text = reading.text(size.words.lowerBound, size.words.upperBound)
      found.append((size.words.lowerBound, Marker(.sampleSize, text: text)))
    }
    var seen: Set<Marker.Kind> = []
    for hit in reading.hits {
      guard case .marker(let kind) = table.targets[hit.rule], seen.insert(kind).inserted
      else { continue }
      let text =
        kind == .effect ? clause(around: hit) : reading.text(hit.first, longestEnd(of: hit))
      found.append((hit.first, Marker(kind, text: text)))
    }
    assessment.markers = found.sorted { $0.at < $1.at }.map(\.marker)
    let expected = Self.expected(of: assessment.design)
    let shown = Set(assessment.markers.map(\.kind))
    assessment.missing = reading.hasBody ? expected.filter { !shown.contains($0) } : []
  }

  private func registrations() -> [String] {
    var numbers = reading.entry.registrations
    // A registration ends in six digits or more, letters before them or not.
    let mayBe = reading.words.contains { word in
      word.end - word.start >= 6 && reading.bytes[Int(word.end) - 1] &- 0x30 < 10
    }
    guard numbers.isEmpty, mayBe else { return numbers }
    numbers = Registration.all(in: String(decoding: reading.bytes, as: UTF8.self))
    return numbers
  }

  /// Several phrases of a rule may begin at one word; the longest is quoted.
  private func longestEnd(of hit: RuleHit) -> Int {
    reading.hits.filter { $0.rule == hit.rule && $0.first == hit.first }.map(\.last).max()
      ?? hit.last
  }

  /// The words around an effect, inside its sentence.
  private func clause(around hit: RuleHit) -> String {
    var first = hit.first
    while first > 0, hit.first - first < 8, reading.words[first].gap != .sentence { first -= 1 }
    var last = hit.last
    while last + 1 < reading.words.count, last - hit.last < 8,
      reading.words[last + 1].gap != .sentence
    {
      last += 1
    }
    return reading.text(first, last)
  }

  /// What a report of a design should show (CONSORT, PRISMA, STROBE items; docs/credibility.md).
  static func expected(of design: StudyDesign) -> [Marker.Kind] {
    switch design {
    case .randomizedTrial: [.registration, .sampleSize, .effect, .blinding, .intentionToTreat]
    case .metaAnalysis, .systematicReview: [.registration, .effect, .grade]
    case .cohort, .caseControl, .crossSectional, .nonrandomizedTrial: [.sampleSize, .effect]
    case .diagnosticAccuracy: [.sampleSize, .effect, .blinding]
    case .guideline: [.grade]
    default: []
    }
  }
}
