import Syndication

/// The texts of an entry as the rules read them, cut into words once.
struct EntryReading: Sendable {
  let entry: Entry
  let title: WordedText
  /// The abstract, one line a block.
  let abstract: String
  let body: WordedText
  /// Categories, section and publication types, one line each.
  let section: WordedText

  /// Bytes of a long text that are read: abstracts are shorter, whole articles say it early.
  private static let limit = 12_000

  init(_ entry: Entry) {
    self.entry = entry
    title = WordedText(entry.title ?? "")
    let summary = entry.summary?.plainText ?? ""
    let content = entry.content?.plainText ?? ""
    let longer = content.utf8.count > summary.utf8.count ? content : summary
    abstract =
      longer.utf8.count > Self.limit
      ? String(decoding: longer.utf8.prefix(Self.limit), as: UTF8.self) : longer
    body = WordedText(abstract)
    section = WordedText(
      (entry.publicationTypes + [entry.section ?? ""] + entry.categories).joined(separator: "\n"))
  }
}
