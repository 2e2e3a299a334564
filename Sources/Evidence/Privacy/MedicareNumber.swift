/// The number of beneficiaries of Medicare, eleven characters in fixed places (CMS, *Understanding
/// the Medicare Beneficiary Identifier format*): `1EG4-TE5-MK73`.
///
/// It has no check digit, so that its label must stand before it.
struct MedicareNumber {
  let reading: ScreenReading

  /// The last token of the number that begins at a token.
  func find(at index: Int) -> Int? {
    guard reading.digits(index) == 1, !reading.isGlued(index), isLabelled(index) else { return nil }
    var place = 0
    var next = index
    while next < min(index + 11, reading.tokens.count), next == index || reading.isGlued(next) {
      let token = reading.tokens[next]
      for byte in reading.bytes[Int(token.start)..<Int(token.end)] where byte != UInt8(ascii: "-") {
        guard place < Self.form.count, isAllowed(byte, Self.form[place]) else { return nil }
        place += 1
      }
      if place == Self.form.count {
        return reading.isGlued(next + 1) && !isEnd(next + 1) ? nil : next
      }
      next += 1
    }
    return nil
  }

  private enum Place { case first, digit, letter, either }

  private static let form: [Place] = [
    .first, .letter, .either, .digit, .letter, .either, .digit, .letter, .letter, .digit, .digit,
  ]

  private func isAllowed(_ byte: UInt8, _ place: Place) -> Bool {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    // S, L, O, I, B and Z look like digits and are never given out.
    let isLetter =
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && !"SLOIBZ".utf8.contains(byte)
    switch place {
    case .first: return isDigit && byte != UInt8(ascii: "0")
    case .digit: return isDigit
    case .letter: return isLetter
    case .either: return isDigit || isLetter
    }
  }

  private func isLabelled(_ index: Int) -> Bool {
    (index - 5..<index).contains {
      reading.reads($0, "medicare") || reading.reads($0, "mbi")
    }
  }

  private func isEnd(_ index: Int) -> Bool { reading.isSign(index, among: ".,;:)|\"'<") }
}
