/// Birth dates in fields of labels, lists and headers, which only their place tells.
extension BirthDateFinder {
  /// Whether a word or letter announces a birth date.
  func isAnnounced(at index: Int) -> Bool {
    reading.has(index, .birth) || isPatientOf(index)
      || reading.tokens[index].letters == 1 && (isDOB(index) || isBorn(index))
  }

  /// The birth date that stands at a token behind an initial or a person, or before the sex.
  func inField(at index: Int) -> (first: Int, last: Int)? {
    guard isBehindInitial(index) || isBeforeSex(index) || isBehindPerson(index),
      let day = reading.day(at: index), let year = day.year, (1905...2012).contains(year)
    else { return nil }
    return (index, day.end - 1)
  }

  /// Whether a letter ends `D.O.B.`, date of birth.
  private func isDOB(_ index: Int) -> Bool {
    reading.reads(index, "B") && reading.isSign(index - 1, ".") && reading.reads(index - 2, "O")
      && reading.isSign(index - 3, ".") && reading.reads(index - 4, "D")
  }

  /// `Patient du 22/05/1978`: a patient by the birth date, too long ago for a visit.
  private func isPatientOf(_ index: Int) -> Bool {
    guard reading.has(index, .patient) else { return false }
    var date = reading.reads(index + 1, "du") ? index + 2 : index + 1
    // `Patient turns 60 tomorrow (9 June 1954)`
    if let bracket = (index + 1..<index + 6).first(where: { reading.isSign($0, "(") }) {
      date = bracket + 1
    }
    return reading.day(at: date).flatMap(\.year).map { $0 < 2012 } ?? false
  }

  /// Whether a letter stands for `born`, as in `Ann (b. 7 September 1939)`, in a text about care.
  private func isBorn(_ index: Int) -> Bool {
    reading.spells(index, "b") && reading.isSign(index - 1, "(") && reading.isSign(index + 1, ".")
      && reading.clinicalWords > 0 && reading.day(at: index + 2) != nil
  }

  /// `07/07/1960 / F /`: a day in the field before the sex.
  private func isBeforeSex(_ index: Int) -> Bool {
    guard reading.clinicalWords > 0, let day = reading.day(at: index),
      reading.isSign(day.end, among: "/|;") && reading.tokens[day.end].isSpaced
        || reading.isSign(day.end, ",") && reading.isSign(day.end + 2, ",")
    else { return false }
    return reading.tokens.indices.contains(day.end + 1)
      && NameFinder(reading: reading).isSexSign(day.end + 1)
  }

  /// `Fillette (06/04/2003)`, `Georges, 04/10/1938, lymphome`: the day behind one person or given name.
  private func isBehindPerson(_ index: Int) -> Bool {
    let who = index - 2
    guard reading.clinicalWords > 0, reading.isSign(index - 1, among: ",("),
      let day = reading.day(at: index), reading.isSign(day.end, among: ",):")
    else { return false }
    return reading.has(who, [.male, .female]) && reading.tokens[who].letters > 2
      || reading.has(who, .given) && reading.tokens[who].shape == .capital
        && (reading.kind(who - 1) == nil || reading.endsSentence(who - 1))
  }

  /// `Mme T., 16/09/1961`: behind a civility and an initial.
  private func isBehindInitial(_ index: Int) -> Bool {
    var back = index - 1
    while back > index - 4, reading.isSign(back, among: ".,(") { back -= 1 }
    return back < index - 1 && reading.kind(back) == .word && reading.tokens[back].letters == 1
      && reading.tokens[back].isCapital
      && (reading.has(back - 1, .civility) || reading.has(back - 2, .civility)
        || reading.spells(back - 2, "M"))
  }
}
