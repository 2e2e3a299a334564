/// Base letters of U+00C0–U+017F, so that case and accents never change a match.
enum LetterFold {
  /// Two letters packed in 16 bits (the second zero where one is enough); zero: no letter.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x180)
    let latin = Array(
      ("aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiii"
        + "dnooooo\0ouuuuy\0yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii\0\0jjkkkllllll\0\0llnnnnnnnnnoooo"
        + "oo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
    for (offset, letter) in latin.enumerated() where 0xC0 + offset < table.count {
      table[0xC0 + offset] = UInt16(letter)
    }
    func pair(_ value: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      table[value] = UInt16(truncatingIfNeeded: first.value | second.value << 8)
    }
    for value in [0xC6, 0xE6] { pair(value, "a", "e") }
    for value in [0xDE, 0xFE] { pair(value, "t", "h") }
    for value in [0x132, 0x133] { pair(value, "i", "j") }
    for value in [0x152, 0x153] { pair(value, "o", "e") }
    pair(0xDF, "s", "s")
    table[0xD8] = UInt16(UInt8(ascii: "o"))
    table[0xF8] = UInt16(UInt8(ascii: "o"))
    table[0xD7] = 0
    table[0xF7] = 0
    return table
  }()

  /// Base letters of Vietnamese, Romanian and other Latin letters beyond `table`: U+0180–U+024F and
  /// U+1E00–U+1EFF; `nil` for what none of these alphabets writes.
  static func extended(_ value: Int) -> UInt8? {
    switch value {
    case 0x1E00...0x1EFF:
      additional.last { $0.from <= value }.map { UInt8(ascii: $0.letter) }
    case 0x1A0, 0x1A1, 0x1D1, 0x1D2: UInt8(ascii: "o")
    case 0x1AF, 0x1B0, 0x1D3...0x1DC: UInt8(ascii: "u")
    case 0x1CD, 0x1CE: UInt8(ascii: "a")
    case 0x1CF, 0x1D0: UInt8(ascii: "i")
    case 0x1E6, 0x1E7: UInt8(ascii: "g")
    case 0x218, 0x219: UInt8(ascii: "s")
    case 0x21A, 0x21B: UInt8(ascii: "t")
    default: nil
    }
  }

  /// First code point of each base letter in Latin Extended Additional.
  private static let additional: [(from: Int, letter: Unicode.Scalar)] = [
    (0x1E00, "a"), (0x1E02, "b"), (0x1E08, "c"), (0x1E0A, "d"), (0x1E14, "e"), (0x1E1E, "f"),
    (0x1E20, "g"), (0x1E22, "h"), (0x1E2C, "i"), (0x1E30, "k"), (0x1E36, "l"), (0x1E3E, "m"),
    (0x1E44, "n"), (0x1E4C, "o"), (0x1E54, "p"), (0x1E58, "r"), (0x1E60, "s"), (0x1E6A, "t"),
    (0x1E72, "u"), (0x1E7C, "v"), (0x1E80, "w"), (0x1E8A, "x"), (0x1E8E, "y"), (0x1E90, "z"),
    (0x1E96, "h"), (0x1EA0, "a"), (0x1EB8, "e"), (0x1EC8, "i"), (0x1ECC, "o"), (0x1EE4, "u"),
    (0x1EF2, "y"),
  ]
}
