/// The shipped tables, read once: rules, their phrases, classes of words.
///
/// The tables are text resources, so that a physician can check them without reading Swift; their
/// grammar stands at the head of `Resources/classes.txt`.
final class RuleTable: Sendable {
  let rules: [Rule]
  let vocabulary: Vocabulary
  /// What each rule speaks for and where, without its name: what the hot path reads.
  let targets: [Rule.Target]
  let places: [Rule.Place]
  let points: [Int]
  /// The place of each rule's design in `RuledPoints`; below zero for other rules.
  let designs: [Int]
  /// Rules of the future tense.
  let isFuture: [Bool]
  /// Rules that read `OR` as an odds ratio.
  let readsRatios: [Bool]
  /// Rules of pages that are no articles.
  let isFrontMatter: [Bool]
  /// Rules of medical words.
  let isMedical: [Bool]
  /// Rules of people and their health.
  let isHealth: [Bool]
  /// Rules of nature for its own sake.
  let isNature: [Bool]
  /// Symbol of each class of words by name (`people`).
  let classes: [String: UInt16]
  /// The model's feature of each rule, from its name.
  let features: [UInt32]
  /// What each rule says of the sentence it stands in.
  let signs: [Rule.Sign]
  /// Lines of the tables that say nothing known, for the tests.
  let mistakes: [String]
  private let titleTrie: PhraseTrie
  private let bodyTrie: PhraseTrie
  /// Rules of the place `kind` by hash of the whole folded text.
  private let kinds: [UInt64: [Int]]

  static let shipped = RuleTable(resources)

  /// The tables of the rules, in the order in which they are read.
  static var resources: [[UInt8]] {
    [
      PackageResources.classes_txt, PackageResources.reviews_txt, PackageResources.trials_txt,
      PackageResources.observational_txt, PackageResources.cases_txt,
      PackageResources.opinions_txt, PackageResources.laboratory_txt,
      PackageResources.guidelines_txt, PackageResources.alerts_txt, PackageResources.flags_txt,
      PackageResources.markers_txt, PackageResources.kinds_txt,
      PackageResources.extraction_txt, PackageResources.fields_txt,
    ]
  }

  init(_ resources: [[UInt8]]) {
    var reader = RuleTableReader()
    for resource in resources { reader.read(resource) }
    rules = reader.rules
    mistakes = reader.mistakes
    targets = reader.rules.map(\.target)
    points = reader.rules.map(\.points)
    readsRatios = reader.rules.map {
      $0.name == "marker.effect.words" || $0.name == "cue.statistic.words"
    }
    isFrontMatter = reader.rules.map { $0.name.hasPrefix("design.unknown.front-matter") }
    isMedical = reader.rules.map { $0.name == "cue.medicine.words" }
    isHealth = reader.rules.map { $0.name.hasPrefix("cue.health.") }
    isNature = reader.rules.map { $0.name.hasPrefix("cue.nature.") }
    isFuture = reader.rules.map { $0.name == "design.protocol.will" }
    designs = reader.rules.map { rule in
      if case .design(let design) = rule.target { RuledPoints.index(of: design) } else { -1 }
    }
    places = reader.rules.map(\.place)
    signs = reader.rules.map { Rule.sign($0.name) }
    features = reader.rules.map { UInt32(truncatingIfNeeded: WordReader.hash($0.name.utf8) >> 7) }
    var symbols = PhraseSymbols(classes: reader.classes, phrases: reader.phrases.count)
    var titleTrie = PhraseTrie(capacity: reader.phrases.count * 8)
    var bodyTrie = PhraseTrie(capacity: reader.phrases.count * 8)
    var kinds: [UInt64: [Int]] = [:]
    for (rule, phrase) in reader.phrases {
      if reader.rules[rule].place == .kind {
        let words = phrase.split(separator: 0x20).joined(separator: [0x20])
        kinds[WordReader.hash(words), default: []].append(rule)
        continue
      }
      let place = reader.rules[rule].place
      for row in symbols.rows(of: phrase) {
        if place.isInTitle { titleTrie.add(row, phrase: rule) }
        if place.isInBody { bodyTrie.add(row, phrase: rule) }
      }
    }
    let vocabulary = symbols.vocabulary()
    titleTrie.index(vocabulary)
    bodyTrie.index(vocabulary)
    self.titleTrie = titleTrie
    self.bodyTrie = bodyTrie
    self.kinds = kinds
    self.vocabulary = vocabulary
    classes = symbols.classSymbols
  }

  /// Every rule whose phrases stand in the words: those of the title in the first `titleWords`,
  /// those of the abstract in the rest.
  func matches(in words: [TextWord], titleWords: Int) -> [PhraseTrie.Match] {
    var found: [PhraseTrie.Match] = []
    found.reserveCapacity(64)
    titleTrie.matches(in: words, 0..<titleWords, &found)
    bodyTrie.matches(in: words, titleWords..<words.count, &found)
    return found
  }

  /// Rules that a whole category, section or publication type fires.
  func rules(ofKind text: String) -> [Int] {
    guard !text.isEmpty, text.utf8.count < 60 else { return [] }
    return kinds[Self.kindHash(text)] ?? []
  }

  private static func kindHash(_ text: String) -> UInt64 {
    WordReader.hash(FoldedText.words(of: text).joined(separator: " ").utf8)
  }
}
