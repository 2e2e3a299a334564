/// Finds the patient in segments of HL7 version 2 messages: `PID|1||8001234^^^GH^MR||BLAKE^Ann||19510312|F`.
///
/// Fields by number: HL7 v2.5, chapter 3.4.2 (PID: 3 identifiers, 5 name, 7 birth date) and 3.4.5
/// (NK1: 2 name).
struct SegmentFinder {
  let reading: ScreenReading
  /// Tokens of a segment that are read.
  private static let limit = 160

  /// What the segment that begins at a word says of a patient.
  func find(at index: Int) -> [(kind: IdentifyingSpan.Kind, first: Int, last: Int)] {
    guard reading.isSign(index + 1, "|") else { return [] }
    if reading.spells(index, "PID") {
      return [
        record(field(3, of: index)), name(field(5, of: index)), birth(field(7, of: index)),
      ].compactMap(\.self)
    }
    return reading.spells(index, "NK1")
      || reading.spells(index, "NK") && reading.digits(index + 1) == 1
      ? [name(field(2, of: index))].compactMap(\.self) : []
  }

  /// The tokens of a field, counted from the segment's name.
  private func field(_ number: Int, of index: Int) -> Range<Int> {
    var bars = 0
    var start = index
    for next in index..<min(index + Self.limit, reading.tokens.count) {
      if reading.kind(next) == .newline { return bars == number ? start..<next : index..<index }
      guard reading.isSign(next, "|") else { continue }
      bars += 1
      if bars == number { start = next + 1 }
      if bars == number + 1 { return start..<next }
    }
    return bars == number ? start..<min(index + Self.limit, reading.tokens.count) : index..<index
  }

  private func record(_ field: Range<Int>) -> (kind: IdentifyingSpan.Kind, first: Int, last: Int)? {
    field.first { reading.digits($0) >= 4 }.map { (.recordNumber, $0, $0) }
  }

  /// Surname and given names, parted by `^`; two words at least.
  private func name(_ field: Range<Int>) -> (kind: IdentifyingSpan.Kind, first: Int, last: Int)? {
    let words = field.filter { reading.kind($0) == .word }
    guard let first = words.first, let last = words.last, words.count > 1,
      !words.contains(where: {
        reading.has($0, [.placeholder, .nonName]) && reading.tokens[$0].letters > 1
      })
    else { return nil }
    return (.name, first, last)
  }

  private func birth(_ field: Range<Int>) -> (kind: IdentifyingSpan.Kind, first: Int, last: Int)? {
    field.first { reading.digits($0) >= 8 }.map { (.birthDate, $0, $0) }
  }
}
