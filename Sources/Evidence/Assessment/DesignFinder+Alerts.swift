extension DesignFinder {
  /// A notice of a health authority that asks for action, and how grave it is.
  func alertGravity(_ ruled: RuledPoints) -> (AlertGravity, Finding?)? {
    let speaksForAuthority = source.standing == .authority || source.standing == .unreviewed
    let alert = ruled.tenths(.safetyAlert)
    let others =
      DesignModel.designs.filter { $0 != .unknown && $0 != .news && $0 != .opinion }
      .map { ruled.titleTenths($0) }.max() ?? 0
    let needed = source.standing == .authority ? 40 : 90
    guard speaksForAuthority, alert >= needed, alert > others else { return nil }
    var gravity = AlertGravity.information
    var words: Finding?
    for hit in reading.hits {
      if case .gravity(let found) = table.targets[hit.rule], found > gravity,
        hit.first < reading.titleWords + 150
      {
        gravity = found
        words = Finding(rule: table.rules[hit.rule].name, matches: [reading.match(hit)])
      }
    }
    return (gravity, words)
  }
}
