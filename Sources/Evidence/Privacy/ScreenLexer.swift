/// Cuts a text into the tokens of the patient screen, in one pass; any bytes will do.
struct ScreenLexer {
  private let lexicon: ScreenLexicon
  private let letters = LetterFold.table
  private(set) var tokens: [ScreenToken] = []

  private var hash = ScreenLexicon.start
  private var count = 0
  private var capitals = 0
  private var startsCapital = false
  private var start = 0
  private var isSpaced = true

  init(_ lexicon: ScreenLexicon) {
    self.lexicon = lexicon
  }

  /// Reads a whole text.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    tokens.reserveCapacity(bytes.count / 4 + 8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          letter(byte | 0x20, isUpper: byte < 0x60, at: index)
          index += 1
        } else {
          finish(index)
          if byte &- 0x30 < 10 {
            index = number(bytes, from: index)
          } else {
            ascii(byte, at: index)
            index += 1
          }
        }
      } else {
        index = wide(bytes, from: index)
      }
    }
    finish(bytes.count)
  }

  private mutating func letter(_ folded: UInt8, isUpper: Bool, at index: Int) {
    if count == 0 {
      start = index
      startsCapital = isUpper
    }
    count += 1
    if isUpper { capitals += 1 }
    hash = ScreenLexicon.step(hash, folded)
  }

  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
    var end = first
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    append(.number, first..<end, letters: end - first)
    return end
  }

  private mutating func ascii(_ byte: UInt8, at index: Int) {
    switch byte {
    case 0x0A, 0x0D:
      if tokens.last?.kind != .newline { append(.newline, index..<(index + 1), letters: 0) }
      isSpaced = true
    case 0x00...0x20: isSpaced = true
    default: append(.sign, index..<(index + 1), letters: Int(byte))
    }
  }

  private mutating func wide(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let first = bytes[index]
    let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    let end = min(index + size, bytes.count)
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    if size == 2, first >= 0xC3, first <= 0xC5, end - index == 2 {
      let value = Int(first & 0x1F) << 6 | Int(second & 0x3F)
      let fold = value < letters.count ? letters[value] : 0
      if fold != 0 {
        // In Latin-1 capitals stand below U+00DF; in Latin Extended-A they are even, but odd from
        // U+0139 to U+0148 and from U+0178 on (Ł, Ň, Ż).
        let isOdd = (0x139...0x148).contains(value) || value >= 0x178
        let isUpper = value < 0xDF || (value >= 0x100 && (value & 1 == 0) != isOdd)
        letter(UInt8(truncatingIfNeeded: fold), isUpper: isUpper, at: index)
        if fold > 0xFF { hash = ScreenLexicon.step(hash, UInt8(fold >> 8)) }
        return end
      }
    }
    if let letter = extended(first, second, third, size: end - index) {
      self.letter(letter.fold, isUpper: letter.isUpper, at: index)
      return end
    }
    if first == 0xCC || (first == 0xCD && second < 0xB0) {
      if count == 0 { isSpaced = true }
      return end
    }
    finish(index)
    switch (first, second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF):
      isSpaced = true
    case (0xE2, 0x80, 0x98...0x9B): append(.sign, index..<end, letters: 0x27)
    case (0xE2, 0x80, 0x90...0x95): append(.sign, index..<end, letters: 0x2D)
    case (0xE2, 0x80, 0xA8...0xA9): append(.newline, index..<end, letters: 0)
    case (0xE2, 0x94, _): append(.sign, index..<end, letters: 0x7C)
    case (0xC2, 0xB0, _), (0xC2, 0xBA, _): append(.sign, index..<end, letters: 0xB0)
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xE2, 0x80, _):
      append(.sign, index..<end, letters: 0x22)
    case (0xCE...0xD4, _, _):
      // Greek and Cyrillic letters: part of no name this screen reads, but they end no word.
      letter(second, isUpper: false, at: index)
    default: append(.sign, index..<end, letters: 0x7F)
    }
    return end
  }

  /// `ế`, `ț`: letters of names whose alphabets lie beyond Latin Extended-A; capitals are even there.
  private func extended(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, size: Int
  ) -> (fold: UInt8, isUpper: Bool)? {
    let value: Int
    switch (first, size) {
    case (0xC6...0xC9, 2): value = Int(first & 0x1F) << 6 | Int(second & 0x3F)
    case (0xE1, 3): value = Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    default: return nil
    }
    guard let fold = LetterFold.extended(value) else { return nil }
    // U+01AF and U+01CD–U+01DC begin with an odd one.
    let isOdd = value == 0x1AF || value == 0x1B0 || (0x1CD...0x1DC).contains(value)
    return (fold, (value & 1 == 0) != isOdd)
  }

  private mutating func finish(_ end: Int) {
    guard count > 0 else { return }
    let shape: ScreenToken.Shape =
      capitals == 0
      ? .lower
      : capitals == count && count > 1
        ? .upper
        : startsCapital && (capitals == 1 || count > 4) ? .capital : .mixed
    tokens.append(
      ScreenToken(
        classes: lexicon[hash], start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), kind: .word, shape: shape,
        letters: UInt16(truncatingIfNeeded: min(count, 60_000)), isSpaced: isSpaced))
    hash = ScreenLexicon.start
    count = 0
    capitals = 0
    isSpaced = false
  }

  private mutating func append(_ kind: ScreenToken.Kind, _ range: Range<Int>, letters: Int) {
    tokens.append(
      ScreenToken(
        classes: [], start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound), kind: kind, shape: .lower,
        letters: UInt16(truncatingIfNeeded: min(letters, 60_000)), isSpaced: isSpaced))
    isSpaced = false
  }
}
