import Syndication

extension DOI {
  /// The name of the work behind the DOIs of its versions and parts, lower case.
  ///
  /// Preprint servers give every version a DOI (`…/v2`, `….v2`), F1000 and eLife number theirs
  /// (`….2`), PLOS registers figures and tables (`….g001`).
  var work: String {
    if name.hasPrefix("10.12688/") || name.hasPrefix("10.7554/elife.") {
      return withoutTail(after: ".", lead: "", from: 2)
    }
    if name.hasPrefix("10.1371/journal.") {
      for lead in ["g", "t", "s"] {
        let short = withoutTail(after: ".", lead: lead, from: 3)
        if short != name { return short }
      }
      return name
    }
    guard isOfPreprintServer else { return name }
    for separator: Character in ["/", ".", "-", "_"] {
      let short = withoutTail(after: separator, lead: "v", from: 1)
      if short != name { return short }
    }
    return name.hasPrefix("10.48550/arxiv.") ? withoutTail(after: "v", lead: "", from: 1) : name
  }

  /// Whether its registrant publishes preprints.
  var isOfPreprintServer: Bool {
    KnownPublishers.publisher(of: self)?.standing == .preprintServer
  }

  /// The name without a last part made of a letter and a short number.
  ///
  /// - Parameter least: how many parts the suffix must have for the last to be a number of a version.
  private func withoutTail(after separator: Character, lead: String, from least: Int) -> String {
    guard let cut = name.lastIndex(of: separator), let slash = name.firstIndex(of: "/"), cut > slash
    else { return name }
    let tail = name[name.index(after: cut)...]
    guard tail.hasPrefix(lead) else { return name }
    let digits = tail.dropFirst(lead.count)
    let head = name[..<cut]
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }),
      head.split(separator: separator).count >= least
    else { return name }
    return String(head)
  }
}
