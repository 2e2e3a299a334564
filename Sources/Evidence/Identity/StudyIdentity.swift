public import Syndication

/// Which study an entry belongs to: the names under which it and its kin can be found.
///
/// A wrong merge is worse than a missed one: a title joins only with its first author and its
/// digits, and never two works whose DOIs differ, a preprint and its article aside. A trial's
/// registration joins nothing: protocol, results and later analyses of one trial are works of their
/// own (docs/digest.md, "One study, one entry").
public enum StudyIdentity {
  /// Shortest folded title that may join entries (bytes); short ones recur ("Editorial").
  private static let titleFloor = 40

  /// The entry's own names, strongest first.
  public static func keys(for entry: Entry) -> [StudyKey] {
    var keys: [StudyKey] = []
    if let doi = entry.doi { keys.append(StudyKey(.doi, doi.work)) }
    if let pmid = entry.pmid { keys.append(StudyKey(.pmid, pmid.description)) }
    if let pmcid = entry.pmcid { keys.append(StudyKey(.pmcid, pmcid)) }
    if let address = addressKey(of: entry) { keys.append(address) }
    return keys + titleKeys(of: entry)
  }

  /// The entry's page; a site's front page is none, and every edition of a re-emitted page (EMA:
  /// "Revision: 20") is one of its own.
  private static func addressKey(of entry: Entry) -> StudyKey? {
    guard let link = entry.link, let address = WebAddress.canonical(link),
      address.utf8.contains(UInt8(ascii: "/")) || address.utf8.contains(UInt8(ascii: "?"))
    else { return nil }
    return StudyKey(.address, entry.revision.map { address + " revision " + $0 } ?? address)
  }

  /// Whether two DOIs name versions or parts of one work.
  public static func isSameWork(_ left: DOI, _ right: DOI) -> Bool {
    left.work == right.work
  }

  /// Whether two DOIs may belong to one study: the same work, or a preprint and its article.
  public static func mayJoin(_ left: DOI, _ right: DOI) -> Bool {
    isSameWork(left, right) || left.isOfPreprintServer != right.isOfPreprintServer
  }

  /// The title alone, by which a notice that quotes it finds its work.
  static func headline(of entry: Entry) -> StudyKey? {
    headline(titleWords(of: entry))
  }

  static func headline(_ words: [String]) -> StudyKey? {
    let folded = words.joined(separator: " ")
    guard words.count >= 5, folded.utf8.count >= titleFloor else { return nil }
    return StudyKey(.headline, folded)
  }

  /// The title with the first author's name: one key for each end of the name, since feeds write
  /// `Ng C`, `Ng, Catherine` and `Catherine Ng`.
  private static func titleKeys(of entry: Entry) -> [StudyKey] {
    guard let author = entry.authors.first?.name else { return [] }
    let folded = titleWords(of: entry).joined(separator: " ")
    guard folded.utf8.count >= titleFloor else { return [] }
    let names = FoldedText.words(of: author).filter { $0.utf8.count >= 2 }
    guard let first = names.first, let last = names.last else { return [] }
    return (first == last ? [first] : [first, last]).map {
      StudyKey(.title, folded + "|" + $0)
    }
  }

  /// The title's words, without a heading in brackets before them (`[Comment]`, `[Articles]`).
  static func titleWords(of entry: Entry) -> [String] {
    guard let title = entry.title else { return [] }
    if title.hasPrefix("["), let close = title.firstIndex(of: "]") {
      let rest = title[title.index(after: close)...]
      // PubMed writes a translated title wholly in brackets: `[Traitement de …].`
      if rest.utf8.count > 3 { return FoldedText.words(of: String(rest)) }
    }
    return FoldedText.words(of: title)
  }
}
