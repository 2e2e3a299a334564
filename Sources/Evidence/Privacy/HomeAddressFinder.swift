/// Finds home addresses: number and street, or street, number and postcode.
///
/// Practices, hospitals
/// and other institutions are not homes.
struct HomeAddressFinder {
  let reading: ScreenReading

  /// The address around the word of a street.
  func find(at index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, [.street, .streetAfter, .streetEnding]) else { return nil }
    if let address = unnumbered(index) { return address }
    guard let address = numberFirst(index) ?? nameFirst(index) ?? numberLast(index),
      isHome(address.first, address.last)
    else { return nil }
    return address
  }

  /// `12 bis rue de la République, 75011 Paris`.
  private func numberFirst(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, .street), let number = houseNumber(before: index),
      let name = streetName(from: index + 1)
    else { return nil }
    return (number, town(behind: name))
  }

  /// `il vit rue du Lac à Foix`: a street without its number behind the word of a home.
  private func unnumbered(_ index: Int) -> (first: Int, last: Int)? {
    let home = reading.isSign(index - 1, among: ":,") ? index - 2 : index - 1
    guard reading.has(index, .street), reading.has(home, .home),
      home == index - 1 || isStated(home), let name = streetName(from: index + 1)
    else { return nil }
    // The name of the street runs on over `à` into the town.
    if (index + 2..<max(index + 2, name)).contains(where: { reading.has($0, .at) }) {
      return (index, name)
    }
    let town = reading.isSign(name + 1, ",") || reading.has(name + 1, .at) ? name + 2 : name + 1
    return reading.isNameWord(town) ? (index, town) : nil
  }

  /// `24 Acacia Avenue, Leeds LS1 4DY`.
  private func nameFirst(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, [.streetAfter, .streetEnding]), reading.tokens[index].isCapital,
      reading.has(index, .streetAfter) || reading.isSign(index + 1, ",")
    else { return nil }
    var first = index - 1
    while first > index - 4, reading.kind(first) == .word,
      reading.tokens[first].isCapital || reading.digits(first - 1) > 0 && reading.isGlued(first)
    {
      first -= 1
    }
    guard first < index - 1, reading.digits(first) > 0, reading.digits(first) <= 5,
      !reading.has(first + 1, [.nonName]) || reading.reads(first + 1, "st")
    else { return nil }
    let end = town(behind: index)
    return (first, end)
  }

  /// `Rue du Lac 5, 1003 Lausanne`, `Chaussée de Louvain 23 bte 4, 1000 Bruxelles`.
  private func numberLast(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, .street),
      reading.tokens[index].isCapital || reading.has(index - 1, .home),
      let name = streetName(from: index + 1)
    else { return nil }
    guard (1...4).contains(reading.digits(name + 1)) else { return nil }
    let end = town(behind: name + 1)
    return end > name + 1 ? (index, end) : nil
  }

  private func houseNumber(before index: Int) -> Int? {
    var back = index - 1
    if reading.isSign(back, ",") { back -= 1 }
    if reading.reads(back, "bis") || reading.reads(back, "ter") || reading.reads(back, "b")
      || reading.reads(back, "a")
    {
      back -= 1
    }
    guard (1...5).contains(reading.digits(back)) else { return nil }
    return reading.isSign(back - 1, among: ".,/-") && reading.digits(back - 2) > 0
      && reading.isGlued(back) ? nil : back
  }

  /// The last word of a street's name: particles and words with capitals.
  private func streetName(from index: Int) -> Int? {
    var next = index
    var last: Int?
    while next < index + 9, let kind = reading.kind(next) {
      if kind == .word, reading.tokens[next].isCapital, !reading.has(next, [.month, .strongRecord])
      {
        last = next
      } else if kind == .number, reading.has(next + 1, .month) {
        last = next + 1
        next += 1
      } else if !(kind == .word && reading.has(next, [.particle, .of, .article]))
        && !(reading.isSign(next, among: "'-.") && reading.isGlued(next + 1))
      {
        break
      }
      next += 1
    }
    return last
  }

  /// The last token of postcode and town behind a street.
  private func town(behind last: Int) -> Int {
    var next = last + 1
    var seen = 0
    var end = last
    while seen < 9, reading.tokens.indices.contains(next) {
      if reading.kind(next) == .newline, reading.digits(next + 1) < 4 { break }
      if reading.digits(next) >= 4, reading.digits(next) <= 5 {
        end = next
        if reading.isNameWord(next + 1) { end = next + 1 }
        if end > next, reading.isSign(end + 1, "-"), reading.isNameWord(end + 2) { end += 2 }
        break
      }
      if let code = endOfUKPostcode(next) {
        end = code
        break
      }
      if reading.endsSentence(next), reading.kind(next) != .newline { break }
      next += 1
      seen += 1
    }
    return min(end, reading.tokens.count - 1)
  }

  /// `LS1 4DY`, `SW1A 1AA`; Canadian codes are told by their label or street.
  func isUKPostcode(_ index: Int) -> Bool { endOfUKPostcode(index) != nil }

  /// The last token of a British postcode.
  func endOfUKPostcode(_ index: Int) -> Int? {
    guard reading.kind(index) == .word, reading.tokens[index].isCapital,
      reading.tokens[index].letters == 1 || reading.tokens[index].shape == .upper,
      reading.tokens[index].letters <= 2, (1...2).contains(reading.digits(index + 1)),
      reading.isGlued(index + 1)
    else { return nil }
    var next = index + 2
    if reading.kind(next) == .word, reading.isGlued(next), reading.tokens[next].letters == 1,
      reading.tokens[next].isCapital
    {
      next += 1
    }
    return reading.digits(next) == 1 && !reading.isGlued(next) && reading.kind(next + 1) == .word
      && reading.tokens[next + 1].letters == 2 && reading.tokens[next + 1].shape == .upper
      && reading.isGlued(next + 1) ? next + 1 : nil
  }

  private func isHome(_ first: Int, _ last: Int) -> Bool {
    let signs: WordClasses = [
      .home, .patient, .service, .facility, .bigFacility, .civility, .birth, .professional,
      .profession, .event,
    ]
    guard let near = reading.before(first, signs, reach: 20, crossingLines: true) else {
      let after: WordClasses = [.home, .patient, .birth, .strongRecord, .male, .female]
      if let behind = reading.after(last + 1, after, reach: 9), !reading.reads(behind, "patients"),
        !reading.reads(behind + 1, "visits")
      {
        return true
      }
      return reading.before(first, [.male, .female], reach: 4) != nil || isTold(first, last)
    }
    guard reading.has(near, [.home, .patient, .civility, .birth]),
      !reading.reads(near, "patients")
    else { return false }
    // `Adresse du cabinet` was met first; `hôpital … adresse` is the hospital's own.
    if reading.has(near, .home), isLetterhead(near) { return false }
    return !reading.has(near, .home)
      || reading.before(near, [.service, .professional], reach: 3) == nil
  }

  /// `Secrétaires : … Adresse : …`: the label stands among those who work there.
  func isLetterhead(_ label: Int) -> Bool {
    guard !isStated(label) else { return false }
    let signs: WordClasses = [
      .profession, .service, .facility, .bigFacility, .professional, .patient, .civility, .birth,
      .identity, .nameLabel, .strongRecord,
    ]
    guard let near = reading.before(label, signs, reach: 20, crossingLines: true) else {
      return false
    }
    return reading.has(near, [.profession, .service, .facility, .bigFacility, .professional])
      && !reading.has(near, [.patient, .birth, .identity, .nameLabel, .strongRecord])
  }

  /// Whether a full address stands in a text about care that names no institution near it.
  private func isTold(_ first: Int, _ last: Int) -> Bool {
    let others: WordClasses = [.service, .facility, .bigFacility, .professional, .event, .contact]
    return reading.clinicalWords > 0 && reading.digits(first) > 0
      && ((first..<last).contains { reading.digits($0) >= 4 || isUKPostcode($0) }
        || reading.clinicalWords * 30 >= reading.tokens.count && reading.tokens.count < 200
          && !reading.isGlued(first + 1))
      && reading.after(last + 1, others, reach: 9) == nil
  }

  /// `demeurant au 75011 Paris`, `lives at Flat 2, …, LS1 4DY`: the word of a home with a postcode.
  func residence(at index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, .home), !isOfPractice(index), !isLetterhead(index),
      reading.clinicalWords > 0 || isStated(index)
        || reading.isSign(index + 1, ":")
          && (reading.digits(index + 2) > 0 || reading.has(index + 2, .dwelling))
    else { return nil }
    if let dwelling = dwelling(behind: index) { return dwelling }
    var next = index + 1
    while next < index + 19, reading.tokens.indices.contains(next) {
      if reading.has(next, [.service, .facility, .contact, .professional, .home]),
        !reading.has(next, .dwelling), !reading.reads(next, "visit")
      {
        return nil
      }
      if let last = postcode(at: next) {
        var first = index + 1
        while first < next, reading.kind(first) != .number, !reading.tokens[first].isCapital {
          first += 1
        }
        return (first, last)
      }
      if reading.endsSentence(next), reading.kind(next) != .newline { return nil }
      next += 1
    }
    return nil
  }

  /// `Adresse du cabinet`, `Surgery address`.
  private func isOfPractice(_ index: Int) -> Bool {
    !isStated(index) && !reading.reads(index, "home") && !reading.reads(index, "visite")
      && (reading.has(index - 1, [.service, .facility, .event])
        || (index + 1..<index + 4).contains {
          reading.has($0, [.service, .facility]) && !reading.has($0, .dwelling)
            && reading.has($0 - 1, [.of, .article])
        })
  }

  /// Words that say of themselves that somebody lives there.
  private func isStated(_ index: Int) -> Bool {
    !reading.reads(index, "adresse") && !reading.reads(index, "address")
      && !reading.reads(index, "visite") && !reading.reads(index, "home")
  }

  /// The last token of a postcode with its town or state.
  private func postcode(at index: Int) -> Int? {
    if let code = endOfUKPostcode(index) { return code }
    if reading.kind(index) == .word, reading.tokens[index].isCapital,
      (1...2).contains(reading.digits(index + 1)), reading.isGlued(index + 1),
      reading.isGlued(index + 2), reading.kind(index + 2) == .word,
      reading.tokens[index + 2].letters == 1, reading.digits(index + 3) == 1,
      reading.isGlued(index + 4), reading.kind(index + 4) == .word
    {
      return index + 4
    }
    let count = reading.digits(index)
    if count == 5 || count == 4 {
      if reading.isNameWord(index + 1) { return index + 1 }
      if reading.has(index + 1, .article), reading.tokens[index + 1].isCapital,
        reading.isNameWord(index + 2)
      {
        return index + 2
      }
    }
    if count == 5, reading.kind(index - 1) == .word, reading.tokens[index - 1].shape == .upper,
      reading.tokens[index - 1].letters == 2
    {
      return index
    }
    // Canada: `H2J 2L4`.
    let isCanadian =
      reading.kind(index) == .word && reading.tokens[index].letters == 1
      && reading.digits(index + 1) == 1 && reading.isGlued(index + 1)
      && reading.kind(index + 2) == .word && reading.isGlued(index + 2)
      && reading.digits(index + 3) == 1 && reading.digits(index + 5) == 1
    return isCanadian ? index + 5 : nil
  }
}
