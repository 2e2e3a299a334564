/// All authors of an article in one comma-separated line (bioRxiv, Elsevier Health, OUP, Wiley).
public enum AuthorNames {
  /// The names in a line; the line itself when it is not plainly a list.
  static func split(_ text: String) -> [String] {
    var text = text
    for lead in ["by ", "By ", "BY "] where text.hasPrefix(lead) { text.removeFirst(lead.count) }
    if text.utf8.contains(UInt8(ascii: ";")) {
      let names = parts(of: text, by: ";")
      return names.count > 1 ? names.map(withoutAnd) : [trimmed(text)]
    }
    guard text.utf8.contains(UInt8(ascii: ",")) else { return pair(text) ?? [text] }
    let pieces = joinedSuffixes(splitAnd(parts(of: text, by: ",")))
    guard pieces.count > 1 else {
      return pieces.isEmpty ? [text] : [pieces.count == 1 ? pieces[0] : text]
    }
    if let inverted = invertedPairs(pieces) { return inverted }
    // "Surname, Forename" is one person; a list has whole names.
    guard
      pieces.allSatisfy({ isWholeName($0) })
        || (pieces.count > 3 && pieces.filter(isWholeName).count * 4 > pieces.count * 3)
    else { return [text] }
    return pieces
  }

  /// `Ann Lee and Bo Chen`, where both sides are plainly persons.
  private static func pair(_ text: String) -> [String]? {
    // Two names and the word between them have four blanks at least.
    guard text.utf8.count <= longestPair, text.utf8.count(where: { $0 == 0x20 }) >= 4 else {
      return nil
    }
    for word: StaticString in [" and ", " & ", " et "] where text.holds(word) {
      guard let range = text.firstRange(of: word.description) else { continue }
      let names = [
        trimmed(String(text[..<range.lowerBound])), trimmed(String(text[range.upperBound...])),
      ]
      return names.allSatisfy(isPerson) ? names : nil
    }
    return nil
  }

  /// Bytes of two names, at most.
  private static let longestPair = 160

  /// Whether a name is plainly a person's: two to four words, capitals and particles, none of an
  /// institution's.
  public static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count),
      !PersonWords.particles.contains(words[words.count - 1].lowercased())
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      if PersonWords.particles.contains(String(word)) { return true }
      return first.properties.isUppercase && !PersonWords.institutions.contains(word.lowercased())
        && !word.utf8.contains { $0.isASCIIDigit || "()/@:".utf8.contains($0) }
    }
  }

  private static func parts(of text: String, by separator: Unicode.Scalar) -> [String] {
    text.utf8.split(separator: UInt8(ascii: separator)).map { trimmed(String(Substring($0))) }
      .filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String { PlainText.clean(text) }

  private static func withoutAnd(_ name: String) -> String {
    for word in ["and ", "& ", "et "] where name.hasPrefix(word) {
      return trimmed(String(name.dropFirst(word.count)))
    }
    return name
  }

  /// `A B, C D and E F`: the last two stand together.
  private static func splitAnd(_ pieces: [String]) -> [String] {
    guard let last = pieces.last, pieces.count > 1 || last.holds(" and ") else { return pieces }
    var result = Array(pieces.dropLast())
    var rest = withoutAnd(last)
    guard rest.holds(" and ") || rest.holds(" & ") else { return result + [rest] }
    for word in [" and ", " & "] {
      if let range = rest.firstRange(of: word) {
        let first = trimmed(String(rest[..<range.lowerBound]))
        let second = trimmed(String(rest[range.upperBound...]))
        if isWholeName(first), isWholeName(second) {
          result.append(first)
          rest = second
        }
      }
    }
    result.append(rest)
    return result
  }

  /// Degrees and generations belong to the name before them.
  private static func joinedSuffixes(_ pieces: [String]) -> [String] {
    var result: [String] = []
    for piece in pieces {
      if isSuffix(piece), let last = result.popLast() {
        result.append("\(last), \(piece)")
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private static func isSuffix(_ piece: String) -> Bool {
    piece.utf8.count <= 16 && !piece.utf8.contains(0x20)
      && suffixes.contains(piece.utf8.filter { $0 != 0x2E }.asciiLowercasedText)
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "md", "phd", "mph", "msc", "ms", "ma", "rn", "do", "dds",
    "pharmd", "bsc", "mbbs", "mbchb", "frcp", "facp", "dphil", "dsc", "scd", "mba", "np", "pa",
  ]

  /// `Smith, J., Doe, A. B.`: surname and initials alternate.
  private static func invertedPairs(_ pieces: [String]) -> [String]? {
    guard pieces.count % 2 == 0, pieces.count >= 2 else { return nil }
    var names: [String] = []
    for index in stride(from: 0, to: pieces.count, by: 2) {
      guard areInitials(pieces[index + 1]), !areInitials(pieces[index]) else { return nil }
      names.append("\(pieces[index]), \(pieces[index + 1])")
    }
    return names
  }

  private static func areInitials(_ text: String) -> Bool {
    // A scalar has four bytes at most.
    guard text.utf8.count <= 48 else { return false }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = text.utf8.count { $0.isASCIILetter }
      let capitals = text.utf8.count { $0 &- 0x41 < 26 }
      return (1...4).contains(letters) && capitals == letters && text.utf8.count <= 12
    }
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !letters.isEmpty, letters.count <= 4, text.unicodeScalars.count <= 12 else {
      return false
    }
    return letters.allSatisfy { $0.properties.isUppercase }
  }

  /// At least two words, none a sentence's.
  private static func isWholeName(_ text: String) -> Bool {
    (2...7).contains(text.utf8.split(separator: UInt8(ascii: " ")).count)
  }
}
