/// Lifts result and conclusion from an abstract: whole sentences in the authors' words, never a
/// conclusion without its result where the text has one, nothing rather than boilerplate.
struct ResultFinder {
  /// What a sentence must score to be a result where no heading says so.
  private static let floor = 4
  /// The same where nothing says that the text reports a study: a comparison with its statistics.
  private static let floorOfUnknown = 7

  private let reading: EntryReading
  private let parts: AbstractParts
  private let signs: SentenceSigns

  /// Result and conclusion of an entry of a design, where the text has them.
  static func find(
    in reading: EntryReading, design: StudyDesign
  ) -> (result: String?, conclusion: String?) {
    guard reading.bodyWords >= 20, design != .protocol else {
      return (nil, nil)
    }
    return ResultFinder(reading).find(design)
  }

  private init(_ reading: EntryReading) {
    self.reading = reading
    parts = AbstractParts(reading.bytes, from: reading.bodyStart)
    signs = SentenceSigns(reading, parts.sentences.map(\.range))
  }

  private func find(_ design: StudyDesign) -> (result: String?, conclusion: String?) {
    let usable = parts.sentences.indices.filter { isSentence($0) }
    if parts.isStructured { return structured(usable, design) }
    switch design {
    // The course of a case has no sentence that sums it up.
    case .news, .safetyAlert, .opinion, .guideline, .protocol, .narrativeReview, .caseReport:
      return (nil, nil)
    case .unknown: return unstructured(usable, floor: Self.floorOfUnknown)
    default: return unstructured(usable, floor: Self.floor)
    }
  }

  /// Designs whose texts may conclude without a result.
  private static let hasNoResult: Set<StudyDesign> = [
    .narrativeReview, .guideline, .opinion, .news, .systematicReview,
  ]

  private func structured(
    _ usable: [Int], _ design: StudyDesign
  ) -> (result: String?, conclusion: String?) {
    func under(_ part: Headings.Part) -> [Int] {
      usable.filter { parts.sentences[$0].part == part }
    }
    var conclusions = under(.conclusion)
    var results = under(.result)
    if results.isEmpty {
      let mixed = under(.mixed)
      if conclusions.isEmpty, let last = mixed.last(where: { signs[$0].concludes }) {
        conclusions = [last]
      }
      results = mixed.filter { !conclusions.contains($0) && signs[$0].resultScore >= 2 }
      if results.isEmpty {
        results = usable.filter {
          parts.sentences[$0].part != .conclusion && signs[$0].resultScore >= Self.floor
        }
      }
    }
    // "Ten of these studies were from Asia" is no result of a review; a comparison may be.
    if Self.hasNoResult.contains(design) {
      results.removeAll { signs[$0].comparisons + signs[$0].statistics == 0 }
    }
    let choice = SentenceChoice(parts: parts, signs: signs, usable: usable)
    let result = choice.results(
      of: results, isUnderHeading: parts.sentences.contains { $0.part == .result })
    // A conclusion alone invites spin; overviews and opinions have no result to show.
    if result.isEmpty, !Self.hasNoResult.contains(design) { return (nil, nil) }
    // Without a conclusion, what stands under "Observation" is the course of the case.
    if design == .caseReport, conclusions.isEmpty { return (nil, nil) }
    return (text(result), text(choice.conclusion(of: conclusions)))
  }

  private func unstructured(
    _ usable: [Int], floor: Int
  ) -> (result: String?, conclusion: String?) {
    guard usable.count >= 3 else { return (nil, nil) }
    let choice = SentenceChoice(parts: parts, signs: signs, usable: usable)
    let conclusions = choice.closing(of: usable.suffix(4))
    let end = conclusions.first ?? Int.max
    let before = usable.dropFirst().filter { $0 < end }
    let results = behindAim(before, before.filter { signs[$0].resultScore >= floor })
    // A conclusion alone invites spin.
    let result = choice.results(of: results, isUnderHeading: false)
    guard !result.isEmpty else { return (nil, nil) }
    return (text(result), text(choice.conclusion(of: conclusions)))
  }

  /// What stands before the aim is known from others: left out, where anything stands behind it.
  private func behindAim(_ sentences: [Int], _ results: [Int]) -> [Int] {
    guard let aim = sentences.first(where: { signs[$0].isMethod }) else { return results }
    let behind = results.filter { $0 >= aim }
    return behind.isEmpty ? results : behind
  }

  /// Whether a sentence is one: it ends as one, has words enough and is no boilerplate.
  private func isSentence(_ index: Int) -> Bool {
    let range = parts.sentences[index].range
    guard range.count >= 20, range.count <= 1200, !signs[index].isBoilerplate else { return false }
    guard let last = reading.bytes[range].last else { return false }
    let ends: [UInt8] = [0x2E, 0x21, 0x3F, 0x29, 0x22, 0x5D, 0x27]
    if ends.contains(last) { return !isCutOff(range) }
    // A heading's paragraph may lack its full stop; a text cut short ends in dots or mid-line.
    return parts.sentences[index].part != nil && index == parts.sentences.count - 1
      && last < 0x80 && !isCutOff(range)
  }

  private func isCutOff(_ range: Range<Int>) -> Bool {
    let tail = reading.bytes[range].suffix(3)
    return tail.elementsEqual([0x2E, 0x2E, 0x2E]) || tail.elementsEqual([0xE2, 0x80, 0xA6])
      || tail.elementsEqual([0x2E, 0x2E, 0x5D])
      || reading.bytes[range].suffix(4).starts(with: [0xE2, 0x80, 0xA6])
  }

  /// Sentences as text; neighbours stay as they stand.
  private func text(_ indices: [Int]) -> String? {
    guard !indices.isEmpty else { return nil }
    return indices.sorted().map { reading.line(parts.sentences[$0].range) }.joined(separator: " ")
  }
}
