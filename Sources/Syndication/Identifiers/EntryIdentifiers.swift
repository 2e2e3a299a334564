/// Fills in the identifiers of the work an entry is about, from the places where publishers put
/// them and never from a reference list (docs/identifiers.md).
enum EntryIdentifiers {
  /// Completes an entry.
  ///
  /// - Parameter stated: what identifier elements said (`dc:identifier`, `prism:doi`, …), in order.
  static func complete(_ entry: inout Entry, stated: [String]) {
    for text in stated { take(text, &entry) }
    if entry.idIsStated { take(entry.id, &entry) }
    if let link = entry.originalLink ?? entry.link { takeAddress(link, &entry) }
    let text = tracedText(of: entry.summary ?? entry.content)
    let brief = ReferenceList.textBefore(in: text)
    let hasBoth = entry.summary != nil && entry.content != nil
    let own = hasBoth ? ReferenceList.textBefore(in: tracedText(of: entry.content)) : brief
    if entry.doi == nil { entry.doi = ownDOI(in: brief) ?? (hasBoth ? ownDOI(in: own) : nil) }
    takeLabelledLines(of: own, &entry)
    for text in [entry.title, entry.link, own] {
      guard let text, IdentifierTraces.mayStand(in: text) else { continue }
      for number in Registration.all(in: text) where !entry.registrations.contains(number) {
        entry.registrations.append(number)
      }
    }
    if entry.revision == nil { entry.revision = revision(in: text) }
  }

  /// The plain text of markup that may name the work; empty where it cannot.
  private static func tracedText(of html: SafeHTML?) -> String {
    IdentifierTraces.mayStand(in: html) ? html?.plainText ?? "" : ""
  }

  private static func take(_ text: String, _ entry: inout Entry) {
    if entry.doi == nil, text.holds("10.") { entry.doi = DOI(text) ?? DOI.inPath(of: text) }
    if entry.pmid == nil { entry.pmid = PMID(parsing: text) }
    if entry.pmcid == nil { entry.pmcid = centralNumber(in: text) }
    takeAddress(text, &entry)
  }

  /// `PMC8123456`, alone or behind `pmc:`.
  private static func centralNumber(in text: String) -> String? {
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "p") else { return nil }
    var rest = Substring(text.uppercased())
    for prefix in ["PMCID:", "PMC:"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    let digits = rest.dropFirst(3)
    guard rest.hasPrefix("PMC"), (4...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return String(rest)
  }

  /// `PMID:34739692 | PMC:PMC8123456 | DOI:10.1111/…`, the line PubMed ends a text with.
  private static func takeLabelledLines(of text: String, _ entry: inout Entry) {
    for line in ReferenceList.lines(of: text, beginningWith: "pmid", upTo: 160) {
      for part in line.split(separator: "|") {
        let part = PlainText.clean(String(part))
        if entry.pmid == nil { entry.pmid = PMID(parsing: part) }
        if entry.pmcid == nil { entry.pmcid = centralNumber(in: part) }
      }
    }
  }

  private static func takeAddress(_ address: String, _ entry: inout Entry) {
    // Nothing else of an address is looked at.
    guard address.holds("10.") || address.holdsWord("ncbi") || address.holdsWord("europepmc"),
      let parts = AddressParts(address)
    else { return }
    switch parts.host {
    case "pubmed.ncbi.nlm.nih.gov":
      if entry.pmid == nil, let first = parts.path.split(separator: "/").first {
        entry.pmid = Int(first).flatMap(PMID.init)
      }
    case "www.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov", "europepmc.org":
      let segments = parts.path.split(separator: "/")
      for (place, segment) in zip(segments, segments.dropFirst()) {
        if place == "pubmed" || place.lowercased() == "med", entry.pmid == nil {
          entry.pmid = Int(segment).flatMap(PMID.init)
        } else if place == "articles" || place.lowercased() == "pmc", entry.pmcid == nil {
          entry.pmcid = centralNumber(in: String(segment))
        }
      }
    default:
      if entry.doi == nil { entry.doi = DOI.inPath(of: address) }
    }
  }

  /// A DOI of the entry's own in its text: behind `doi` in a citation line at the start or the
  /// end, in a short text, and only when it is the only one there.
  private static func ownDOI(in text: String) -> DOI? {
    guard text.holds("10.") else { return nil }
    let lone = onLinesOfTheirOwn(in: text)
    if !lone.isEmpty { return lone.count == 1 ? lone[0] : nil }
    guard let found = DOI.first(in: text) else { return nil }
    let lines = text.split(separator: "\n")
    let ends = [lines.first, lines.last].compactMap { $0 }
    for line in ends {
      guard let doi = DOI.first(in: String(line)), doi == found else { continue }
      // A line far longer than a citation says at its beginning whose work it is.
      let folded = String(decoding: line.utf8.prefix(2_000), as: UTF8.self).lowercased()
      // `Linked research: doi:…`, `retract the article doi:…` speak of another work.
      if ["linked", "retract", "comment on", "correction to", "see also", "concern", "erratum"]
        .contains(where: folded.contains)
      {
        return nil
      }
      if folded.hasPrefix("doi") || folded.hasPrefix("http") { return doi }
      if folded.contains("published online"), line.utf8.count < 300 { return doi }
      if line.utf8.count <= 200, folded.contains("doi:") || folded.contains("doi.org/"),
        lines.count <= 1 || line.utf8.count <= 120
      {
        return isCitation(folded) ? doi : nil
      }
    }
    return nil
  }

  /// `DOI: 10.3897/mycokeys.85.75309` as a whole line (Pensoft, the Royal Society of Chemistry);
  /// two different ones are those of other works.
  private static func onLinesOfTheirOwn(in text: String) -> [DOI] {
    var found: [DOI] = []
    for line in ReferenceList.lines(of: text, beginningWith: "doi", upTo: 120) {
      guard let doi = DOI(line) ?? DOI.first(in: line),
        line.utf8.count <= doi.name.utf8.count + 30
      else { continue }
      if !found.contains(doi) { found.append(doi) }
      if found.count > 1 { break }
    }
    return found
  }

  /// A line that cites the work itself: journal, year, volume, and the DOI at its end.
  private static func isCitation(_ line: String) -> Bool {
    line.contains("volume") || line.contains("vol.") || line.contains("ahead of print")
      || line.contains("published") || line.contains("article") || line.contains("issue")
  }

  /// EMA re-emits a page with `Revision: 20`.
  private static func revision(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.position(of: "Revision:") else { return nil }
      let digits = bytes[(start + 9)...].drop(while: \.isSpace).prefix(while: \.isASCIIDigit)
      return digits.isEmpty ? nil : String(decoding: digits.prefix(6), as: UTF8.self)
    }
  }
}

extension PMID {
  /// A PubMed number stated as such: `pmid:34739692`, `PMID: 34739692`, `pubmed:34739692`.
  public init?(parsing text: String) {
    guard let first = text.utf8.first, "pPiI".utf8.contains(first) else { return nil }
    let lower = text.utf8.asciiLowercasedText
    for prefix in ["pmid:", "pubmed:", "info:pmid/"] where lower.hasPrefix(prefix) {
      let digits = lower.utf8.dropFirst(prefix.utf8.count).drop(while: \.isSpace)
      guard digits.allSatisfy(\.isASCIIDigit), let number = Int(String(Substring(digits))) else {
        return nil
      }
      self.init(number)
      return
    }
    return nil
  }
}
