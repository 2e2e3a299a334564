/// Names told by kinship: children by their parents, a patient's family.
extension NameFinder {
  /// `la maman de Léa`, `Leo's mum`.
  func isKin(_ name: PersonName) -> Bool {
    if reading.has(name.first - 1, .of) || reading.isSign(name.first - 1, "'"),
      reading.has(name.first - 2, .kin) || reading.has(name.first - 3, .kin)
    {
      return true
    }
    let owners: [StaticString] = ["his", "her", "their", "son", "sa", "ses", "leur", "and", "et"]
    let kin = name.first - 1
    if reading.has(kin, .kin), reading.tokens[kin].shape == .lower,
      reading.reads(kin - 1, among: owners)
    {
      return true
    }
    return reading.isSign(name.last + 1, "'") && reading.spells(name.last + 2, "s")
      && reading.has(name.last + 3, .kin)
  }

  /// `Parents : Marie et Alain`, `Daughter Vanessa rang`, `2 enfants (Alphonse, 06 …)`: whom a note
  /// names for its patient's family.
  func isNamedKin(_ name: PersonName) -> Bool {
    guard isNote else { return false }
    let before = name.first - 1
    let isSecond = reading.reads(before, "et") || reading.reads(before, "and")
    if reading.isSign(before, ":") && reading.has(before - 1, .kin)
      || isSecond && reading.isSign(before - 2, ":") && reading.has(before - 3, .kin)
    {
      return true
    }
    if reading.has(before, .kin), reading.tokens[before].isCapital,
      reading.kind(before - 1) == nil || reading.endsSentence(before - 1)
    {
      return reading.kind(name.last + 1) == .word
        && reading.tokens[name.last + 1].shape == .lower
    }
    return reading.isSign(before, "(")
      && (reading.has(before - 1, .kin) || reading.reads(before - 1, "enfants")
        || reading.reads(before - 1, "children"))
      && (reading.isSign(name.last + 1, ")")
        || reading.isSign(name.last + 1, ",") && PhoneNumber(reading, at: name.last + 2) != nil)
  }

  /// `mamie Courtois`, `pépé Garrigue`: what wards call old patients, in a note of theirs.
  func isElder(_ name: PersonName) -> Bool {
    let words: [StaticString] = [
      "papi", "papy", "mamie", "mamy", "pépé", "mémé", "pepe", "meme", "grandpa", "grandad",
      "grandma", "granny",
    ]
    let elder = name.first - 1
    return isNote && (name.hasGiven || name.isUnlisted) && reading.reads(elder, among: words)
      && !reading.reads(elder - 1, among: ["my", "mon", "ma", "notre", "our"])
      // `Granny Smith apples`
      && (reading.tokens[elder].shape == .lower || isInState(name))
      && (name.first - 12..<name.last + 16).contains(where: isFinding)
  }

  /// The article of `our lovely gran`, `notre chère maman`: kin by which a family calls its dead.
  private func isOfFamily(_ kin: Int) -> Bool {
    let words: [StaticString] = [
      "beloved", "dear", "lovely", "darling", "late", "precious", "chère", "cher", "regrettée",
      "regretté", "tendre", "adorable", "courageuse", "courageux",
    ]
    return reading.reads(kin - 1, among: words) && reading.has(kin - 2, .article)
  }

  /// `Her son John Smith visits`: a patient's relative.
  func isRelative(_ name: PersonName) -> Bool {
    let kin = reading.isSign(name.first - 1, ",") ? name.first - 2 : name.first - 1
    return name.hasSurname && reading.has(kin, .kin)
      && (reading.has(kin - 1, .article) || reading.spells(kin - 1, "s") || isOfFamily(kin)
        || reading.has(kin, .kin) && reading.tokens[kin].isCapital
          && (reading.kind(kin - 1) == nil || reading.endsSentence(kin - 1)))
      && !isPublic(name)
  }
}
