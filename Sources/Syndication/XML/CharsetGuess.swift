/// What the bytes of a document suggest that names no encoding and is not UTF-8.
///
/// Only scripts that cannot be Latin are guessed at: their letters stand in runs of bytes beyond
/// ASCII, where French or German has single ones. Nothing is guessed from a dozen bytes.
struct CharsetGuess {
  private var counts = [Int](repeating: 0, count: 256)
  private var runs: [ArraySlice<UInt8>] = []
  private var total = 0

  /// Letters beyond ASCII looked at, at most.
  private static let sample = 8192

  /// The label of an encoding, or `nil` when the bytes suggest none.
  static func label(for bytes: ArraySlice<UInt8>) -> String? {
    var guess = CharsetGuess()
    guess.collect(bytes)
    guard guess.total >= 12, guess.total >= guess.runs.count * 5 / 2 else { return nil }
    return guess.japanese ?? guess.doubleByte ?? guess.singleByte
  }

  private mutating func collect(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex, total < Self.sample {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, bytes[index] >= 0x80 {
        counts[Int(bytes[index])] += 1
        total += 1
        index += 1
      }
      runs.append(bytes[start..<index])
    }
  }

  /// The share of all bytes beyond ASCII that lie in a range, in per cent.
  private func share(_ range: ClosedRange<Int>) -> Int {
    counts[range].reduce(0, +) * 100 / max(1, total)
  }

  // MARK: Two bytes a character

  /// Shift_JIS puts its first bytes where no other has letters; hiragana is 82 9F to 82 F1.
  private var japanese: String? {
    share(0x81...0x84) >= 15 && share(0x81...0x9F) >= 30 ? "shift_jis" : nil
  }

  private var doubleByte: String? {
    guard share(0x80...0xA0) <= 2 else { return nil }
    var pairs = 0
    var odd = 0
    var kana = 0
    var high = 0
    for run in runs {
      odd += run.count % 2
      for index in stride(from: run.startIndex, to: run.endIndex - 1, by: 2) {
        pairs += 1
        if run[index] == 0xA4 || run[index] == 0xA5 { kana += 1 }
        if run[index] >= 0xC9 { high += 1 }
      }
    }
    guard pairs > 0 else { return nil }
    // In Big5 the second byte is often one of ASCII: runs are then odd.
    if odd * 10 > runs.count * 3 { return isBig5 ? "big5" : nil }
    guard odd * 10 <= runs.count else { return nil }
    if kana * 5 >= pairs { return "euc-jp" }
    return high * 20 < pairs ? "euc-kr" : "gb2312"
  }

  /// The frequent characters of Big5 begin with A4 to C6; single-byte scripts spread further.
  private var isBig5: Bool {
    share(0xA4...0xAF) >= 30 && share(0xC7...0xFF) <= 45 && share(0xD0...0xDF) <= 20
      && counts[0xA4] * 100 >= total * 6
  }

  // MARK: One byte a letter

  private var singleByte: String? {
    if share(0xA1...0xCE) >= 45, share(0xE0...0xEC) >= 10,
      share(0x80...0xA0) + share(0xFC...0xFF) <= 3
    {
      return "tis-620"
    }
    if share(0xE0...0xFA) >= 92, share(0xFB...0xFF) == 0 { return "windows-1255" }
    if share(0xC7...0xC7) >= 8, share(0xE1...0xE1) >= 5 { return "windows-1256" }
    if share(0xC0...0xFF) >= 85 {
      if share(0xC0...0xDF) >= 70 { return "koi8-r" }
      if share(0xE0...0xFF) >= 60 {
        let isGreek = counts[0xE0] * 50 < total && share(0xDC...0xDF) + share(0xFC...0xFE) >= 5
        return isGreek ? "windows-1253" : "windows-1251"
      }
    }
    if share(0xD0...0xEF) >= 70, share(0xB0...0xEF) >= 90 { return "iso-8859-5" }
    return nil
  }
}
