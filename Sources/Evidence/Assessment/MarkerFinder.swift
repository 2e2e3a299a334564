import Syndication

/// Finds the signs of method that a text shows, verbatim.
struct MarkerFinder {
  private let reading: EntryReading

  init(_ reading: EntryReading) {
    self.reading = reading
  }

  private static let table: [(kind: Marker.Kind, phrase: String)] = [
    (.blinding, "double blind"), (.blinding, "double blinded"), (.blinding, "double masked"),
    (.blinding, "double aveugle"), (.blinding, "double insu"), (.blinding, "single blind"),
    (.blinding, "triple blind"), (.blinding, "simple aveugle"), (.multicentre, "multicentre"),
    (.multicentre, "multicenter"), (.multicentre, "multi centre"), (.multicentre, "multi center"),
    (.multicentre, "multicentrique"), (.intentionToTreat, "intention to treat"),
    (.intentionToTreat, "intent to treat"), (.intentionToTreat, "intention de traiter"),
    (.grade, "high certainty"), (.grade, "moderate certainty"), (.grade, "low certainty"),
    (.grade, "high quality evidence"), (.grade, "moderate quality evidence"),
    (.grade, "low quality evidence"), (.grade, "grade a"), (.grade, "grade b"),
    (.grade, "grade c"), (.grade, "accord d experts"), (.effect, "95 ci"), (.effect, "ic 95"),
    (.effect, "95 confidence interval"), (.effect, "confidence interval"),
    (.effect, "intervalle de confiance"), (.funding, "funded by"), (.funding, "funding"),
    (.funding, "supported by"), (.funding, "finance par"), (.interests, "conflict of interest"),
    (.interests, "competing interests"), (.interests, "liens d interets"),
  ]
  private static let matcher = PhraseMatcher(table.map(\.phrase))

  func find(into assessment: inout Assessment) {
    for number in reading.entry.registrations {
      assessment.markers.append(Marker(.registration, text: number))
    }
    if let size = sampleSize() { assessment.markers.append(Marker(.sampleSize, text: size)) }
    var seen: Set<Marker.Kind> = []
    for text in [reading.title, reading.body] {
      for match in Self.matcher.matches(in: text) {
        let kind = Self.table[match.phrase].kind
        guard seen.insert(kind).inserted else { continue }
        let words =
          kind == .effect ? text.context(match.words, around: 6) : text.verbatim(match.words)
        assessment.markers.append(Marker(kind, text: words))
      }
    }
    let expected: [Marker.Kind]
    switch assessment.design {
    case .randomizedTrial:
      expected = [.registration, .sampleSize, .effect, .blinding, .intentionToTreat]
    case .metaAnalysis, .systematicReview: expected = [.registration, .effect, .grade]
    case .cohort, .caseControl, .crossSectional, .nonrandomizedTrial:
      expected = [.sampleSize, .effect]
    case .guideline: expected = [.grade]
    default: expected = []
    }
    let shown = Set(assessment.markers.map(\.kind))
    assessment.missing = expected.filter { !shown.contains($0) }
  }

  private static let people: Set<String> = [
    "patients", "participants", "adults", "children", "women", "men", "subjects", "individuals",
    "people", "infants", "adolescents", "persons", "enfants", "adultes", "femmes", "hommes",
    "sujets", "personnes", "participantes", "patientes", "trials", "essais", "etudes", "studies",
  ]

  /// The largest number of people the text counts: `2,846 adults`, `814 enfants`.
  private func sampleSize() -> String? {
    var best: (count: Int, text: String)?
    let body = reading.body
    for index in body.words.indices where Self.people.contains(body.word(index)) {
      var start = index
      var digits = ""
      while start > 0, index - start < 3 {
        let word = body.word(start - 1)
        guard word.utf8.allSatisfy({ $0 &- 0x30 < 10 }), word.utf8.count <= 6,
          digits.isEmpty || digits.utf8.count % 3 == 0
        else { break }
        digits = word + digits
        start -= 1
      }
      guard let count = Int(digits), (5...50_000_000).contains(count),
        !(1900...2100).contains(count) || digits.utf8.count != 4 || index - start > 1
      else { continue }
      if count > best?.count ?? 0 { best = (count, body.verbatim(start..<(index + 1))) }
    }
    return best?.text
  }
}
