/// What combines with a name: the exact day and the hospital, be it in a large city.
extension CombinationFinder {
  /// The day and the hospital behind the first name that has both near it, when a text holds no other
  /// combination.
  func beside(_ names: [IdentifyingSpan]) -> [[Fact]] {
    guard !names.isEmpty else { return [] }
    var day: Fact?
    var name = names.makeIterator()
    var start = name.next()?.start ?? Int.max
    var next = name.next()?.start ?? Int.max
    for index in reading.tokens.indices {
      let place = Int(reading.tokens[index].start)
      if place >= next {
        start = next
        next = name.next()?.start ?? Int.max
        day = nil
      }
      guard place >= start, place - start < Self.besideName else { continue }
      if let known = day {
        if let last = hospital(at: index) {
          return [[known, Fact(element: .place, first: index, last: last)]]
        }
      } else if reading.tokens[index].kind == .number || reading.has(index, .month),
        let found = reading.day(at: index), isOfCare(index, found)
      {
        day = Fact(element: .day, first: index, last: found.end - 1)
      }
    }
    return []
  }

  /// Bytes behind a name in which day and hospital are its bearer's.
  private static let besideName = 200

  /// `CHU de Grenoble`, `hôpital de Foix`: the last word of a hospital and its town.
  private func hospital(at index: Int) -> Int? {
    guard reading.has(index, [.facility, .bigFacility]), reading.has(index + 1, [.of, .at]) else {
      return nil
    }
    return reading.isNameWord(index + 2) ? index + 2 : nil
  }
}
