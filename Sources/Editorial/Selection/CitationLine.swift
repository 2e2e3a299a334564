import Evidence
import Syndication

/// Tells the lines of a text that cite the work or close the post from those its authors wrote.
///
/// ScienceDirect, ACS, RSC, Wiley, Taylor & Francis and Pensoft put date, journal, volume, authors and
/// DOI where an abstract belongs; WordPress ends each text with a line of its own.
enum CitationLine {
  /// Words of a line that may still be a journal with its volume, or a kind of article with its date.
  private static let longest = 14
  /// Words of a closing line with the title of its post.
  private static let longestClosing = 40

  /// The lines of a plain text that its authors wrote, in their order.
  static func without(_ text: String) -> String {
    text.split(separator: "\n").filter { !matches($0) }.joined(separator: "\n")
  }

  /// Whether a line is no sentence of the work itself.
  static func matches(_ line: some StringProtocol) -> Bool {
    let words = FoldedText.words(of: String(line))
    guard let first = words.first else { return true }
    if words.count == 1, headings.contains(first) { return true }
    let lead = line.prefix(48).lowercased()
    if labels.contains(where: lead.hasPrefix) { return true }
    let isShort = words.count <= longest
    if isShort, numbered.contains(first), words.count > 1, isNumber(words[1]) { return true }
    if isShort, endsAsNotice(words) || endsInDOI(line) || givesPages(line) || isDated(line) {
      return true
    }
    if words.count <= longestClosing, closes(words) { return true }
    return isListOfNames(line)
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 &- 0x30 < 10 } }

  private static func endsAsNotice(_ words: [String]) -> Bool {
    notices.contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static func closes(_ words: [String]) -> Bool {
    closings.contains { closing in
      words.indices.contains { words[$0...].starts(with: closing) }
    }
  }

  /// `Journal of Medicinal Chemistry DOI: 10.1021/…`: nothing stands behind the DOI.
  private static func endsInDOI(_ line: some StringProtocol) -> Bool {
    guard let last = line.split(separator: " ").last else { return false }
    return DOI(String(last)) != nil
  }

  /// `Nova Hedwigia, (2021) , p. 281 - 290`, `MycoKeys 85: 109-125`: two numbers and a hyphen last.
  private static func givesPages(_ line: some StringProtocol) -> Bool {
    let tail = line.utf8.reversed().drop { $0 == 0x2E || $0 == 0x20 }
    let last = tail.prefix { $0 &- 0x30 < 10 }
    let hyphen = tail.dropFirst(last.count).drop { $0 == 0x20 }
    guard !last.isEmpty, hyphen.first == 0x2D else { return false }
    let first = hyphen.dropFirst().drop { $0 == 0x20 }.prefix { $0 &- 0x30 < 10 }
    return !first.isEmpty && line.contains { $0 == ":" || $0 == "," }
  }

  /// `Review Article — 14 August 2026`: a dash and, behind it, a date that ends in its year.
  private static func isDated(_ line: some StringProtocol) -> Bool {
    guard let dash = line.lastIndex(of: "—") else { return false }
    let date = line[line.index(after: dash)...].split(separator: " ")
    guard date.count == 3, let year = date.last, year.utf8.count == 4 else { return false }
    return isNumber(String(year)) && isNumber(String(date[0]))
  }

  /// `Simran Kaur; Shivani Kasana; Preeti Patel`: names between semicolons.
  private static func isListOfNames(_ line: some StringProtocol) -> Bool {
    let names = line.split(separator: ";")
    guard names.count > 1 else { return false }
    return names.allSatisfy { AuthorNames.isPerson(PlainText.clean(String($0))) }
  }
}
