import Syndication

/// Finds the study design: what stands in the title weighs most, then what the journal says, then
/// the abstract; unknown rather than a guess.
struct DesignFinder {
  /// Points an abstract alone must bring.
  private static let floor = 5

  private let reading: EntryReading
  private let source: Source

  init(_ reading: EntryReading, _ source: Source) {
    self.reading = reading
    self.source = source
  }

  func find(into assessment: inout Assessment) {
    if let alert = safetyAlert() {
      assessment.design = .safetyAlert
      assessment.gravity = alert
      assessment.findings.append(Finding(rule: "design.safety-alert"))
      return
    }
    var scores: [StudyDesign: Int] = [:]
    var matches: [StudyDesign: [TextMatch]] = [:]
    func take(_ table: RuleTable, _ text: WordedText, _ field: TextMatch.Field, cap: Int) {
      var seen: Set<String> = []
      var sums: [StudyDesign: Int] = [:]
      for hit in table.hits(in: text) where !isNegated(hit.words, in: text) {
        guard let design = StudyDesign(rawValue: hit.rule) else { continue }
        let words = text.verbatim(hit.words)
        guard seen.insert(hit.rule + words.lowercased()).inserted else { continue }
        sums[design, default: 0] += hit.points
        matches[design, default: []].append(
          TextMatch(field: field, words: words, context: text.context(hit.words)))
      }
      for (design, sum) in sums { scores[design, default: 0] += min(sum, cap) }
    }
    let rules = DesignRules.shipped
    take(rules.title, reading.title, .title, cap: 20)
    take(rules.section, reading.section, .section, cap: 14)
    take(rules.abstract, reading.body, .abstract, cap: 14)
    settle(&scores)
    let best = StudyDesign.allCases.filter { scores[$0, default: 0] >= Self.floor }
      .max { scores[$0, default: 0] < scores[$1, default: 0] }
    guard let best else {
      assessment.design = source.standing == .press ? .news : .unknown
      return
    }
    assessment.design = best
    assessment.findings.append(
      Finding(rule: "design." + best.rawValue, matches: Array((matches[best] ?? []).prefix(8))))
  }

  /// What overrules what: a protocol of a trial is no trial, a review of trials is no trial.
  private func settle(_ scores: inout [StudyDesign: Int]) {
    func has(_ design: StudyDesign, _ points: Int) -> Bool { scores[design, default: 0] >= points }
    if has(.protocol, 12) {
      scores = [.protocol: 99]
    } else if has(.opinion, 12) {
      scores = [.opinion: 99]
    } else if has(.guideline, 12) {
      scores[.guideline, default: 0] += 10
    } else if has(.metaAnalysis, 8), has(.systematicReview, 3) {
      scores[.metaAnalysis, default: 0] += 12
    } else if has(.systematicReview, 10) {
      scores[.systematicReview, default: 0] += 8
    }
    if has(.preclinical, 9) { scores[.preclinical, default: 0] += 12 }
    if has(.nonrandomizedTrial, 6), has(.randomizedTrial, 1) {
      let words = reading.title.folded + reading.body.folded
      if String(decoding: words, as: UTF8.self).contains("nonrandomi") {
        scores[.randomizedTrial] = 0
      }
    }
  }

  /// `not randomized`, `randomized trials are needed`.
  private func isNegated(_ words: Range<Int>, in text: WordedText) -> Bool {
    let before = (1...3).map { text.word(words.lowerBound - $0) }
    if before.contains(where: {
      ["not", "non", "without", "no", "lack", "sans", "pas"].contains($0)
    }) {
      return true
    }
    let after = (0..<6).map { text.word(words.upperBound + $0) }
    let calls = ["needed", "required", "warranted", "necessary", "necessaires", "necessaire"]
    return after.contains { calls.contains($0) }
  }

  private static let alertWords: [(words: [String], gravity: AlertGravity)] = [
    (
      [
        "do not use", "ne plus utiliser", "ne plus delivrer", "ne plus administrer", "suspension",
        "withdrawal", "retrait du marche", "class i recall", "pronostic vital", "life threatening",
        "deces", "death", "fatal",
      ], .critical
    ),
    (
      [
        "recall", "rappel de lot", "rappel de produit", "rappel de", "rappel", "contraindicat",
        "contre indication", "restriction", "shortage", "rupture de stock",
        "tensions d approvisionnement",
        "tension d approvisionnement", "safety alert", "alerte", "boxed warning",
      ], .serious
    ),
    (
      [
        "safety", "risk of", "risque de", "pharmacovigilance", "vigilance", "medwatch",
        "drug safety update", "information de securite", "mise en garde", "warning",
      ], .information
    ),
  ]

  /// A notice of a health authority that asks for action.
  private func safetyAlert() -> AlertGravity? {
    guard source.standing == .authority else { return nil }
    func folded(_ text: WordedText) -> String {
      text.words.indices.map { text.word($0) }.joined(separator: " ")
    }
    let title = " " + folded(reading.title) + " " + folded(reading.section) + " "
    let isAlert = Self.alertWords.contains { $0.words.contains { title.contains(" " + $0) } }
    guard isAlert else { return nil }
    let all = title + folded(reading.body) + " "
    return Self.alertWords.first { $0.words.contains { all.contains(" " + $0) } }?.gravity
  }
}
