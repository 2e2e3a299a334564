/// How many letters apart two words are (Levenshtein 1966), to suggest the word that was meant.
public enum EditDistance {
  /// Insertions, deletions and substitutions between two words, by UTF-8 byte.
  public static func between(_ left: String, _ right: String) -> Int {
    let first = Array(left.utf8.prefix(64))
    let second = Array(right.utf8.prefix(64))
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
