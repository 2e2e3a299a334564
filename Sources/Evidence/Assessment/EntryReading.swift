import Syndication

/// The texts of an entry as the rules read them: title and abstract in one buffer, cut into words
/// once, with every rule that matched.
final class EntryReading {
  /// Bytes of a long text that are read: abstracts are shorter, whole articles say it early.
  private static let limit = 12_000
  /// Words of the abstract that count as its lead.
  private static let leadWords = 40

  let entry: Entry
  /// Title, a line break, abstract (one line a block).
  let bytes: [UInt8]
  /// Where the abstract begins.
  let bodyStart: Int
  let words: [TextWord]
  /// How many of the words are the title's.
  let titleWords: Int
  /// Rules that matched where they must, in text order, silenced ones left out.
  let hits: [RuleHit]
  /// How many people the text says it studied.
  private(set) var sampleSize: SampleSize?

  /// A title alone.
  convenience init(title: String, _ table: RuleTable) {
    var entry = Entry(id: title)
    entry.title = title
    self.init(entry, table)
  }

  init(_ entry: Entry, _ table: RuleTable = .shipped) {
    self.entry = entry
    var bytes = Array((entry.title ?? "").utf8)
    bytes.append(0x0A)
    bodyStart = bytes.count
    let summary = entry.summary
    let content = entry.content
    let longer =
      (content?.markup.utf8.count ?? 0) > (summary?.markup.utf8.count ?? 0) ? content : summary
    if var text = longer?.plainText {
      text.withUTF8 { bytes.append(contentsOf: $0.prefix(Self.limit)) }
    }
    var reader = WordReader(table.vocabulary)
    var titleCount = 0
    let start = bodyStart
    bytes.withUnsafeBufferPointer { all in
      reader.read(UnsafeBufferPointer(rebasing: all[..<start]))
      titleCount = reader.words.count
      reader.read(UnsafeBufferPointer(rebasing: all[start...]), base: start)
    }
    self.bytes = bytes
    words = reader.words
    titleWords = titleCount
    hits = Self.placed(
      table.matches(in: reader.words, titleWords: titleCount), table, titleWords: titleCount,
      words: reader.words, bytes: bytes)
    sampleSize = SampleSize.find(in: self, table)
  }

  /// Title, summary and content in full, a line a block: what the patient screen reads.
  var everything: [UInt8] {
    let isWhole = (entry.summary == nil || entry.content == nil) && bytes.count < Self.limit
    if isWhole { return bytes }
    var all = Array((entry.title ?? "").utf8)
    for part in [entry.summary, entry.content] {
      guard let part else { continue }
      all.append(0x0A)
      all.append(contentsOf: part.plainText.utf8.prefix(PatientScreen.limit))
    }
    return all
  }

  /// Whether there is any abstract to speak of.
  var hasBody: Bool { Self.isAbstract(bodyWords) }

  /// How many words stand below the title.
  var bodyWords: Int { words.count - titleWords }

  /// PubMed shows every abstract there is: a record without one is seldom a study.
  var isPubMedWithoutAbstract: Bool { !hasBody && entry.pmid != nil }

  private static func isAbstract(_ words: Int) -> Bool { words >= 12 }

  /// The matches that stand where their rule wants them and inside no mask.
  private static func placed(
    _ matches: [PhraseTrie.Match], _ table: RuleTable, titleWords: Int, words: [TextWord],
    bytes: [UInt8]
  ) -> [RuleHit] {
    let signs = TitleSigns(bytes: bytes, words: words, titleWords: titleWords)
    var hits: [RuleHit] = []
    var masks: [RuleHit] = []
    hits.reserveCapacity(matches.count)
    for match in matches {
      let inTitle = match.last < titleWords
      switch table.places[match.phrase] {
      case .title where !inTitle: continue
      case .titleStart where !inTitle || match.first > 0: continue
      case .titleEnd where match.last != titleWords - 1: continue
      case .titleAlone where !inTitle || isAbstract(words.count - titleWords): continue
      case .titleWhole where match.first > 0 || match.last != titleWords - 1: continue
      case .titleApart where !signs.areAround(match.first, match.last): continue
      case .titleOpening where match.first > 0 || !signs.part(behind: match.last): continue
      case .titleQuoted where !signs.quote(behind: match.first, match.last): continue
      case .body where inTitle: continue
      case .lead where inTitle || match.first >= titleWords + leadWords: continue
      case .kind: continue
      default: break
      }
      if table.readsRatios[match.phrase], isConjunction(words[match.first], bytes) { continue }
      let hit = RuleHit(rule: match.phrase, first: match.first, last: match.last)
      switch table.targets[match.phrase] {
      case .mask: masks.append(hit)
      case .maskFlag:
        // `Retraction: efficacy and safety…` is about no retraction rate: a colon parts.
        if words[(match.first + 1)..<(match.last + 1)].allSatisfy({ $0.gap == .close }) {
          masks.append(hit)
        }
      default: hits.append(hit)
      }
    }
    guard !masks.isEmpty else { return hits }
    return hits.filter { hit in
      !masks.contains { mask in
        mask.first <= hit.first && hit.last <= mask.last
          && silences(table.targets[mask.rule], table.targets[hit.rule])
      }
    }
  }

  /// `1 or 2` is no odds ratio: `OR 2.1` is written in capitals.
  private static func isConjunction(_ word: TextWord, _ bytes: [UInt8]) -> Bool {
    word.end - word.start == 2 && bytes[Int(word.start)] == UInt8(ascii: "o")
      && bytes[Int(word.start) + 1] == UInt8(ascii: "r")
  }

  private static func silences(_ mask: Rule.Target, _ target: Rule.Target) -> Bool {
    switch (mask, target) {
    case (.mask(let masked), .design(let design)): masked == nil || masked == design
    case (.maskFlag(let masked), .flag(let flag)): masked == flag
    default: false
    }
  }

  /// The words of a hit, verbatim, with up to five on either side as context.
  func match(_ hit: RuleHit) -> TextMatch {
    let inTitle = hit.last < titleWords
    let low = inTitle ? max(0, hit.first - 5) : max(titleWords, hit.first - 5)
    let high = min(inTitle ? titleWords - 1 : words.count - 1, hit.last + 5)
    return TextMatch(
      field: inTitle ? .title : .abstract, words: text(hit.first, hit.last),
      context: text(low, high))
  }

  /// The text from one word to another, on one line.
  func text(_ first: Int, _ last: Int) -> String {
    guard words.indices.contains(first), words.indices.contains(last), first <= last else {
      return ""
    }
    return line(Int(words[first].start)..<Int(words[last].end))
  }

  /// A stretch of the text on one line.
  func line(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let stretch = UnsafeBufferPointer(rebasing: bytes[range])
      guard stretch.contains(0x0A) else { return String(decoding: stretch, as: UTF8.self) }
      return String(decoding: stretch.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}

/// A rule that matched, and the words it matched.
struct RuleHit: Sendable {
  let rule: Int
  let first: Int
  let last: Int
}
