/// Cuts UTF-8 into folded words in one pass, without making a string of any.
///
/// Latin letters lose case and diacritics (U+00C0–U+017F), combining marks are dropped, other
/// scripts pass as they are; digits belong to words.
struct WordReader {
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  /// The one hash of all numbers.
  static let numberHash: UInt32 = 0x0000_0023

  private let vocabulary: Vocabulary
  private let letters = LetterFold.table
  private(set) var words: [TextWord] = []

  private var hash = WordReader.offset
  private var length = 0
  private var start = 0
  private var digits = 0
  private var longestPrefix: UInt16 = 0
  private var gap = TextWord.Gap.sentence
  private var lastLength = 0

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// FNV-1a of a folded word, as the vocabulary and the model know it.
  static func hash(_ folded: some Sequence<UInt8>) -> UInt64 {
    var hash = offset
    for byte in folded { hash = step(hash, byte) }
    return hash
  }

  /// One byte more of a hash.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// Reads a text; may be called again to read on (offsets go on from `base`).
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, base: Int = 0) {
    gap = .sentence
    words.reserveCapacity(words.count + bytes.count / 5)
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          push(byte | 0x20, at: base + index)
        } else if byte &- 0x30 < 10 {
          push(byte, at: base + index)
          digits += 1
        } else {
          finish(base + index)
          widen(byte, next: index + 1 < count ? bytes[index + 1] : 0x20)
        }
        index += 1
        continue
      }
      let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let end = min(index + size, count)
      readWide(bytes, index..<end, base)
      index = end
    }
    finish(base + count)
  }

  private mutating func readWide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ base: Int
  ) {
    let first = bytes[range.lowerBound]
    let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
    if range.count == 2, first >= 0xC3, first <= 0xC5 {
      let letter = letters[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
      if letter == 0 { return finish(base + range.lowerBound) }
      push(UInt8(truncatingIfNeeded: letter), at: base + range.lowerBound)
      if letter > 0xFF { push(UInt8(letter >> 8), at: base + range.lowerBound) }
    } else if first == 0xCC || (first == 0xCD && second < 0xB0) {
      return
    } else if first == 0xC2 || range.count == 1 || (first == 0xE2 && second < 0x90)
      || (first == 0xE3 && second == 0x80)
    {
      finish(base + range.lowerBound)
      if first == 0xE2, second == 0x80, range.count == 3, bytes[range.lowerBound + 2] == 0xA6 {
        gap = max(gap, .clause)
      }
    } else {
      for index in range { push(bytes[index], at: base + range.lowerBound) }
    }
  }

  private mutating func push(_ byte: UInt8, at index: Int) {
    if length == 0 { start = index }
    length += 1
    hash = (hash ^ UInt64(byte)) &* Self.prime
    if length > 2, vocabulary.mayBePrefix(hash), let entry = vocabulary.prefix(hash) {
      longestPrefix = entry
    }
  }

  private mutating func finish(_ end: Int) {
    guard length > 0 else { return }
    let isNumber = digits == length
    var entry = vocabulary.word(hash) ?? longestPrefix
    if entry == 0, isNumber { entry = vocabulary.number }
    words.append(
      TextWord(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        hash: isNumber ? Self.numberHash : UInt32(truncatingIfNeeded: hash ^ hash >> 32),
        entry: entry, gap: gap, isNumber: isNumber))
    lastLength = length
    hash = Self.offset
    length = 0
    digits = 0
    longestPrefix = 0
    gap = .close
  }

  private mutating func widen(_ byte: UInt8, next: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"):
      gap = .sentence
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      // `vs. placebo`, `e.g. aspirin`, `et al. found`: a short word before the point ends nothing.
      if next <= 0x20, lastLength > 2 || byte != UInt8(ascii: ".") { gap = .sentence }
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""):
      gap = max(gap, .clause)
    default: break
    }
  }
}
