/// The shipped tables, read once: rules, their phrases, classes of words.
///
/// The tables are text resources, so that a physician can check them without reading Swift; their
/// grammar stands at the head of `Resources/classes.txt`.
struct RuleTable: Sendable {
  let rules: [Rule]
  let vocabulary: Vocabulary
  /// Symbol of each class of words by name (`people`).
  let classes: [String: UInt16]
  /// The model's feature of each rule, from its name.
  let features: [UInt32]
  /// What each rule says of the sentence it stands in.
  let signs: [Rule.Sign]
  /// Lines of the tables that say nothing known, for the tests.
  let mistakes: [String]
  private let trie: PhraseTrie
  /// Rules of the place `kind` by hash of the whole folded text.
  private let kinds: [UInt64: [Int]]

  static let shipped = RuleTable([
    PackageResources.classes_txt, PackageResources.reviews_txt, PackageResources.trials_txt,
    PackageResources.observational_txt, PackageResources.cases_txt,
    PackageResources.opinions_txt, PackageResources.laboratory_txt,
    PackageResources.guidelines_txt, PackageResources.alerts_txt, PackageResources.flags_txt,
    PackageResources.markers_txt, PackageResources.kinds_txt,
    PackageResources.extraction_txt,
  ])

  init(_ resources: [[UInt8]]) {
    var reader = RuleTableReader()
    for resource in resources { reader.read(resource) }
    rules = reader.rules
    mistakes = reader.mistakes
    signs = reader.rules.map { Rule.sign($0.name) }
    features = reader.rules.map { UInt32(truncatingIfNeeded: WordReader.hash($0.name.utf8) >> 7) }
    var symbols = PhraseSymbols(classes: reader.classes)
    var trie = PhraseTrie(capacity: reader.phrases.count * 4)
    var kinds: [UInt64: [Int]] = [:]
    for (rule, phrase) in reader.phrases {
      if reader.rules[rule].place == .kind {
        kinds[Self.kindHash(phrase), default: []].append(rule)
        continue
      }
      for row in symbols.rows(of: phrase) { trie.add(row, phrase: rule) }
    }
    self.trie = trie
    self.kinds = kinds
    vocabulary = symbols.vocabulary()
    classes = symbols.classSymbols
  }

  /// Every rule whose phrases stand in the words, wherever they stand.
  func matches(in words: [TextWord]) -> [PhraseTrie.Match] {
    trie.matches(in: words, vocabulary)
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
