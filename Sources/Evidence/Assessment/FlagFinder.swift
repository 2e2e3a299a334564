import Syndication

/// Finds the flags a reader must be told in words, and the links to other works the text states.
struct FlagFinder {
  private let reading: EntryReading
  private let source: Source

  init(_ reading: EntryReading, _ source: Source) {
    self.reading = reading
    self.source = source
  }

  func find(into assessment: inout Assessment) {
    func flag(_ flag: EntryFlag, _ rule: String, _ words: String? = nil) {
      guard !assessment.flags.contains(flag) else { return }
      assessment.flags.append(flag)
      assessment.findings.append(
        Finding(
          rule: "flag." + flag.rawValue + "." + rule,
          matches: words.map { [TextMatch(field: .title, words: $0)] } ?? []))
    }
    let title = reading.title.words.indices.prefix(12).map { reading.title.word($0) }
    let opening = " " + title.joined(separator: " ") + " "
    let section =
      " "
      + reading.section.words.indices.map { reading.section.word($0) }
      .joined(separator: " ") + " "
    if source.standing == .preprintServer || section.contains(" preprint ") {
      flag(.preprint, "source")
    }
    if source.isSponsored || source.standing == .commercial { flag(.sponsored, "source") }
    for words in Self.sponsored where (opening + section).contains(words) {
      flag(.sponsored, "words", words)
    }
    for words in Self.press where (opening + section).contains(words) {
      flag(.pressRelease, "words", words)
    }
    if source.kind == "social" { flag(.social, "source") }
    if Self.concern.contains(where: { opening.hasPrefix($0) || section.contains($0) }) {
      flag(.expressionOfConcern, "title", reading.entry.title)
      relate(.expressesConcernOn, &assessment)
    } else if Self.retraction.contains(where: { opening.hasPrefix($0) })
      || section.contains(" retraction of publication ") || section.contains(" retraction ")
      || section.contains(" retracted publication ")
    {
      flag(.retracted, "title", reading.entry.title)
      relate(.retracts, &assessment)
    } else if Self.correction.contains(where: { opening.hasPrefix($0) })
      || section.contains(" published erratum ") || section.contains(" correction ")
      || section.contains(" erratum ")
    {
      flag(.correction, "title", reading.entry.title)
      relate(.corrects, &assessment)
    }
    if section.contains(" conference abstract ") || opening.contains(" conference abstract ") {
      flag(.conferenceAbstract, "section")
    }
    if section.contains(" editorial ") || section.contains(" comment ") {
      relate(.commentsOn, &assessment)
    } else if source.standing == .press || source.standing == .personal {
      relate(.reportsOn, &assessment)
    }
  }

  private static let retraction = [
    " retraction ", " retracted ", " withdrawn ", " retractation ", " retrait d article ",
    " notice of retraction ", " retraction note ", " article retire ",
  ]
  private static let concern = [
    " expression of concern ", " expression de preoccupation ",
    " editorial expression of concern ",
  ]
  private static let correction = [
    " correction ", " erratum ", " corrigendum ", " errata ", " rectificatif ", " correction to ",
    " author correction ", " publisher correction ",
  ]
  private static let sponsored = [
    " sponsored ", " sponsorise ", " advertorial ", " publi redactionnel ", " publireportage ",
    " partner content ", " contenu partenaire ",
  ]
  private static let press = [" press release ", " communique de presse ", " news release "]

  /// Links the entry to the other work whose DOI its text names, when that is not its own.
  private func relate(_ kind: Relation.Kind, _ assessment: inout Assessment) {
    guard let doi = DOI.first(in: reading.abstract), doi != reading.entry.doi else { return }
    assessment.relations.append(Relation(kind, target: doi.name))
  }
}
