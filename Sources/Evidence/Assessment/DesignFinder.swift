import Syndication

/// Finds the study design: the points of the rules that fired and the model's weights add up to a
/// logit a design; the likeliest wins, and `unknown` has a start that a guess does not overcome.
struct DesignFinder {
  /// Tenths of a logit that `unknown` starts with.
  static let unknownStart = 25
  /// The same of a title, or a sentence or two beneath it: there the few words that name a method are all there is.
  static let unknownStartInFewWords = 20
  /// Designs that the model alone never gives: strong claims need words of their own.
  static let needRules: Set<StudyDesign> = [
    .guideline, .metaAnalysis, .systematicReview, .randomizedTrial, .protocol, .news, .modelling,
  ]
  /// Tenths of a logit of rules that such a claim needs.
  static let needed = 45
  /// What any other design needs, unless the model may name it (``isLeftToModel``).
  static let neededElse = 8
  /// What no word of a rule takes from a design that the model may name.
  static let unnamed = 5
  /// What a study that only watched needs in a sentence or two: one passing word ("than among controls") names none.
  static let neededInFewWords = 16
  /// Words of such a text.
  static let fewWords = 60
  /// Tenths of a logit of rules that name the method of a study that watched.
  static let namedMethod = 40
  /// Words of medicine that make an overview without words of its own one after all.
  static let medicalWords = 4
  /// Words of medicine that let the model name a study.
  static let medicalWordsOfAbstract = 1
  /// A report in the future tense throughout is a protocol, whatever its title calls the study.
  static let futureTense = 250
  /// Tenths of a logit that two signs of pooling make.
  static let pooled = 56
  /// What the lack of an abstract says of a record of PubMed, which shows every abstract there is.
  static let noAbstract = 32
  /// What it adds to a recommendation that an authority gives it.
  static let authorityRecommends = 40
  /// What it adds to news that the press tells it, and takes from a guideline: the press issues none.
  static let pressReports = 50
  /// Tenths of a logit of a title's words beside which the label "Review" says nothing of its own.
  static let surelyReviewed = 140
  /// What five patients counted or more take from a case report and give a cohort: a report of
  /// more than four is a series (Abu-Zidan and others, "Defining a case series", 2012).
  static let series = (fromCase: 30, toCohort: 15)

  /// What people counted, with shares of them, a test or comparisons, take from a narrative review and an opinion:
  /// figures of its own are a study's (STROBE 2007 items 13-16).
  static let counted = 25

  /// Designs that a text about anything may have: what is said of it, not how it was found.
  private static let anyField: Set<StudyDesign> = [.opinion, .news, .unknown, .safetyAlert]
  /// Designs whose words hardly belong to anything but medicine.
  private static let ofMedicine: Set<StudyDesign> = [
    .guideline, .metaAnalysis, .systematicReview, .randomizedTrial, .protocol,
  ]
  /// Studies that watch what happens.
  private static let watching: Set<StudyDesign> = [
    .cohort, .caseControl, .crossSectional, .diagnosticAccuracy, .nonrandomizedTrial,
    .qualitative,
  ]
  /// What PubMed lists without an abstract (editorials, letters, news, short case reports).
  private static let withoutAbstract: Set<StudyDesign> = [.opinion, .news, .caseReport]
  /// Designs that the model may name by itself in an abstract of medicine.
  private static let modelled = watching.union([.caseReport, .preclinical, .opinion])
  /// Their places among the model's designs.
  static let modelledPlaces = modelled.map { RuledPoints.index(of: $0) }
  /// Words of an abstract that should name people or their health more than once.
  private static let longText = 150

  let reading: EntryReading
  /// Whether the text speaks more of species and soils than of people and their health.
  private let isOfNature: Bool
  /// Whether the text is about people's health, so that designs of clinical research fit it.
  private let isOfHealth: Bool
  /// Whether the text has words of medicine enough for an overview.
  private let speaksOfMedicine: Bool
  /// Whether the model may name a design that no rule heard: in an abstract of medicine, since many never say it
  /// in words that a rule could know.
  let isLeftToModel: Bool
  let source: Source
  let table: RuleTable
  private let model: DesignModel

  init(
    _ reading: EntryReading, _ source: Source, _ table: RuleTable = .shipped,
    _ model: DesignModel = .shipped
  ) {
    self.reading = reading
    self.source = source
    self.table = table
    self.model = model
    var health = 0
    var nature = 0
    var last = -1
    for hit in reading.hits {
      if table.isHealth[hit.rule] {
        health += 1
      } else if table.isNature[hit.rule], hit.first > last {
        nature += 1
        last = hit.last
      }
    }
    isOfNature = nature > health
    let isHealthBody = source.standing == .authority || source.standing == .society
    isOfHealth =
      nature <= health
      && (isHealthBody || !reading.hasBody || health > (reading.bodyWords < Self.longText ? 0 : 1))
    let medical = reading.hits.count { table.isMedical[$0.rule] }
    speaksOfMedicine = medical >= Self.medicalWords
    isLeftToModel =
      isOfHealth && reading.hasBody && reading.bodyWords >= Self.fewWords
      && medical >= Self.medicalWordsOfAbstract
  }

  func find(into assessment: inout Assessment) {
    let ruled = ruledTenths()
    if let (gravity, words) = alertGravity(ruled) {
      assessment.design = .safetyAlert
      assessment.gravity = gravity
      assessment.findings.append(contentsOf: findings(of: .safetyAlert))
      if let words { assessment.findings.append(words) }
      return
    }
    var logits = DesignModel.designs.indices.map { ruled.tenths(at: $0) * 100 }
    let heard = hear(&logits)
    var best = DesignModel.designs.count - 1
    for index in logits.indices where logits[index] > logits[best] {
      // A trial is never a guess of the model alone.
      let design = DesignModel.designs[index]
      if ruled.tenths(at: index) < needed(for: design, ruled) { continue }
      best = index
    }
    let design = DesignModel.designs[best]
    assessment.design = design
    guard design != .unknown else { return }
    assessment.findings.append(contentsOf: findings(of: design))
    if let words = strongest(heard, for: best) {
      assessment.findings.append(Finding(rule: "model." + design.rawValue, matches: words))
    }
  }

  /// Which designs the rules leave open to be chosen, in the model's order.
  func open(_ ruled: RuledPoints) -> [Bool] {
    DesignModel.designs.enumerated().map {
      ruled.tenths(at: $0.offset) >= needed(for: $0.element, ruled)
    }
  }

  /// Tenths of a logit of rules without which a design is not given.
  private func needed(for design: StudyDesign, _ ruled: RuledPoints) -> Int {
    // Words of method alone make no clinical study; animals and cells need no patients.
    // A sentence or two that plainly names a method of medicine need not name the patients.
    let isMedical =
      isOfHealth || design == .preclinical || (isBrief && Self.ofMedicine.contains(design))
    if !Self.anyField.contains(design), isOfNature || !isMedical { return Int.max }
    if reading.isPubMedWithoutAbstract, Self.withoutAbstract.contains(design) { return Int.min }
    if Self.needRules.contains(design) { return Self.needed }
    if design == .unknown { return Int.min }
    guard design == .narrativeReview else {
      if isLeftToModel, Self.modelled.contains(design) { return Int.min }
      return isBrief && Self.watching.contains(design) ? Self.neededInFewWords : Self.neededElse
    }
    // The model's word for an overview overrules no method that the text names.
    if Self.watching.contains(where: { ruled.tenths($0) >= Self.namedMethod }) {
      return Self.neededInFewWords
    }
    return isLeftToModel || speaksOfMedicine ? Int.min : Self.neededElse
  }

  /// Whether the text is a sentence or two, as feeds of titles give them.
  private var isBrief: Bool {
    (1..<Self.fewWords).contains(reading.bodyWords)
  }

  /// Adds the model's weights; gives back what it heard.
  private func hear(_ logits: inout [Int]) -> [(row: Int, words: ClosedRange<Int>?)] {
    var heard: [(row: Int, words: ClosedRange<Int>?)] = []
    var seen = [Bool](repeating: false, count: model.count + 1)
    ModelFeatures.forEach(in: reading, table) { feature, words in
      guard let row = model.row(feature), !seen[row] else { return }
      seen[row] = true
      heard.append((row, words))
    }
    model.add(heard.lazy.map(\.row), to: &logits)
    return heard
  }

  /// The three wordings that spoke loudest for a design.
  private func strongest(
    _ heard: [(row: Int, words: ClosedRange<Int>?)], for design: Int
  ) -> [TextMatch]? {
    let loud =
      heard.compactMap { item -> (weight: Int, words: ClosedRange<Int>)? in
        guard let words = item.words else { return nil }
        let weight = model.weight(item.row, design)
        return weight * model.step >= 150 ? (weight, words) : nil
      }
      .sorted { ($0.weight, $1.words.lowerBound) > ($1.weight, $0.words.lowerBound) }
    guard !loud.isEmpty else { return nil }
    return loud.prefix(3).map {
      reading.match(RuleHit(rule: 0, first: $0.words.lowerBound, last: $0.words.upperBound))
    }
  }
}
