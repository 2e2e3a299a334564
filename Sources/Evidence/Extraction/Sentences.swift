/// Cuts a text into sentences without stumbling over abbreviations and decimals.
enum Sentences {
  private static let abbreviations: Set<String> = [
    "vs", "e.g", "i.e", "al", "dr", "prof", "fig", "no", "st", "approx", "resp", "ca", "cf", "p",
    "mme", "m", "min", "max", "et al", "sp", "spp", "n", "inc", "ltd", "etc", "ex",
  ]

  static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    let characters = Array(text.unicodeScalars)
    var start = 0
    var index = 0
    func isBoundary(_ index: Int) -> Bool {
      let mark = characters[index]
      guard mark == "." || mark == "!" || mark == "?" else { return false }
      guard index + 1 < characters.count else { return true }
      guard characters[index + 1] == " " || characters[index + 1] == "\u{A0}",
        index + 2 < characters.count
      else { return false }
      let next = characters[index + 2]
      guard
        next.properties.isUppercase || ("0"..."9").contains(next) || next == "«" || next == "\""
          || next == "“" || next == "("
      else { return false }
      var word = index
      while word > start, characters[word - 1] != " " { word -= 1 }
      let before = String(String.UnicodeScalarView(characters[word..<index])).lowercased()
      return !abbreviations.contains(before)
    }
    while index < characters.count {
      if isBoundary(index) {
        append(characters[start...index], to: &sentences)
        start = index + 1
      }
      index += 1
    }
    if start < characters.count { append(characters[start...], to: &sentences) }
    return sentences
  }

  private static func append(_ scalars: ArraySlice<Unicode.Scalar>, to sentences: inout [String]) {
    var scalars = scalars
    while let first = scalars.first, first == " " || first == "\u{A0}" {
      scalars = scalars.dropFirst()
    }
    while let last = scalars.last, last == " " || last == "\u{A0}" { scalars = scalars.dropLast() }
    if !scalars.isEmpty { sentences.append(String(String.UnicodeScalarView(scalars))) }
  }
}
