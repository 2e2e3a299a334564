/// An abstract cut into sentences, each with the heading it stands under.
struct AbstractParts {
  /// A sentence and what its heading says it is (`nil`: no heading yet).
  struct Sentence {
    let range: Range<Int>
    let part: Headings.Part?
  }

  private(set) var sentences: [Sentence] = []

  private typealias Stretch = Slice<UnsafeBufferPointer<UInt8>>

  /// The sentences of a text from a byte on.
  init(_ text: [UInt8], from start: Int) {
    self.init()
    text.withUnsafeBufferPointer { read($0[start...]) }
  }

  private init() {}

  private mutating func read(_ bytes: Stretch) {
    var part: Headings.Part?
    for range in Sentences.ranges(in: bytes).flatMap({ Self.cut(bytes, $0) }) {
      var rest = range
      // `METHODS: RESULTS: …` happens; two headings in a row are read, no more.
      for _ in 0..<2 {
        guard let heading = Self.heading(bytes, rest) else { break }
        part = heading.part
        rest = heading.end..<rest.upperBound
      }
      if !rest.isEmpty { sentences.append(Sentence(range: rest, part: part)) }
    }
  }

  /// A sentence cut before headings in capitals that stand inside it: `… a day RESULTS: HbA1c fell.`
  /// comes from abstracts whose paragraphs lack their full stops.
  private static func cut(_ bytes: Stretch, _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for colon in range where bytes[colon] == UInt8(ascii: ":") {
      // `MEASUREMENTS AND RESULTS:` is one heading.
      let capitals = bytes[start..<colon].reversed().prefix(while: isOfCapitals).count
      var first = colon - capitals
      while first < colon, bytes[first] == 0x20 { first += 1 }
      guard colon - first > 4, first > start, bytes[first - 1] == 0x20,
        heading(bytes, first..<range.upperBound) != nil
      else { continue }
      pieces.append(start..<first - 1)
      start = first
    }
    return pieces + [start..<range.upperBound]
  }

  /// A byte of a word in capitals, of `RÉSULTATS` too, or a space.
  private static func isOfCapitals(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte == 0x20 || byte == 0xC3 || (0x80...0x9E).contains(byte)
  }

  /// Whether any heading was found.
  var isStructured: Bool {
    sentences.contains { $0.part == .result || $0.part == .conclusion || $0.part == .mixed }
  }

  /// The heading a sentence begins with, and where the sentence goes on.
  private static func heading(
    _ bytes: Stretch, _ range: Range<Int>
  ) -> (part: Headings.Part, end: Int)? {
    guard !range.isEmpty, startsWithCapital(bytes[range]) else { return nil }
    var hash = WordReader.hash([])
    var words = 0
    var index = range.lowerBound
    let letters = LetterFold.table
    var found: (part: Headings.Part, end: Int)?
    // `CASE SUMMARY:`, `PATIENT POPULATION:`: capitals and a colon head what the list does not know.
    var isShouted = true
    while index < range.upperBound, words < 8 {
      // One word.
      var grew = false
      if words > 0 { hash = step(hash, 0x20) }
      let wordStart = index
      var isUpper = true
      while index < range.upperBound {
        let byte = bytes[index]
        if byte < 0x80 {
          guard (byte | 0x20) &- 0x61 < 26 else { break }
          if byte & 0x20 != 0 { isUpper = false }
          hash = step(hash, byte | 0x20)
          index += 1
        } else if byte >= 0xC3, byte <= 0xC5, index + 1 < range.upperBound {
          let letter = letters[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
          guard letter != 0 else { break }
          if byte == 0xC3, bytes[index + 1] >= 0xA0 { isUpper = false }
          hash = step(hash, UInt8(truncatingIfNeeded: letter))
          if letter > 0xFF { hash = step(hash, UInt8(letter >> 8)) }
          index += 2
        } else {
          break
        }
        grew = true
      }
      guard grew else { return found }
      words += 1
      if !isUpper { isShouted = false }
      if words == 1, !isShouted, !Headings.mayBegin(hash) { return nil }
      let part = Headings.part(hash)
      let wordEnd = index
      var mark = false
      while index < range.upperBound, let width = separator(bytes, index) {
        // `CONCLUSION: (1) …`: the bracket is the sentence's, `Conclusion(s):` the heading's.
        if mark, bytes[index] == UInt8(ascii: "(") { break }
        if isMark(bytes, index) { mark = true }
        // `RDT (AUC: 0.65)` is no heading.
        if !mark, bytes[index] == UInt8(ascii: "(") { isShouted = false }
        index += width
      }
      if let part {
        if index >= range.upperBound { return (part, range.upperBound) }
        if mark { return (part, index) }
        // `RESULTS A total of…`, `Results A total of…`: no mark, but a capital begins anew.
        let whole = isUpper && wordEnd - wordStart > 3
        if startsWithCapital(bytes[index..<range.upperBound]),
          whole != isCapitals(bytes[index..<range.upperBound]) || !whole
        {
          found = (part, index)
        }
      } else if mark, found == nil, !isAmpersandOrSlash(bytes, wordEnd, index) {
        guard isShouted, wordEnd - range.lowerBound > 4, bytes[wordEnd] == UInt8(ascii: ":")
        else { return nil }
        return (.other, index)
      }
    }
    return found
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// `Conclusions/Relevance`, `Design, setting, and participants`: marks inside a heading.
  private static func isAmpersandOrSlash(
    _ bytes: Stretch, _ from: Int, _ to: Int
  ) -> Bool {
    bytes[from..<to].allSatisfy { $0 == 0x2F || $0 == 0x20 || $0 == 0x2C || $0 == 0x26 }
  }

  private static func separator(_ bytes: Stretch, _ index: Int) -> Int? {
    let byte = bytes[index]
    switch byte {
    case 0x09, 0x20, 0x26, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3E, 0x5D, 0x7C:
      return 1
    // A no-break space, a middle dot; a dash, a bullet: no `±`, `«`, `≥` or quotation mark.
    case 0xC2:
      guard index + 1 < bytes.endIndex else { return nil }
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xB7 ? 2 : nil
    case 0xE2:
      guard index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 else { return nil }
      let last = bytes[index + 2]
      return last <= 0x95 || last == 0xA2 || last == 0xAF ? 3 : nil
    default: return nil
    }
  }

  private static func isMark(_ bytes: Stretch, _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ",")
      || (byte == 0xE2 && index + 2 < bytes.endIndex && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94))
  }

  private static func startsWithCapital(_ bytes: Stretch) -> Bool {
    guard let first = bytes.first else { return false }
    if first &- 0x41 < 26 || first &- 0x30 < 10 { return true }
    guard first == 0xC3, bytes.count > 1 else { return false }
    return bytes[bytes.startIndex + 1] < 0xA0
  }

  private static func isCapitals(_ bytes: Stretch) -> Bool {
    let letters = bytes.prefix { $0 > 0x20 }
    return letters.count > 3 && letters.allSatisfy { $0 & 0x20 == 0 || $0 < 0x41 }
  }
}
