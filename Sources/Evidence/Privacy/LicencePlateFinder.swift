/// Finds licence plates of France, Belgium, Switzerland and Britain.
struct LicencePlateFinder {
  let reading: ScreenReading

  /// The plate that begins at a token.
  func find(at index: Int) -> Int? {
    guard
      let last = french(index) ?? oldFrench(index) ?? belgian(index) ?? swiss(index)
        ?? british(index)
    else { return nil }
    if reading.isGlued(index), !reading.isSign(index - 1, among: "(:\"'") { return nil }
    if reading.isGlued(last + 1), !reading.isSign(last + 1, among: ".,;:)!?\"'") { return nil }
    let isNamed =
      reading.before(index, .vehicle, reach: 8) != nil
      || reading.after(last + 1, .vehicle, reach: 4) != nil
    return isNamed && isOfSomebody(index) ? last : nil
  }

  /// Whether the text tells of anybody but the vehicle: a pool car is nobody's.
  private func isOfSomebody(_ index: Int) -> Bool {
    reading.clinicalWords > 0
      || (index - 20..<index + 20).contains {
        reading.has($0, [.person, .male, .female, .happened, .civility, .patient, .given])
          || reading.reads($0, "conducteur") || reading.reads($0, "conductrice")
          || reading.reads($0, "driver")
      }
  }

  private func letters(_ index: Int, _ count: Int) -> Bool {
    reading.kind(index) == .word && Int(reading.tokens[index].letters) == count
      && (reading.tokens[index].shape == .upper || count == 1 && reading.tokens[index].isCapital)
  }

  private func skip(_ index: Int) -> Int { reading.isSign(index, "-") ? index + 1 : index }

  /// `AB-123-CD`.
  private func french(_ index: Int) -> Int? {
    guard letters(index, 2) else { return nil }
    let number = skip(index + 1)
    guard reading.digits(number) == 3 else { return nil }
    let last = skip(number + 1)
    return letters(last, 2) ? last : nil
  }

  /// `1234 AB 75`.
  private func oldFrench(_ index: Int) -> Int? {
    guard (2...4).contains(reading.digits(index)) else { return nil }
    let word = skip(index + 1)
    guard letters(word, 2) || letters(word, 3) else { return nil }
    let last = skip(word + 1)
    return reading.digits(last) == 2 ? last : nil
  }

  /// `1-ABC-234`.
  private func belgian(_ index: Int) -> Int? {
    guard reading.digits(index) == 1 else { return nil }
    let word = skip(index + 1)
    guard letters(word, 3) else { return nil }
    let last = skip(word + 1)
    return reading.digits(last) == 3 ? last : nil
  }

  /// `VD 123456`, `GE 123 456`.
  private func swiss(_ index: Int) -> Int? {
    guard letters(index, 2), (3...6).contains(reading.digits(index + 1)) else { return nil }
    return reading.digits(index + 1) == 3 && reading.digits(index + 2) == 3 ? index + 2 : index + 1
  }

  /// `AB12 CDE`.
  private func british(_ index: Int) -> Int? {
    guard letters(index, 2), reading.digits(index + 1) == 2, reading.isGlued(index + 1) else {
      return nil
    }
    return letters(index + 2, 3) ? index + 2 : nil
  }
}
