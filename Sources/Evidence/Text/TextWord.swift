/// A word of a text: where it stands, what the rules know of it, and what parts it from the last.
struct TextWord: Sendable {
  /// What stands between a word and the one before it.
  enum Gap: UInt8, Sendable, Comparable {
    /// A blank, a hyphen, an apostrophe.
    case close
    /// A comma, a bracket, a colon.
    case clause
    /// The end of a sentence or of a line.
    case sentence

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// First byte in the text.
  var start: Int32
  /// The byte behind its last one.
  var end: Int32
  /// Hash of the folded word (FNV-1a); one value for all numbers.
  var hash: UInt32
  /// The word's line in the vocabulary; zero when no rule knows it.
  var entry: UInt16
  /// What parts it from the word before it.
  var gap: Gap
  /// Whether it is a number in digits.
  var isNumber: Bool
}
