/// A word, a number, a sign or a line's end of a screened text.
struct ScreenToken: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable { case word, number, sign, newline }
  /// How a word is written.
  enum Shape: UInt8, Sendable { case lower, capital, upper, mixed }

  /// Stands first: sixteen bytes in front leave no gap in the many tokens of a long text.
  var classes: WordClasses
  /// First byte in the text.
  var start: Int32
  /// The byte behind its last one.
  var end: Int32
  var kind: Kind
  var shape: Shape
  /// Letters of a word, digits of a number; the folded sign of a sign (`’` is `'`, `–` is `-`).
  var letters: UInt16
  /// Whether a blank stands before it.
  var isSpaced: Bool

  /// The sign it is; zero for words and numbers.
  var sign: UInt8 { kind == .sign ? UInt8(truncatingIfNeeded: letters) : 0 }
  /// Whether a word begins with a capital.
  var isCapital: Bool { kind == .word && shape != .lower }
}
