import Foundation

/// ArgumentParser speaks English; its few sentences are put into the language of the run.
enum ParserWording {
  /// Longest sentences first, so that a part never spoils the whole.
  private static let french: [(String, String)] = [
    (
      "See 'veille help <subcommand>' for detailed help.",
      "« veille help <commande> » donne l’aide détaillée."
    ),
    (
      "See 'veille sources help <subcommand>' for detailed help.",
      "« veille help sources <commande> » donne l’aide détaillée."
    ),
    ("Show help information.", "Montre l’aide."),
    ("Show subcommand help information.", "Montre l’aide d’une commande."),
    ("Show the version.", "Montre la version."),
    ("OVERVIEW: ", "APERÇU : "),
    ("USAGE: ", "USAGE : "),
    ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"),
    ("Usage: ", "Usage : "),
    ("<subcommand>", "<commande>"),
    ("Error: ", "Erreur : "),
    ("Help:  ", "Aide : "),
    ("See 'veille ", "Voyez 'veille "),
    ("' for more information.", "' pour en savoir plus."),
    ("Missing expected argument", "il manque l’argument"),
    ("Missing value for", "il manque une valeur à"),
    ("Unknown option", "option inconnue"),
    ("Did you mean", "Vouliez-vous dire"),
    ("Unexpected argument", "argument inattendu"),
    ("unexpected arguments", "arguments inattendus"),
    ("The value ", "la valeur "),
    (" is invalid for ", " ne convient pas à "),
    ("(default: ", "(par défaut : "),
  ]

  static func translate(
    _ text: String, into language: ProgramLanguage = .ofThisRun
  ) -> String {
    guard language == .french else { return text }
    return quoted(Self.french.reduce(text) { $0.replacing($1.0, with: $1.1) })
  }

  /// 'quoted' words between French quotation marks.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(separator: "'", omittingEmptySubsequences: false)
      guard parts.count > 1, parts.count % 2 == 1 else { return String(line) }
      return parts.enumerated().reduce(into: "") { sentence, part in
        sentence += part.offset % 2 == 0 ? part.element : "« \(part.element) »"
      }
    }.joined(separator: "\n")
  }
}
