/// The list of references at the end of a text: what it names are other works.
enum ReferenceList {
  private static let headings: Set<String> = [
    "references", "reference", "reference list", "références", "références bibliographiques",
    "bibliographie", "bibliography", "literature cited", "works cited", "further reading",
    "notes and references", "notes et références", "sources et références", "literatur",
    "literaturverzeichnis", "referenzen", "bibliografía", "referencias", "bibliografia",
    "related articles", "articles liés", "cited by",
  ]

  /// The text up to the heading of its references; all of it when there is none.
  static func textBefore(in text: String) -> String {
    guard text.utf8.count > 20 else { return text }
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: "\n") ?? text.endIndex
      if start > text.startIndex, isHeading(text[start..<end]) { return String(text[..<start]) }
      start = end == text.endIndex ? end : text.index(after: end)
    }
    return text
  }

  private static func isHeading(_ line: Substring) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let name = line.lowercased().trimmingPrefixAndSuffix {
      $0 == " " || $0 == ":" || $0 == "." || $0.isNumber
    }
    return headings.contains(name)
  }
}
