import Syndication

extension EntryReading {
  /// What an entry is called, where it stands and how plainly it says so (four quarters: plainly).
  struct Kind {
    let text: String
    let field: TextMatch.Field
    let strength: Int
  }

  /// Words of a text that may be nothing but a name of its kind.
  private static let labelWords = 8
  /// Bytes of a label in brackets.
  private static let labelBytes = 40

  /// The names of kinds that an entry bears: publication types, section and categories; the label before the
  /// title (The Lancet's "[Comment] …"); a text that says nothing else ("Fiche mémo", "Review Article").
  ///
  /// A category may only be a subject: it counts three quarters.
  var kinds: [Kind] {
    var kinds = entry.publicationTypes.map { Kind(text: $0, field: .publicationType, strength: 4) }
    if let section = entry.section {
      kinds.append(Kind(text: section, field: .section, strength: 4))
    }
    for category in entry.categories.prefix(20) {
      kinds.append(Kind(text: category, field: .category, strength: 3))
    }
    if let label = titleLabel { kinds.append(Kind(text: label, field: .title, strength: 4)) }
    if (1...Self.labelWords).contains(bodyWords) {
      let text = text(titleWords, words.count - 1)
      kinds.append(Kind(text: text, field: .abstract, strength: 4))
    }
    return kinds
  }

  /// What stands in brackets before the title.
  private var titleLabel: String? {
    guard bytes.first == UInt8(ascii: "["),
      let end = bytes.prefix(Self.labelBytes).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return line(1..<end)
  }
}
