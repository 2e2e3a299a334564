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
}
