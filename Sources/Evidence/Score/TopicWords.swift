/// The reader's own words, found in titles whatever their case and accents.
struct TopicWords: Sendable {
  private let table: RuleTable

  init(_ topics: [String]) {
    let phrases = topics.map { FoldedText.words(of: $0).joined(separator: " ") }
      .filter { !$0.isEmpty }
    let text = phrases.isEmpty ? "" : "cue.topic | any | 0\n  " + phrases.joined(separator: " ; ")
    table = RuleTable([Array(text.utf8)])
  }

  /// The first topic in a title, with its words.
  func first(in title: String) -> TextMatch? {
    guard !table.rules.isEmpty else { return nil }
    let reading = EntryReading(title: title, table)
    return reading.hits.first.map { reading.match($0) }
  }
}
