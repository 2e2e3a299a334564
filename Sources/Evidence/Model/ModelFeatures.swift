/// What the model sees of an entry: words and pairs of neighbours, apart for title and abstract,
/// the rules that fired, and the shape of the text.
///
/// What PubMed lists without an abstract is a kind of text of its own (letters, news, short cases): nothing that is
/// learnt of it counts for the titles of a feed.
enum ModelFeatures {
  private static let titleSalt: UInt32 = 0x7469_746C
  private static let bodySalt: UInt32 = 0x626F_6479
  private static let aloneSalt: UInt32 = 0x616C_6F6E
  private static let shapes: UInt32 = 64

  /// Calls a body with each feature and the words it stands on (`nil`: a rule or a shape).
  ///
  /// Features may come several times; the model counts each once.
  static func forEach(
    in reading: EntryReading, _ table: RuleTable,
    _ body: (_ feature: UInt32, _ words: ClosedRange<Int>?) -> Void
  ) {
    let isAlone = reading.isPubMedWithoutAbstract
    let kind = isAlone ? aloneSalt : 0
    var before: UInt32 = 0
    for index in reading.words.indices {
      let word = reading.words[index]
      let salt = index < reading.titleWords ? titleSalt : bodySalt
      let hash = (word.hash ^ salt ^ kind) &* 0x85EB_CA6B
      body(hash, index...index)
      if word.gap != .sentence, index > 0 {
        body(pair(before, hash), (index - 1)...index)
      }
      before = hash
    }
    // What tells result from conclusion tells no design: its wording may change without training.
    for hit in reading.hits where table.signs[hit.rule] == .none {
      body(rule(hit.rule, table) ^ kind, nil)
    }
    TextShape(reading).forEach { body(isAlone ? $0 &+ shapes : $0, nil) }
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second << 13 | second >> 19)
  }

  /// The feature of a rule, from its name, so that the order of the tables does not matter.
  static func rule(_ number: Int, _ table: RuleTable) -> UInt32 { table.features[number] }
}
