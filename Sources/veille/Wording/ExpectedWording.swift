import Pipeline

/// What a setting expects, in words.
enum ExpectedWording {
  static func text(
    _ expected: ConfigurationError.Expected, in language: ProgramLanguage = .ofThisRun
  ) -> String {
    let french = language == .french
    switch expected {
    case .text: return french ? "un texte" : "a text"
    case .textList: return french ? "un texte ou une liste de textes" : "a text or a list of texts"
    case .wholeNumber(let range):
      return french
        ? "un nombre entier de \(range.lowerBound) à \(range.upperBound)"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .oneOf(let values):
      return (french ? "l’une des valeurs " : "one of ") + values.joined(separator: ", ")
    case .mapping: return french ? "des paires « clé: valeur »" : "'key: value' pairs"
    case .address:
      return french ? "une adresse http ou https" : "an http or https address"
    case .weights: return french ? "des noms et des points" : "names and points"
    }
  }
}
