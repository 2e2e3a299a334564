public import Syndication

/// Which study an entry belongs to: the names under which it and its kin can be found.
///
/// A wrong merge is worse than a missed one: a title joins only with its first author and its
/// digits, and never two works whose DOIs differ (docs/identity.md).
public enum StudyIdentity {
  /// Shortest folded title that may join entries (bytes); short ones recur ("Editorial").
  private static let titleFloor = 40

  /// The entry's own names, strongest first.
  public static func keys(for entry: Entry) -> [StudyKey] {
    var keys: [StudyKey] = []
    if let doi = entry.doi { keys.append(StudyKey(.doi, doi.name)) }
    if let pmid = entry.pmid { keys.append(StudyKey(.pmid, pmid.description)) }
    if let pmcid = entry.pmcid { keys.append(StudyKey(.pmcid, pmcid)) }
    if let link = entry.link, let address = WebAddress.canonical(link) {
      keys.append(StudyKey(.address, address))
    }
    if let key = titleKey(of: entry) { keys.append(key) }
    return keys
  }

  /// The other works whose study the entry belongs to (a correction to its article).
  public static func targets(of relations: [Relation]) -> [StudyKey] {
    relations.compactMap { relation in
      switch relation.kind {
      case .retracts, .expressesConcernOn, .corrects, .commentsOn, .isPreprintOf, .hasPreprint,
        .reportsOn, .updates, .retractedBy, .correctedBy, .concernIn:
        StudyKey(target: relation.target)
      case .commentedBy: nil
      }
    }
  }

  /// The title, folded, with the first author's family name.
  private static func titleKey(of entry: Entry) -> StudyKey? {
    guard let title = entry.title, let author = entry.authors.first?.name else { return nil }
    let folded = FoldedText.words(of: title).joined(separator: " ")
    guard folded.utf8.count >= titleFloor else { return nil }
    let family = FoldedText.words(of: author).max { $0.utf8.count < $1.utf8.count } ?? ""
    guard family.utf8.count >= 3 else { return nil }
    return StudyKey(.title, folded + "|" + family)
  }
}
