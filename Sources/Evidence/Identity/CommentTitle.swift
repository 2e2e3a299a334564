import Syndication

/// The title of the work that a comment quotes in its own: `Comment on “X”`, `Re: X`, `Réponse à « X »`.
enum CommentTitle {
  /// What the titles of comments, letters and replies begin with, as folded words (NLM fact sheet
  /// "Errata, Retractions, and Other Linked Citations": comments carry the title they are about).
  private static let openings: [[String]] = [
    ["comment", "on"], ["comments", "on"], ["commentary", "on"], ["comment"], ["re"],
    ["response", "to"], ["reply", "to"], ["in", "response", "to"], ["letter", "regarding"],
    ["letter", "to", "the", "editor", "regarding"], ["letter", "to", "the", "editor", "re"],
    ["commentaire", "sur"], ["commentaire", "de"], ["reponse", "a"], ["a", "propos", "de"],
  ]

  /// The quoted title as folded words; `nil` for a title that quotes none.
  ///
  /// Only behind a quotation mark or a colon: `Comment on asthma care` quotes nothing.
  static func quoted(in title: String?) -> [String]? {
    guard let title,
      let sign = title.firstIndex(where: { "\"“«‘:".contains($0) }), sign != title.startIndex
    else { return nil }
    let head = FoldedText.words(of: String(title[..<sign]))
    guard openings.contains(head) else { return nil }
    let rest = FoldedText.words(of: String(title[title.index(after: sign)...]))
    return rest.isEmpty ? nil : rest
  }
}
