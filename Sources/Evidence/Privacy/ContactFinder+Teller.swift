/// Addresses by which somebody who tells of an own illness wants to be reached, be they spelled out.
extension ContactFinder {
  /// Tokens before an address in which its owner tells of an illness.
  private static let story = 150

  /// Whether an address of a private provider ends what somebody tells of an own illness.
  func isOfTeller(_ first: Int, host: ClosedRange<Int>) -> Bool {
    host.contains { reading.has($0, .mailHost) }
      && reading.before(first, [.professional, .credential, .author], reach: 12) == nil
      && (max(0, first - Self.story)..<first).contains(where: isOwnIllness)
  }

  /// `my lymphoma`, `ma greffe`, `I was told I had`, `on m'a diagnostiqué`, `since the transplant I`.
  private func isOwnIllness(_ index: Int) -> Bool {
    let owners: [StaticString] = ["my", "mon", "ma"]
    if reading.reads(index, among: owners) {
      return isIllness(index + 1) || isIllness(index + 2) && !reading.has(index + 1, .patient)
    }
    let persons: [StaticString] = ["i", "m", "j", "je"]
    let found: [StaticString] = ["diagnosed", "diagnostiqué", "diagnostiquée", "diagnostique"]
    if reading.reads(index, among: found) {
      return (index - 5..<index).contains { reading.reads($0, among: persons) }
        && !reading.has(index + 1, [.article, .patient])
        || reading.reads(index - 1, "a") && reading.reads(index - 3, "m")
    }
    if reading.reads(index, "told"), reading.reads(index + 1, "i"), reading.reads(index + 2, "had")
    {
      return (index - 3..<index).contains { reading.reads($0, "i") }
    }
    guard reading.reads(index, "since") || reading.reads(index, "depuis"),
      let illness = (index + 1..<index + 6).first(where: isIllness)
    else { return false }
    return (illness + 1..<illness + 4).contains { reading.reads($0, among: ["i", "je", "j"]) }
  }

  /// An illness or an operation, and neither patients nor the room of a practice.
  private func isIllness(_ index: Int) -> Bool {
    (reading.has(index, [.clinical, .procedure]) || reading.isDisease(index))
      && !reading.has(index, [.patient, .encounter])
      && !reading.reads(index, among: ["surgery", "ward", "theatre", "patients"])
      && !reading.has(index + 1, .patient)
  }

  /// `rosa (dot) quint58 (at) gmail (dot) com`: the address around an at sign written as a word.
  func spelledEmail(at index: Int) -> (first: Int, last: Int)? {
    guard reading.reads(index, "at") || reading.reads(index, "arobase"), isBracketed(index),
      let last = spelledHost(from: index + 2)
    else { return nil }
    var first = index - 2
    guard isPart(first) else { return nil }
    while first > index - 24 {
      if reading.isGlued(first), isPart(first - 1) || reading.isSign(first - 1, among: "._-") {
        first -= 1
      } else if isPoint(first - 2), isPart(first - 4) {
        first -= 4
      } else {
        break
      }
    }
    while reading.kind(first) == .sign { first += 1 }
    return isOfTeller(first, host: index + 2...last) ? (first, last) : nil
  }

  /// The last token of a host: words behind `.` or `(dot)`.
  private func spelledHost(from start: Int) -> Int? {
    guard isPart(start) else { return nil }
    var last = start
    while last < start + 12 {
      if reading.isSign(last + 1, among: ".-"), reading.isGlued(last + 1),
        reading.isGlued(last + 2), isPart(last + 2)
      {
        last += 2
      } else if isPoint(last + 2), isPart(last + 4) {
        last += 4
      } else {
        break
      }
    }
    return last > start ? last : nil
  }

  private func isPart(_ index: Int) -> Bool {
    reading.kind(index) == .word || reading.kind(index) == .number
  }

  /// `(dot)`, `[point]`.
  private func isPoint(_ index: Int) -> Bool {
    (reading.reads(index, "dot") || reading.reads(index, "point")) && isBracketed(index)
  }

  private func isBracketed(_ index: Int) -> Bool {
    reading.isSign(index - 1, among: "([") && reading.isSign(index + 1, among: ")]")
  }
}
