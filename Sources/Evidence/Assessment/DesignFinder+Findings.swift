import Syndication

extension DesignFinder {
  /// The rules that spoke for a design, each with its first three wordings.
  func findings(of design: StudyDesign) -> [Finding] {
    var findings: [Finding] = []
    for hit in reading.hits where table.targets[hit.rule] == .design(design) {
      let name = table.rules[hit.rule].name
      if let index = findings.firstIndex(where: { $0.rule == name }) {
        if findings[index].matches.count < 3 { findings[index].matches.append(reading.match(hit)) }
      } else {
        findings.append(Finding(rule: name, matches: [reading.match(hit)]))
      }
    }
    if design == .opinion, reading.isPubMedWithoutAbstract, let pmid = reading.entry.pmid {
      findings.append(
        Finding(
          rule: "design.opinion.no-abstract",
          matches: [TextMatch(field: .link, words: "PMID \(pmid.description)")]))
    }
    for kind in reading.kinds {
      for number in table.rules(ofKind: kind.text)
      where table.rules[number].target == .design(design) {
        findings.append(
          Finding(
            rule: table.rules[number].name,
            matches: [TextMatch(field: kind.field, words: kind.text)]))
      }
    }
    return findings
  }
}
