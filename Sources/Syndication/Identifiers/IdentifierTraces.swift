/// Whether markup may name a work, told from its bytes without making its plain text.
///
/// Whatever ``EntryIdentifiers`` finds in a text has digits behind one of a few beginnings, or is
/// `RBR-…`. Most texts have none, and their plain text is then never made. What is told here may be
/// wrong in one way only: a trace that turns out to be none.
struct IdentifierTraces {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Whether an identifier, a registration or a revision may stand in markup.
  static func mayStand(in html: SafeHTML?) -> Bool {
    guard var markup = html?.markup else { return false }
    return markup.withUTF8 { mayStand(in: $0) }
  }

  /// The same for plain text.
  static func mayStand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { mayStand(in: $0) }
  }

  /// The same for any text; `<` begins a tag.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let traces = IdentifierTraces(bytes: bytes)
    var index = 0
    while let found = bytes.firstDigitOrHyphen(from: index) {
      index = found + 1
      if bytes[found].isASCIIDigit {
        if traces.mayBegin(at: found) { return true }
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      } else {
        var before = Backwards(bytes, from: found)
        if before.takesLetters() & 0xFF_FFFF == Self.letters("rbr") || before.isLost {
          return true
        }
      }
    }
    return false
  }

  private func mayBegin(at start: Int) -> Bool {
    if bytes[start] == 0x31, beginsDOI(start) { return true }
    if bytes[start] == 0x32, beginsEuropean(start) { return true }
    // Most numbers in a text follow a full stop, a bracket or a sign.
    if start > 0, bytes[start - 1] < 0x80, bytes[start - 1] != UInt8(ascii: ">"),
      !bytes[start - 1].isASCIILetter, !Backwards.isSeparator(bytes[start - 1])
    {
      return false
    }
    var before = Backwards(bytes, from: start)
    let isLabelled = before.skipsSeparators()
    let letters = before.takesLetters()
    if before.isLost { return true }
    if letters == 0 { return false }
    // `ChiCTR-IOR-17012345`: the kind of study stands between.
    if Self.endings.contains(letters) || Self.shortEndings.contains(letters & 0xFF_FFFF) {
      return true
    }
    return isLabelled && isLong(start) && Backwards.holdsChineseRegister(bytes, before: start)
  }

  /// Whether four digits may stand at a place; a tag or what is not ASCII may hide some.
  private func isLong(_ start: Int) -> Bool {
    for place in (start + 1)..<(start + 4) {
      guard place < bytes.count, bytes[place] < 0x80, bytes[place] != UInt8(ascii: "<") else {
        return place < bytes.count
      }
      guard bytes[place].isASCIIDigit else { return false }
    }
    return true
  }

  /// `10.` and four more digits or full stops, tags aside.
  private func beginsDOI(_ start: Int) -> Bool {
    var after = Forwards(bytes, from: start + 1)
    guard after.next() == 0x30, after.next() == 0x2E else { return after.isLost }
    for _ in 0..<4 {
      guard let byte = after.next(), byte.isASCIIDigit || byte == 0x2E else { return after.isLost }
    }
    return true
  }

  /// `20`, two digits, a hyphen and six more digits, tags aside.
  private func beginsEuropean(_ start: Int) -> Bool {
    var after = Forwards(bytes, from: start + 1)
    guard after.next() == 0x30 else { return after.isLost }
    for position in 0..<9 {
      guard let byte = after.next(),
        position == 2 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
      else { return after.isLost }
    }
    return true
  }

  /// The last four letters of what may stand before the digits.
  private static let endings: [UInt32] = [
    "rctn", "ctrn", "drks", "umin", "jrct", "rcts", "actr", "irct", "ictr", "tctr", "nctp",
    "pcec", "ccti", "ctri", "lctr", "pmid", "bmed", "sion",
  ].map { letters($0) }

  /// Those of which only three letters are certain.
  private static let shortEndings = ["nct", "crd", "ntr", "kct", "pmc"].map { letters($0) }

  private static func letters(_ text: String) -> UInt32 {
    text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Bytes of a tag at most; what is longer counts as a trace.
  ///
  /// In a text of nothing but `>` every place would be looked at for each digit.
  private static let longestTag = 256

  /// The text before a place, last byte first: without tags and whatever is not ASCII.
  private struct Backwards {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    /// Whether a tag had no end in reach.
    private(set) var isLost = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
      self.bytes = bytes
      self.index = index
    }

    private mutating func peek() -> UInt8? {
      while index > 0, !isLost {
        let byte = bytes[index - 1]
        if byte == UInt8(ascii: ">") {
          let limit = max(0, index - IdentifierTraces.longestTag)
          while index > limit, bytes[index - 1] != UInt8(ascii: "<") { index -= 1 }
          isLost = index == limit
          index -= 1
        } else if byte >= 0x80 {
          index -= 1
        } else {
          return byte
        }
      }
      return nil
    }

    static func isSeparator(_ byte: UInt8) -> Bool {
      byte.isSpace || byte == 0x2D || byte == 0x3A || byte == 0x2F
    }

    mutating func skipsSeparators() -> Bool {
      var found = false
      while let byte = peek(), Self.isSeparator(byte) {
        index -= 1
        found = true
      }
      return found
    }

    /// The last letters, at most four, folded to lower case.
    mutating func takesLetters() -> UInt32 {
      var letters: UInt32 = 0
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        guard let byte = peek(), byte.isASCIILetter else { break }
        letters |= UInt32(byte | 0x20) << shift
        index -= 1
      }
      return letters
    }

    /// Whether `ChiCTR` and a few letters stand before a place.
    static func holdsChineseRegister(
      _ bytes: UnsafeBufferPointer<UInt8>, before start: Int
    ) -> Bool {
      var before = Backwards(bytes, from: start)
      var last: UInt32 = 0
      var count = 0
      while count < 14, let byte = before.peek() {
        before.index -= 1
        count += 1
        last = last >> 8 | UInt32(byte | 0x20) << 16
        if last == IdentifierTraces.letters("ctr") { return true }
      }
      return before.isLost
    }
  }

  /// The text behind a place, without tags and whatever is not ASCII.
  private struct Forwards {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    /// Whether a tag had no end in reach.
    private(set) var isLost = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
      self.bytes = bytes
      self.index = index
    }

    mutating func next() -> UInt8? {
      while index < bytes.count, !isLost {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "<") {
          let limit = min(bytes.count, index + IdentifierTraces.longestTag)
          while index < limit, bytes[index] != UInt8(ascii: ">") { index += 1 }
          isLost = index == limit
          index += 1
        } else if byte < 0x80 {
          return byte
        }
      }
      return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first digit or hyphen at or behind an offset, eight bytes at a time.
  fileprivate func firstDigitOrHyphen(from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    var index = start
    let high: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      // With the high bit set no byte borrows from the next: at least `0`, less than `:`, ASCII.
      let set = word | high
      let digits = (set &- 0x3030_3030_3030_3030) & ~(set &- 0x3A3A_3A3A_3A3A_3A3A) & ~word
      // A byte that equals the hyphen is zero, and then borrows from its own high bit.
      let hyphens = ~((word ^ 0x2D2D_2D2D_2D2D_2D2D | high) &- 0x0101_0101_0101_0101) & ~word
      let found = (digits | hyphens) & high
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count {
      if self[index].isASCIIDigit || self[index] == 0x2D { return index }
      index += 1
    }
    return nil
  }
}
