public import Syndication

/// What an entry is when it changes the standing of another work: a notice of a journal, an index or
/// an agency (NLM fact sheet "Errata, Retractions, and Other Linked Citations"; COPE 2019).
public enum Amendment: Sendable, Equatable {
  case retraction, concern, correction

  /// What an entry announces about another work; `nil` for every other entry.
  ///
  /// `RETRACTED: …` before an article's own title is no notice: the article itself says it. A work
  /// that is retracted *and replaced* under its DOI is corrected, not gone.
  public init?(_ entry: Entry, _ assessment: Assessment) {
    guard
      let found = Self.stated(entry.relations) ?? Self.stated(assessment.relations)
        ?? Self.announced(entry, assessment.flags)
    else { return nil }
    self = found == .retraction && Self.isReplacement(entry) ? .correction : found
  }

  private static func stated(_ relations: [Relation]) -> Amendment? {
    if relations.isEmpty { return nil }
    if relations.contains(where: { $0.kind == .retracts }) { return .retraction }
    if relations.contains(where: { $0.kind == .expressesConcernOn }) { return .concern }
    return relations.contains { $0.kind == .corrects } ? .correction : nil
  }

  /// A flag that the title gives itself as a notice's.
  private static func announced(_ entry: Entry, _ flags: [EntryFlag]) -> Amendment? {
    let isCandidate =
      flags.contains(.retracted) || flags.contains(.expressionOfConcern)
      || flags.contains(.correction)
    guard isCandidate, let kind = NoticeTitle(entry.title)?.kind else { return nil }
    switch kind {
    case .retraction: return flags.contains(.retracted) ? kind : nil
    case .concern: return flags.contains(.expressionOfConcern) ? kind : nil
    case .correction: return flags.contains(.correction) ? kind : nil
    }
  }

  /// The relation that the notice states.
  public var relation: Relation.Kind {
    switch self {
    case .retraction: .retracts
    case .concern: .expressesConcernOn
    case .correction: .corrects
    }
  }

  /// Whether an entry says that the work was retracted and stands again in a corrected form.
  public static func isReplacement(_ entry: Entry) -> Bool {
    let text = (entry.summary ?? entry.content)?.plainText ?? ""
    let words = FoldedText.words(of: (entry.title ?? "") + "\n" + String(text.prefix(1200)))
    let line = " " + words.joined(separator: " ") + " "
    return replacements.contains { line.contains($0) }
  }

  private static let replacements = [
    " retraction and replacement", " retracted and replaced ", " retract and replace ",
    " retraction and republication", " retracted and republished ", " retract and republish",
    " retraction with replacement", " retraction et remplacement", " retracte et remplace ",
    " retractation et remplacement", " retractation et republication", " retraction republication ",
  ]
}
