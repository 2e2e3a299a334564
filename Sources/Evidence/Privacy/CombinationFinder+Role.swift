/// Singular roles: whom a town or a village knows.
extension CombinationFinder {
  /// The last token of a singular role that begins at a word.
  func role(at index: Int) -> Int? {
    let classes = reading.tokens[index].classes
    if isSurvivor(index + 1), reading.reads(index, "last") || reading.reads(index, "dernier") {
      return index + 1
    }
    if classes.contains(.unique) {
      // `Bozeman's oldest man`
      if placeBefore(index) != nil, reading.has(index + 1, [.person, .male, .female]) {
        return index + 1
      }
      return unique(index) ?? residentOfHome(index)
    }
    if let club = club(behind: index) { return club }
    if let title = title(index) ?? keeper(index) { return title }
    guard !classes.isDisjoint(with: [.office, .trade]) else { return nil }
    // `La préfète ouvre le centre de …`
    if isPluralRole(index) || reading.has(index + 1, [.publicAct, .speech]) { return nil }
    if placeBefore(index) != nil { return index }
    let isDefinite =
      reading.has(index - 1, [.article]) && !isIndefinite(index - 1)
      || reading.isSign(index - 1, "'") || reading.has(index - 1, [.village, .unique])
      // `la sous-préfète`
      || reading.isSign(index - 1, "-") && reading.has(index - 3, .article)
        && !isIndefinite(index - 3)
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

  /// `le champion de France`, `the goalkeeper of the league champions`: of whom a country has one, where
  /// a finding is told.
  private func title(_ index: Int) -> Int? {
    guard reading.has(index, .champion), reading.has(index - 1, .article),
      !isIndefinite(index - 1), reading.has(index + 1, [.of, .particle])
    else { return nil }
    for next in index + 2..<index + 9 {
      if reading.endsSentence(next) || reading.isSign(next, ",") { return nil }
      guard reading.has(next, .squad) || reading.has(next, .bigPlace) else { continue }
      let names = NameFinder(reading: reading)
      let around = index - 12..<index + 40
      let isInCare = around.contains {
        reading.has($0, [.happened, .encounter, .treated]) && !names.isActive($0)
          || isOurs($0) && !reading.has($0 + 1, [.champion, .squad])
      }
      return isInCare && around.contains(where: names.isBodily) ? next : nil
    }
    return nil
  }

  /// `I keep the lighthouse at Pendeen`, `je tiens le bar de Quillan`: what the writer alone does.
  private func keeper(_ index: Int) -> Int? {
    let verbs: [StaticString] = ["run", "keep", "own", "manage", "tiens", "dirige", "gère"]
    guard reading.reads(index, among: ["i", "je"]), reading.reads(index + 1, among: verbs),
      reading.has(index + 2, .article), !isIndefinite(index + 2)
    else { return nil }
    for next in index + 4..<index + 8 {
      if reading.endsSentence(next) || reading.isSign(next, ",")
        || reading.has(next - 1, [.service, .bigFacility])
      {
        return nil
      }
      if reading.has(next, [.at, .of]), let place = smallPlace(from: next + 1) { return place }
    }
    return nil
  }

  /// `la présidente du club de rugby`, `the chairman of the choir`: somebody whom a town knows.
  func club(behind index: Int) -> Int? {
    guard reading.has(index - 1, .article), !isIndefinite(index - 1),
      reading.has(index + 1, [.of, .particle]),
      reading.has(index, .clubHead)
    else { return nil }
    return (index + 2..<index + 5).first { reading.has($0, .club) }
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

  /// `seul cas du département`, `the only survivor of Remiremont`, `seule boulangère`.
  func unique(_ index: Int) -> Int? {
    if reading.has(index + 1, .profession), let place = placeBehind(index + 1) { return place }
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
          || reading.has(next - 1, .article)
            && (reading.has(next - 2, .of) || reading.has(next + 1, [.village, .area]))
      {
        return next
      }
    }
    return nil
  }

  /// `At the Cody care home, the oldest resident, 106, …`: the first of a home whose town was named.
  private func residentOfHome(_ index: Int) -> Int? {
    guard reading.reads(index, "oldest") || reading.reads(index, "youngest"),
      reading.has(index + 1, [.patient, .person]),
      let home = reading.before(index, [.facility, .home], reach: 8),
      (home - 4..<home).contains(where: isSmallPlace)
    else { return nil }
    return index + 1
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
}
