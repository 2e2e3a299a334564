/// Finds names in records that machines exchange: `"family":"King"` (FHIR), `<given>Ann</given>` (CDA).
struct MarkupFinder {
  let reading: ScreenReading

  /// The name behind a word that names the field.
  func name(at index: Int) -> (first: Int, last: Int)? {
    guard reading.spells(index, "family") || reading.spells(index, "given") else { return nil }
    return inQuotes(index) ?? inTags(index)
  }

  /// `"family":"King"`, `"given":["Ann","Mary"]`.
  private func inQuotes(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.isSign(index - 1, "\""), reading.isSign(index + 1, "\""),
      reading.isSign(index + 2, ":")
    else { return nil }
    var first = index + 3
    while first < index + 5, reading.isSign(first, among: "[\"") { first += 1 }
    return reading.isSign(first - 1, "\"") ? value(from: first, until: "\"") : nil
  }

  /// `<family>King</family>`.
  private func inTags(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.isSign(index - 1, "<"), reading.isSign(index + 1, ">") else { return nil }
    return value(from: index + 2, until: "<")
  }

  /// The words up to a sign, at most six tokens, nothing but a name.
  private func value(from first: Int, until end: Unicode.Scalar) -> (first: Int, last: Int)? {
    guard reading.kind(first) == .word, reading.tokens[first].isCapital,
      !reading.has(first, .placeholder), reading.tokens[first].letters > 1
    else { return nil }
    for next in first + 1..<first + 7 {
      if reading.isSign(next, end) { return (first, next - 1) }
      guard reading.kind(next) == .word || reading.isSign(next, among: "-'.") else { return nil }
    }
    return nil
  }
}
