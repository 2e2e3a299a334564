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
      let sign = title.unicodeScalars.firstIndex(where: opensQuotation), sign != title.startIndex
    else { return nil }
    let head = FoldedText.words(of: String(title[..<sign]))
    guard openings.contains(head) else { return nil }
    // The sign itself belongs to no word.
    let rest = FoldedText.words(of: String(title[sign...]))
    return rest.isEmpty ? nil : rest
  }

  /// Asked of every scalar of every title, so no string is made for it.
  private static func opensQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "«", "‘", ":": true
    default: false
    }
  }
}
