/// The signs that part the words of a title: a colon, a stop, a dash, brackets, quotation marks.
///
/// `Retraction: …` and `… [Retracted]` announce; `Retraction of bone during distraction` does not,
/// and the words alone do not tell.
struct TitleSigns {
  private enum Sign {
    case none, mark, quotation
  }

  let bytes: [UInt8]
  let words: [TextWord]
  let titleWords: Int

  /// Whether signs, or the ends of the title, stand before one word and behind another.
  func areAround(_ first: Int, _ last: Int) -> Bool {
    part(before: first) && part(behind: last)
  }

  /// Whether a sign or the end of the title stands behind a word of it.
  func part(behind word: Int) -> Bool {
    guard word < titleWords else { return false }
    return word == titleWords - 1 || sign(before: word + 1) != .none
  }

  /// Whether words that open the title, or stand behind a sign, lead on to a quotation.
  func quote(behind first: Int, _ last: Int) -> Bool {
    last < titleWords - 1 && part(before: first) && sign(before: last + 1) == .quotation
  }

  private func part(before word: Int) -> Bool {
    word < titleWords && (word == 0 || sign(before: word) != .none)
  }

  /// What stands between a word and the one before it; a comma and a hyphen are no signs.
  private func sign(before word: Int) -> Sign {
    let between = bytes[Int(words[word - 1].end)..<Int(words[word].start)]
    var found = Sign.none
    var dashes = 0
    for (index, byte) in zip(between.indices, between) {
      switch byte {
      case UInt8(ascii: "\""): return .quotation
      // `'Use of…'`, not `d'un`; « and “ but no no-break space.
      case UInt8(ascii: "'") where between.count > 1: return .quotation
      case 0xC2 where bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB: return .quotation
      case 0xE2 where bytes[index + 1] == 0x80:
        let mark = bytes[index + 2]
        // The typographic apostrophe stands between letters.
        if (0x98...0x9F).contains(mark), between.count > 3 { return .quotation }
        if (0x92...0x95).contains(mark) { found = .mark }
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        found = .mark
      default: break
      }
    }
    // `Erratum - Title`, `Retraction--a mole`, not `post-retraction`.
    return found == .none && dashes > 0 && between.count > 1 ? .mark : found
  }
}
