import Syndication

/// Finds the flags a reader must be told in words.
struct FlagFinder {
  private let reading: EntryReading
  private let source: Source
  private let table: RuleTable

  init(_ reading: EntryReading, _ source: Source, _ table: RuleTable = .shipped) {
    self.reading = reading
    self.source = source
    self.table = table
  }

  /// Registrants of DOIs that only preprint servers use (Crossref prefixes).
  private static let preprintPrefixes = [
    "10.1101/", "10.21203/", "10.2139/ssrn", "10.20944/", "10.31219/", "10.31234/", "10.31235/",
    "10.48550/", "10.26434/", "10.36227/", "10.22541/", "10.2196/preprints", "10.51094/",
    "10.14293/pr2199", "10.31222/", "10.32388/", "10.55458/", "10.64898/",
  ]
  private static let preprintHosts = [
    "medrxiv.org", "biorxiv.org", "arxiv.org", "researchsquare.com", "preprints.org", "ssrn.com",
  ]

  /// Whether a page is a preprint server's; the server's name elsewhere in an address says nothing.
  private static func isPreprint(_ address: String) -> Bool {
    guard let host = WebAddress.host(address) else { return false }
    if host == "osf.io" { return address.contains("osf.io/preprints") }
    return preprintHosts.contains {
      host.hasSuffix($0) && (host.utf8.count == $0.utf8.count || host.hasSuffix("." + $0))
    }
  }

  func find(into assessment: inout Assessment) {
    for hit in reading.hits {
      guard case .flag(let flag) = table.targets[hit.rule] else { continue }
      raise(flag, table.rules[hit.rule].name, [reading.match(hit)], &assessment)
    }
    fromCitation(&assessment)
    fromKinds(&assessment)
    fromSource(&assessment)
    settle(&assessment)
  }

  /// A list of contents may name corrigenda: it is none, and alarms nobody.
  private var isFrontMatter: Bool { reading.hits.contains { table.isFrontMatter[$0.rule] } }

  private func raise(
    _ flag: EntryFlag, _ rule: String, _ matches: [TextMatch], _ assessment: inout Assessment
  ) {
    guard !assessment.flags.contains(flag) else { return }
    assessment.flags.append(flag)
    assessment.findings.append(Finding(rule: rule, matches: matches))
  }

  /// A title that ends with the citation of its own work is a notice's, unless it comments on it.
  private func fromCitation(_ assessment: inout Assessment) {
    let title = reading.bytes[..<(reading.bodyStart - 1)]
    guard let place = ClosingCitation.find(in: title), !isComment else { return }
    let match = TextMatch(field: .title, words: reading.line(place))
    raise(.correction, "flag.correction.citation", [match], &assessment)
  }

  private var isComment: Bool {
    reading.hits.contains {
      $0.last < reading.titleWords && table.rules[$0.rule].name.hasPrefix("design.opinion.comment")
    }
  }

  private func fromKinds(_ assessment: inout Assessment) {
    // A label in the title and a text of one name have rules of their own for flags.
    for kind in reading.kinds where kind.field != .title && kind.field != .abstract {
      for number in table.rules(ofKind: kind.text) {
        guard case .flag(let flag) = table.rules[number].target else { continue }
        let match = TextMatch(field: kind.field, words: kind.text)
        raise(flag, table.rules[number].name, [match], &assessment)
      }
    }
  }

  private func fromSource(_ assessment: inout Assessment) {
    if source.standing == .preprintServer {
      raise(.preprint, "flag.preprint.source", [], &assessment)
    }
    if let doi = reading.entry.doi?.name,
      Self.preprintPrefixes.contains(where: { doi.hasPrefix($0) }), !isColdSpringHarborJournal(doi)
    {
      raise(
        .preprint, "flag.preprint.doi", [TextMatch(field: .link, words: doi)], &assessment)
    } else if let link = reading.entry.link, Self.isPreprint(link) {
      raise(.preprint, "flag.preprint.link", [TextMatch(field: .link, words: link)], &assessment)
    }
    if source.isSponsored || source.standing == .commercial {
      raise(.sponsored, "flag.sponsored.source", [], &assessment)
    }
    if source.kind == "social" { raise(.social, "flag.social.source", [], &assessment) }
  }

  /// `10.1101/gad.…`, `10.1101/lm.…`: journals of the same publisher, no preprints.
  private func isColdSpringHarborJournal(_ doi: String) -> Bool {
    let prefix = "10.1101/"
    guard doi.hasPrefix(prefix) else { return false }
    guard let first = doi.utf8.dropFirst(prefix.utf8.count).first else { return false }
    return !(first &- 0x30 < 10)
  }

  /// A retraction notice often calls itself a correction too; the graver word stands.
  private func settle(_ assessment: inout Assessment) {
    let raised = assessment.flags.count
    // An agency withdraws a product, not its notice.
    if assessment.design == .safetyAlert { assessment.flags.removeAll { $0 == .retracted } }
    if isFrontMatter {
      assessment.flags.removeAll {
        $0 == .retracted || $0 == .correction || $0 == .expressionOfConcern
      }
    }
    if assessment.flags.contains(.retracted) {
      assessment.flags.removeAll { $0 == .correction || $0 == .expressionOfConcern }
    } else if assessment.flags.contains(.expressionOfConcern) {
      assessment.flags.removeAll { $0 == .correction }
    }
    let flags = assessment.flags
    guard flags.count < raised else { return }
    assessment.findings.removeAll { finding in
      let parts = finding.rule.split(separator: ".")
      guard parts.count > 1, parts[0] == "flag", let flag = EntryFlag(rawValue: String(parts[1]))
      else { return false }
      return !flags.contains(flag)
    }
  }
}
