import Testing

@testable import Evidence

@Suite struct NationalNumberTests {
  private func digits(_ text: String) -> [UInt8] {
    text.utf8.compactMap { (0x30...0x39).contains($0) ? $0 - 0x30 : nil }
  }

  @Test(
    "a NIR is told by its key; any one digit changed breaks it",
    arguments: ["2 69 05 49 588 157 80", "1 51 02 19 004 123 25"])
  func nir(_ text: String) {
    let number = digits(text)
    #expect(NationalNumber.isNIR(number))
    for place in number.indices {
      var wrong = number
      wrong[place] = (wrong[place] + 1) % 10
      #expect(!NationalNumber.isNIR(wrong))
    }
  }

  @Test("the check digits of the published examples hold")
  func examples() {
    #expect(NationalNumber.isAVS(digits("756.9217.0769.85")))
    #expect(!NationalNumber.isAVS(digits("756.9217.0769.86")))
    #expect(NationalNumber.isNISS(digits("85.07.30-033.28")))
    #expect(!NationalNumber.isNISS(digits("85.07.30-033.61")))
    #expect(NationalNumber.isNHS(digits("943 476 5919")))
    #expect(!NationalNumber.isNHS(digits("943 476 5918")))
    #expect(NationalNumber.isLuhn(digits("046 454 286")))
    #expect(NationalNumber.isRAMQ(digits("5510 1215")))
    #expect(!NationalNumber.isRAMQ(digits("5513 1215")))
  }

  @Test("a NISS of someone born from 2000 on has a key of its own")
  func nissOf2000() {
    #expect(NationalNumber.isNISS(digits("00.01.25-567.77")))
    #expect(!NationalNumber.isNISS(digits("00.01.25-567.78")))
  }

  @Test("numbers of any length are refused, not fatal", arguments: 0...20)
  func lengths(_ count: Int) {
    let number = [UInt8](repeating: 1, count: count)
    _ = NationalNumber.isNIR(number)
    _ = NationalNumber.isAVS(number)
    _ = NationalNumber.isNISS(number)
    _ = NationalNumber.isNHS(number)
    _ = NationalNumber.isRAMQ(number)
    _ = NationalNumber.isSSN(number)
    #expect(!NationalNumber.isNHS(number))
  }

  @Test("the tables of words name known classes only")
  func tables() {
    #expect(ScreenLexicon.shipped.mistakes.isEmpty)
  }
}
