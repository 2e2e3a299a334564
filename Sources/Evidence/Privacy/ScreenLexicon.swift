/// The words of the patient screen by hash of their folded form, read once from the tables.
struct ScreenLexicon: Sendable {
  static let shipped = ScreenLexicon(resources)

  /// The tables of its words.
  static var resources: [[UInt8]] {
    [PackageResources.privacy_words_txt, PackageResources.privacy_names_txt]
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0100_0000_01B3

  private var index: HashIndex
  private var classes: [WordClasses] = []
  /// Lines of the tables that say nothing known, for the tests.
  private(set) var mistakes: [String] = []

  /// Tables of `{class}` lines, each followed by indented words; `#` begins a remark.
  init(_ resources: [[UInt8]]) {
    index = HashIndex(capacity: 5000)
    for resource in resources {
      var current: WordClasses = []
      for line in resource.split(separator: UInt8(ascii: "\n")) {
        if line.first == UInt8(ascii: "#") { continue }
        if line.first == UInt8(ascii: "{") {
          let name = String(
            decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
          current = WordClasses.byName[name] ?? []
          if current.isEmpty { mistakes.append(name) }
          continue
        }
        for word in line.split(separator: 0x20) { add(word, current) }
      }
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ class: WordClasses) {
    var hash = Self.start
    for byte in word { hash = Self.step(hash, byte) }
    if let known = index[hash] {
      classes[known].formUnion(`class`)
    } else {
      index.insert(classes.count, at: hash)
      classes.append(`class`)
    }
  }

  /// The hash of no letters.
  static var start: UInt64 { offset }

  /// One folded letter more (FNV-1a).
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// The classes of a word by its hash.
  subscript(hash: UInt64) -> WordClasses {
    index[hash].map { classes[$0] } ?? []
  }
}
