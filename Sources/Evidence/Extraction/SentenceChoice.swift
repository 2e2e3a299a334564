/// Chooses the sentences to lift: those that say most and can stand without their neighbours.
struct SentenceChoice {
  /// Bytes of a result or a conclusion; a second sentence is taken only while both stay below.
  private static let room = 600
  /// What a second sentence of a result must score.
  private static let second = 3

  let parts: AbstractParts
  let signs: SentenceSigns
  /// The sentences that are whole and no boilerplate, in text order.
  let usable: [Int]

  /// The strongest sentence, with the next strongest where there is room, in text order.
  ///
  /// Who took part and what others found is no result; a sentence that leans on the one before it
  /// comes with that one or not at all.
  func results(of candidates: [Int], isUnderHeading: Bool) -> [Int] {
    func score(_ index: Int) -> Int {
      isUnderHeading ? signs[index].underHeading : signs[index].resultScore
    }
    let ranked = candidates.filter {
      (isUnderHeading ? signs[$0].says : signs[$0].tells) && !signs[$0].isBeside
        && !signs[$0].isCall && !continuesLettered($0)
        && (isUnderHeading || !signs[$0].isKnown)
    }
    .sorted { (score($0), $1) > (score($1), $0) }
    for first in ranked {
      if signs[first].leansBack {
        guard let before = support(of: first) else { continue }
        return [before, first]
      }
      let next = ranked.first { index in
        index != first && score(index) >= Self.second && fits(first, index)
          && (signs[index].tells || isUnderHeading && signs[index].comparisons > 0)
          && (isUnderHeading || !signs[index].concludes)
          && (!signs[index].leansBack || index == first + 1)
      }
      return [first] + (next.map { [$0] } ?? [])
    }
    return []
  }

  /// Whether a sentence stands behind one that turns to a lettered group ("In group A, …"), and may go on
  /// telling of it.
  private func continuesLettered(_ index: Int) -> Bool {
    index > 0 && signs[index - 1].opensLettered
  }

  /// The sentence that one leans on, where both stand together and under the same heading.
  private func support(of index: Int) -> Int? {
    let before = index - 1
    guard usable.contains(before), parts.sentences[before].part == parts.sentences[index].part,
      !signs[before].leansBack, !signs[before].isKnown, !signs[before].isMethod,
      !signs[before].isBeside, signs[before].says,
      fits(before, index)
    else { return nil }
    return before
  }

  /// The first sentence of a conclusion, and the second where there is room; no call for research.
  func conclusion(of candidates: [Int]) -> [Int] {
    var saying: [Int] = []
    for index in candidates
    where !signs[index].isCall && !signs[index].isKnown && !signs[index].isLettered {
      // What leans may come first under its heading, or behind the sentence that it leans on;
      // "These findings suggest" leans on the result.
      let stands = !signs[index].leans && signs[index].concludes
      if stands || !signs[index].leansBack || isFirst(index) || saying.last == index - 1 {
        saying.append(index)
      }
    }
    guard let first = saying.first else { return [] }
    guard let second = saying.dropFirst().first, second == first + 1, fits(first, second) else {
      return [first]
    }
    return [first, second]
  }

  /// Whether a sentence stands first under a heading.
  private func isFirst(_ index: Int) -> Bool {
    parts.sentences[index].part != nil
      && (index == 0 || parts.sentences[index - 1].part != parts.sentences[index].part)
  }

  /// The sentences that conclude at the end of an abstract without headings, from the first of
  /// those that stand together.
  func closing(of last: ArraySlice<Int>) -> [Int] {
    let concluding = last.filter { signs[$0].isClosing }
    guard var first = concluding.last else { return [] }
    for index in concluding.reversed() where index == first - 1 { first = index }
    return concluding.filter { $0 >= first }
  }

  private func fits(_ one: Int, _ other: Int) -> Bool {
    parts.sentences[one].range.count + parts.sentences[other].range.count <= Self.room
  }
}
