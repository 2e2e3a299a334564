/// The spaces of French typography: narrow and unbreakable before `; : ! ? » %` and after `«`
/// (Lexique des règles typographiques en usage à l’Imprimerie nationale).
enum FrenchSpacing {
  private static let narrow: UInt32 = 0x202F

  /// A text with its own spaces at those places made narrow and unbreakable; none is added.
  static func set(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var isChanged = false
    for index in scalars.indices where isSpace(scalars[index]) {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let last = index > 0 ? scalars[index - 1] : nil
      guard closes(next, at: index + 1, in: scalars) || last == "«" else { continue }
      guard last != nil, next != nil, let space = Unicode.Scalar(narrow) else { continue }
      scalars[index] = space
      isChanged = true
    }
    guard isChanged else { return text }
    var output = String.UnicodeScalarView()
    output.append(contentsOf: scalars)
    return String(output)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}"
  }

  /// Whether a mark stands there that clings to the word before it; `:-)` and `!=` do not.
  private static func closes(
    _ mark: Unicode.Scalar?, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let mark, ";:!?»%".unicodeScalars.contains(mark) else { return false }
    guard index + 1 < scalars.count else { return true }
    let after = scalars[index + 1]
    if isSpace(after) || after.value == narrow || mark == "»" { return true }
    return mark != ":" && mark != ";" && ";:!?».,)…".unicodeScalars.contains(after)
  }
}
