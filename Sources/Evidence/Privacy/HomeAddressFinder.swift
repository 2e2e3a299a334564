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
      isHome(address.first, address.last), !isReceiving(at: address.first)
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
    // `Le SMUR est parti au boulevard …`
    let isSent =
      reading.has(index - 1, .at) && reading.has(index - 2, .departed)
      && reading.before(index, .callout, reach: 6) != nil
    guard reading.has(index, .street), isSent || reading.has(home, [.home, .callout]),
      isSent || home == index - 1 || isStated(home), let street = streetName(from: index + 1)
    else { return nil }
    // `vivant rue du Lac 81 à Arlon`
    let name = (1...4).contains(reading.digits(street + 1)) ? street + 1 : street
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
      reading.has(index, .streetAfter) || isEnd(index + 1)
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

  /// What ends a street's name: a sign, the line, or the number of a flat.
  private func isEnd(_ index: Int) -> Bool {
    reading.kind(index) != .word && reading.kind(index) != .number
      || reading.has(index, .at) && reading.isNameWord(index + 1)
      || (reading.has(index, .dwelling) || reading.reads(index, "suite"))
        && reading.digits(reading.isSign(index + 1, ".") ? index + 2 : index + 1) > 0
  }

  /// `Rue du Lac 5, 1003 Lausanne`, `Chaussée de Louvain 23 bte 4, 1000 Bruxelles`.
  private func numberLast(_ index: Int) -> (first: Int, last: Int)? {
    guard reading.has(index, .street), let name = streetName(from: index + 1),
      (1...4).contains(reading.digits(name + 1))
    else { return nil }
    let end = town(behind: name + 1)
    if end > name + 1 { return (index, end) }
    let isSent = (index - 4..<index).contains { reading.has($0, [.home, .callout]) }
    return isSent ? (index, name + 1) : nil
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
      if let code = reading.endOfUKPostcode(next) {
        end = code
        break
      }
      if reading.endsSentence(next), reading.kind(next) != .newline { break }
      next += 1
      seen += 1
    }
    return min(end, reading.tokens.count - 1)
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
      if let last = reading.postcode(at: next) {
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
}
