/// Homes without a number or a word for the street: hamlets, residences, boxes.
extension HomeAddressFinder {
  /// `domiciliée résidence Les Alizés appt 12, Sancerre`, `habite lieu-dit Kerguen`.
  func dwelling(behind home: Int) -> (first: Int, last: Int)? {
    var next = home + 1
    while next < home + 7, reading.tokens.indices.contains(next) {
      if reading.endsSentence(next), reading.kind(next) != .newline { return nil }
      if reading.has(next, .dwelling) { break }
      if reading.has(next, [.service, .facility, .contact, .professional]) { return nil }
      next += 1
    }
    guard reading.has(next, .dwelling), let last = phrase(from: next) else { return nil }
    var first = next
    while first > home + 1, reading.tokens[first - 1].isCapital || reading.isSign(first - 1, "-") {
      first -= 1
    }
    return (first, last)
  }

  /// The last capital word, number or unit of the words behind a dwelling.
  private func phrase(from dwelling: Int) -> Int? {
    var last: Int?
    var next = dwelling
    while next < dwelling + 18, let kind = reading.kind(next) {
      if kind == .newline
        || reading.has(next, .nonName) && !reading.has(next, [.article, .dwelling])
      {
        break
      }
      if kind == .number || reading.tokens[next].isCapital {
        if next > dwelling { last = next }
      } else if kind == .word,
        !reading.has(next, [.dwelling, .of, .article, .particle, .at])
      {
        break
      } else if kind == .sign, reading.endsSentence(next) {
        break
      }
      next += 1
    }
    return last
  }

  /// A full British, Canadian or American postcode in a text about care, with the words before it,
  /// where no institution stands near: `18 Low Knolls, Cromer, NR27 9AB`.
  func posted(at code: Int) -> (first: Int, last: Int)? {
    let last: Int
    if let end = reading.endOfUKPostcode(code) {
      last = end
    } else if reading.isUSCode(code) {
      last = code + 1
    } else if let town = reading.frenchTown(code) {
      last = town
    } else {
      return nil
    }
    var first = code
    var seen = 0
    var lines = 0
    while first > 0, seen < 14,
      reading.kind(first - 1) == .number
        || reading.kind(first - 1) == .newline && lines < 3 && seen > 0
        || reading.tokens[first - 1].isCapital || reading.isSign(first - 1, among: ",.-'")
        || reading.reads(first - 1, "near")
    {
      first -= 1
      seen += 1
      if reading.kind(first) == .newline { lines += 1 }
    }
    while first < code, reading.kind(first) == .sign || reading.kind(first) == .newline {
      first += 1
    }
    let others: WordClasses = [
      .service, .facility, .bigFacility, .professional, .profession, .event, .contact, .author,
      .published,
    ]
    let isOthers = (max(0, first - 10)..<code).contains {
      reading.has($0, others) && !reading.has($0, [.dwelling, .encounter, .patient])
    }
    let label = reading.before(first, .home, reach: 6)
    if let label, isLetterhead(label) { return nil }
    let isHome = label.map { $0 >= first - 3 } ?? false
    guard first < code, !isOthers, !isReceiving(at: first), isHome || reading.clinicalWords > 0,
      isHome || reading.after(last + 1, others, reach: 6) == nil
    else { return nil }
    return (first, last)
  }
}
