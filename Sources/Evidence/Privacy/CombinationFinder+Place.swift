/// Singular roles and small places.
extension CombinationFinder {
  /// The last token of a singular role that begins at a word.
  func role(at index: Int) -> Int? {
    let classes = reading.tokens[index].classes
    if isSurvivor(index + 1), reading.reads(index, "last") || reading.reads(index, "dernier") {
      return index + 1
    }
    if classes.contains(.unique) { return unique(index) }
    if let club = club(behind: index) { return club }
    guard !classes.isDisjoint(with: [.office, .trade]) else { return nil }
    if isPluralRole(index) { return nil }
    if placeBefore(index) != nil { return index }
    let isDefinite =
      reading.has(index - 1, [.article]) && !isIndefinite(index - 1)
      || reading.isSign(index - 1, "'") || reading.has(index - 1, [.village, .unique])
      || (2...3).contains { back in
        reading.has(index - back, .article) && !isIndefinite(index - back)
          && ((index - back + 1)..<index).allSatisfy { reading.kind($0) == .word }
      }
    if reading.has(index - 1, .village) || isOurs(index - 1) { return index }
    if let village = villageBehind(index) { return village }
    if classes.contains(.office) {
      guard isDefinite || reading.isSign(index - 1, ",") else { return nil }
      // `la joueuse internationale de …`
      return placeBehind(index)
        ?? (reading.tokens.indices.contains(index + 1) && reading.tokens[index + 1].shape == .lower
          ? placeBehind(index + 1) : nil)
    }
    return placeBehind(index)
  }

  /// `la présidente du club de rugby`, `the chairman of the choir`: somebody whom a town knows.
  private func club(behind index: Int) -> Int? {
    let heads: [StaticString] = [
      "president", "présidente", "presidente", "président", "chairman", "chairwoman", "secretary",
      "treasurer", "captain", "capitaine", "trésorier",
    ]
    let clubs: [StaticString] = [
      "club", "choir", "chorale", "fanfare", "band", "harmonie", "comité", "council", "conseil",
    ]
    guard reading.has(index - 1, .article), !isIndefinite(index - 1),
      reading.has(index + 1, [.of, .particle]),
      heads.contains(where: { reading.reads(index, $0) })
    else { return nil }
    return (index + 2..<index + 5).first { next in clubs.contains { reading.reads(next, $0) } }
  }

  /// `our postman`, `notre facteur`: there is one.
  func isOurs(_ index: Int) -> Bool {
    reading.reads(index, "our") || reading.reads(index, "notre")
  }

  func isIndefinite(_ index: Int) -> Bool {
    reading.reads(index, "un") || reading.reads(index, "une") || reading.reads(index, "a")
      || reading.reads(index, "an") || reading.reads(index, "des") || reading.reads(index, "les")
  }

  func isPluralRole(_ index: Int) -> Bool {
    reading.has(index - 1, .article)
      && (reading.reads(index - 1, "les") || reading.reads(index - 1, "des"))
  }

  /// `du village`, `de la commune`, `of the town`.
  func villageBehind(_ index: Int) -> Int? {
    var next = index + 1
    while next < index + 4,
      reading.has(next, [.of, .article, .at, .particle]) || reading.isSign(next, "'")
    {
      next += 1
    }
    return next > index + 1 && reading.has(next, [.village]) ? next : nil
  }

  /// `de Foix`, `in Tenby`, `of St Mary's of Stornoway`, `of the only school of Kendal`.
  func placeBehind(_ index: Int) -> Int? {
    var next = index + 1
    if reading.isSign(next, "("), isSmallPlace(next + 1), reading.isSign(next + 2, ")") {
      return next + 1
    }
    guard reading.has(next, [.of, .at]) || reading.has(next, .particle) else { return nil }
    while next < index + 9, reading.kind(next) == .word || reading.isSign(next, among: "'-.") {
      if reading.has(next, [.of, .at]) || reading.isSign(next, "'"),
        let place = smallPlace(from: next + 1)
      {
        return place
      }
      if reading.endsSentence(next) || reading.has(next, .month) { return nil }
      next += 1
    }
    return nil
  }

  /// `Whitby baker`, `Tenby volunteer firefighter`: the place before the role.
  func placeBefore(_ index: Int) -> Int? {
    let back =
      reading.tokens.indices.contains(index - 1) && !reading.tokens[index - 1].isCapital
        && reading.kind(index - 1) == .word ? index - 2 : index - 1
    guard !reading.isFrench, isSmallPlace(back),
      back == 0 || reading.kind(back - 1) != .word || reading.has(back - 1, [.article, .of, .at])
    else { return nil }
    return back
  }

  /// The last word of the small place that begins at a token, behind an article or `St`.
  func smallPlace(from index: Int) -> Int? {
    var next = index
    if reading.reads(next, "the"), isSmallPlace(next + 1), isLocalEvent(next + 2) {
      return next + 1
    }
    // `Fort William`, `Port Louis`
    let heads: [StaticString] = ["fort", "port", "mount", "lake"]
    if reading.kind(next) == .word, reading.tokens[next].isCapital,
      heads.contains(where: { reading.reads(next, $0) }), reading.kind(next + 1) == .word,
      reading.tokens[next + 1].isCapital
    {
      return next + 1
    }
    if reading.has(next, .article), reading.tokens[next].isCapital { next += 1 }
    if reading.has(next, .particle), reading.tokens[next].isCapital, !reading.has(next, .of) {
      next += 1
      if reading.isSign(next, among: ".-") { next += 1 }
      return reading.isNameWord(next) ? next : nil
    }
    return isSmallPlace(next) ? next : nil
  }

  /// `the Ludlow marathon`, `the Alnwick shipwreck`: what happens in one place.
  private func isLocalEvent(_ index: Int) -> Bool {
    let events: [StaticString] = [
      "marathon", "shipwreck", "crash", "fire", "flood", "race", "accident", "explosion", "bombing",
      "shooting", "derby", "regatta", "avalanche", "bus", "coach", "train",
    ]
    return events.contains { reading.reads(index, $0) }
  }

  /// `seul cas du département`, `the only survivor of Remiremont`, `seule boulangère`.
  func unique(_ index: Int) -> Int? {
    if reading.has(index + 1, [.trade, .office]) {
      return placeBehind(index + 1) ?? villageBehind(index + 1) ?? (index + 1)
    }
    // `seules du village de Foix`, `the only survivors of the fire`
    if reading.has(index + 1, .of), let village = villageBehind(index) { return village }
    if isSurvivor(index + 1) { return index + 1 }
    var isCase = false
    for next in (index + 1)..<(index + 12) {
      guard reading.tokens.indices.contains(next), !reading.endsSentence(next) else { return nil }
      if reading.reads(next, "literature") || reading.reads(next, "litterature")
        || reading.reads(next, "littérature") || reading.reads(next, "reported")
      {
        return nil
      }
      if next < index + 5,
        isCaseWord(next) || reading.has(next, [.person, .male, .female, .patient, .happened])
      {
        isCase = true
      }
      if isCase, reading.has(next, .area),
        reading.has(next - 1, [.article, .of, .this]) || reading.isSign(next - 1, "'")
      {
        return next
      }
      if isCase, isSmallPlace(next),
        reading.has(next - 1, [.of, .at])
          || reading.has(next - 1, .article) && reading.has(next - 2, .of)
      {
        return next
      }
    }
    return nil
  }

  private func isSurvivor(_ index: Int) -> Bool {
    reading.reads(index, "survivor") || reading.reads(index, "survivors")
      || reading.ends(index, among: ["urvivant", "urvivants", "urvivante", "urvivantes"])
      || reading.ends(index, among: ["escapé", "escapés", "escapée", "escapées"])
  }

  func isCaseWord(_ index: Int) -> Bool {
    for word in [
      "cas", "case", "survivor", "survivors", "survivant", "survivants", "survivante",
      "survivantes", "patient", "patiente", "person", "personne", "family", "famille", "habitant",
      "resident", "greffe", "recipient", "porteur", "porteuse", "carrier", "woman", "man", "femme",
      "homme", "child", "enfant", "rescape", "rescapee", "rescapes",
    ] as [StaticString] where reading.reads(index, word) {
      return true
    }
    return false
  }

  // MARK: Place

  func place(at index: Int) -> (first: Int, last: Int)? {
    let classes = reading.tokens[index].classes
    if classes.contains(.facility) || classes.contains(.village) {
      var next = index + 1
      while next < index + 4,
        reading.has(next, [.of, .article, .particle]) && !reading.tokens[next].isCapital
          || reading.isSign(next, "'")
      {
        next += 1
      }
      if isSmallPlace(next) { return (index, next) }
      // `at Nelson cottage hospital`
      for back in 1...3 where isSmallPlace(index - back) {
        let before = index - back - 1
        if reading.has(before, [.at, .of, .article]) || reading.reads(before, "to") {
          return (index - back, index)
        }
      }
      return nil
    }
    if classes.contains(.at), reading.tokens[index].shape == .lower || reading.spells(index, "A") {
      let next = index + (reading.isSign(index + 1, "'") ? 2 : 1)
      return smallPlace(from: next).map { (next, $0) }
    }
    // `maire de Foix` holds a place beside the role.
    if !classes.isDisjoint(with: [.office, .trade]), let before = placeBefore(index) {
      return (before, before)
    }
    if !classes.isDisjoint(with: [.office, .trade]), let last = placeBehind(index) {
      return (last, last)
    }
    if let club = club(behind: index), let last = placeBehind(club) { return (last, last) }
    // `habitant Foix`, `34 ans, de Foix`
    if reading.has(index, .home), let last = smallPlace(from: index + 1) { return (last, last) }
    if reading.has(index, .ageWord), reading.isSign(index + 1, ","), reading.has(index + 2, .of),
      let last = smallPlace(from: index + 3)
    {
      return (last, last)
    }
    // `Femme de 34 ans, Foix, renversée …`, `34F, Foix, …`
    let isAged =
      reading.has(index, .ageWord)
      || reading.isGlued(index) && reading.digits(index - 1) == 2
        && (reading.spells(index, "F") || reading.spells(index, "M") || reading.spells(index, "H"))
    if isAged, reading.isSign(index + 1, ","), isSmallPlace(index + 2),
      reading.tokens[index + 2].shape == .capital, reading.isSign(index + 3, ","),
      !reading.isDisease(index + 2), !reading.has(index + 2, [.happened, .state])
    {
      return (index + 2, index + 2)
    }
    if reading.has(index + 1, [.of, .at]), let last = placeBehind(index),
      reading.reads(index, "originaire") || reading.has(index, [.home, .person, .ageWord])
        || isCaseWord(index)
    {
      return (last, last)
    }
    return nil
  }

  /// Whether a word is the name of a place that is neither a large city nor a country.
  func isSmallPlace(_ index: Int) -> Bool {
    guard reading.isNameWord(index),
      !reading.has(index, [.bigPlace, .month, .weekday, .eponym, .clinical]),
      reading.tokens[index].letters > 2, !isScience(index)
    else { return false }
    if reading.tokens[index].shape == .upper, !reading.isShouted, reading.tokens[index].letters < 6
    {
      return false
    }
    if reading.has(index, .given), !reading.isSign(index + 1, "-"), !reading.has(index, .particle) {
      return false
    }
    // `in North America`, `at Harvard Medical School`: more words may tell.
    return !reading.has(index + 1, [.bigPlace]) && !reading.has(index + 1, .bigFacility)
  }
}
