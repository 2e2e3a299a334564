/// Places smaller than a large city.
extension CombinationFinder {
  /// `de Foix`, `in Tenby`, `of St Mary's of Stornoway`, `of the only school of Kendal`.
  func placeBehind(_ index: Int) -> Int? {
    var next = index + 1
    if reading.isSign(next, "("), isSmallPlace(next + 1), reading.isSign(next + 2, ")") {
      return next + 1
    }
    // `on the Isle of Coll`
    let isOnIsland =
      reading.reads(next, among: ["on", "sur"])
      && (next + 1..<next + 4).contains { reading.has($0, .village) }
    guard reading.has(next, [.of, .at]) || reading.has(next, .particle) || isOnIsland else {
      return nil
    }
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
    var back = index - 1
    if reading.kind(back) == .word, !reading.tokens[back].isCapital, !reading.spells(back, "s") {
      back -= 1
    }
    // `Bozeman's mayor`, `Thurso's darts champion`
    if reading.spells(back, "s"), reading.isSign(back - 1, "'"), reading.isGlued(back) {
      return isSmallPlace(back - 2) ? back - 2 : nil
    }
    if isDepartment(back) { back -= 1 }
    guard !reading.isFrench, isSmallPlace(back) else { return nil }
    // `the Builth Wells baker`
    if isSmallPlace(back - 1), reading.has(back - 2, .article) { return back }
    return back == 0 || reading.kind(back - 1) != .word
      || reading.has(back - 1, [.article, .of, .at]) ? back : nil
  }

  /// The last word of the small place that begins at a token, behind an article or `St`.
  func smallPlace(from index: Int) -> Int? {
    var next = index
    if reading.reads(next, "the"), isSmallPlace(next + 1),
      // `the Ludlow marathon`, `the Salida county fair`
      reading.has(next + 2, .localEvent)
        || reading.has(next + 3, .localEvent) && reading.tokens[next + 2].shape == .lower
    {
      return next + 1
    }
    // `Fort William`, `Port Louis`
    if reading.kind(next) == .word, reading.tokens[next].isCapital,
      reading.has(next, .placeHead), reading.kind(next + 1) == .word,
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

  /// The place that a word names or announces.
  func place(at index: Int) -> (first: Int, last: Int)? {
    let classes = reading.tokens[index].classes
    if let last = labelledPlace(index) { return (index + 2, last) }
    if classes.contains(.facility) || classes.contains(.village) {
      if let place = behindFacility(index) { return (index, place) }
      // `at Nelson cottage hospital`
      for back in 1...3 where isSmallPlace(index - back) {
        let before = index - back - 1
        if reading.has(before, [.at, .of, .article]) || reading.reads(before, "to") {
          return (index - back, index)
        }
      }
      return nil
    }
    if isDepartment(index + 1), isSmallPlace(index) { return (index, index + 1) }
    // `Transfert Sierre-Lyon`, `Transfer Skipton to London`
    if reading.reads(index, "transfert") || reading.reads(index, "transfer"),
      isSmallPlace(index + 1)
    {
      return (index + 1, index + 1)
    }
    // `admitted to Brecon`
    let isTo = reading.reads(index, "to") && reading.has(index - 1, .happened)
    if classes.contains(.at) || isTo,
      reading.tokens[index].shape == .lower || reading.spells(index, "A")
    {
      let next = index + (reading.isSign(index + 1, "'") ? 2 : 1)
      if isOrigin(index) { return (next, next) }
      return smallPlace(from: next).map { (next, $0) }
    }
    // `maire de Foix` holds a place beside the role.
    if !classes.isDisjoint(with: [.office, .trade]), let before = placeBefore(index) {
      return (before, before)
    }
    if !classes.isDisjoint(with: [.office, .trade]), let last = placeBehind(index) {
      return (last, last)
    }
    if classes.contains(.unique), reading.isSign(index - 2, "'"), let town = placeBefore(index) {
      return (town, town)
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

  /// `Commune : LE CONQUET`, `Lieu : Lannemezan`: the last word of what stands under the label of a
  /// place.
  private func labelledPlace(_ index: Int) -> Int? {
    let labels: [StaticString] = [
      "commune", "ville", "lieu", "localité", "localite", "town", "city", "village", "location",
    ]
    guard reading.isSign(index + 1, ":"), reading.reads(index, among: labels) else { return nil }
    var last = index + 2
    if reading.has(last, .article), reading.tokens[last].isCapital { last += 1 }
    guard reading.isNameWord(last),
      !reading.has(last, [.bigPlace, .month, .weekday, .clinical, .given]),
      !reading.isListed(last), !isScience(last)
    else { return nil }
    while last < index + 9, reading.isSign(last + 1, "-"), reading.isGlued(last + 2),
      reading.kind(last + 2) == .word
    {
      last += 2
    }
    return last
  }

  /// The small place behind a facility and at most two words that tell its kind: `mairie de Foix`,
  /// `maison médicale de Foix`.
  private func behindFacility(_ index: Int) -> Int? {
    var next = index + 1
    var kinds = 0
    while next < index + 7 {
      if reading.isSign(next, "'")
        || reading.has(next, [.of, .article, .particle]) && !reading.tokens[next].isCapital
      {
        next += 1
      } else if kinds < 2, next == index + 1 + kinds, reading.kind(next) == .word,
        reading.tokens[next].shape == .lower, !reading.has(next, [.happened, .state, .at]),
        reading.isFrench
      {
        kinds += 1
        next += 1
      } else {
        break
      }
    }
    if kinds > 0, !reading.has(next - 1, [.of, .particle]), !reading.isSign(next - 1, "'") {
      return nil
    }
    return smallPlace(from: next)
  }

  /// `Southwold ED`, `Hexham High`: what a town has one of, behind its name.
  private func isDepartment(_ index: Int) -> Bool {
    reading.spells(index, "ED") || reading.spells(index, "ER") || reading.spells(index, "High")
      || reading.spells(index, "A") && reading.isSign(index + 1, "&")
        && reading.spells(index + 2, "E")
  }

  /// `fisherman from Nelson`: a town that is also a given name, behind whom it brought forth.
  private func isOrigin(_ index: Int) -> Bool {
    reading.reads(index, "from") && reading.has(index + 1, .given)
      && reading.has(index - 1, [.male, .female, .person, .trade, .office])
      && reading.tokens[index - 1].shape == .lower
      && (reading.kind(index + 2) != .word || reading.tokens[index + 2].shape == .lower)
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
