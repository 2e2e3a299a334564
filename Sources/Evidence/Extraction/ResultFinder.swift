/// Lifts result and conclusion from an abstract, whole sentences in the authors' words.
enum ResultFinder {
  private enum Part {
    case result, conclusion, other
  }

  private static let results: Set<String> = [
    "results", "result", "findings", "main results", "resultats", "resultat",
    "principaux resultats",
    "results and conclusion", "main outcome measures and results", "main findings",
  ]
  private static let conclusions: Set<String> = [
    "conclusion", "conclusions", "interpretation", "conclusion s", "en pratique",
    "authors conclusions", "conclusions and relevance", "interpretations",
    "discussion and conclusion",
    "conclusion and relevance", "conclusions and implications",
  ]
  private static let others: Set<String> = [
    "background", "introduction", "objective", "objectives", "methods", "method", "aim", "aims",
    "purpose", "design", "setting", "participants", "patients", "funding", "registration",
    "data sources", "study selection", "interventions", "intervention", "measurements", "context",
    "importance", "trial registration", "materials and methods", "patients and methods", "objectif",
    "objectifs", "methodes", "methode", "contexte", "but", "financement", "discussion",
    "main outcomes and measures", "main outcome measures", "exposures", "exposure", "rationale",
    "methods and results", "methods and findings", "background and aims", "patients et methodes",
    "materiel et methodes", "evidence review", "limitations", "keywords", "copyright",
  ]

  /// The sentences of an abstract's parts; at most three of results, two of the conclusion.
  static func find(in abstract: String) -> (result: String?, conclusion: String?) {
    var part = Part.other
    var found: [Bool: [String]] = [:]
    for line in abstract.split(separator: "\n") {
      for sentence in Sentences.split(String(line)) {
        var rest = sentence
        if let (heading, tail) = heading(of: sentence) {
          part = heading
          rest = tail
        }
        guard part != .other, !rest.isEmpty else { continue }
        found[part == .result, default: []].append(rest)
      }
    }
    // The first result names the outcome, the last sentences of a conclusion name its limits.
    let result = found[true].map { $0.prefix(2).joined(separator: " ") }
    let conclusion = found[false].map { $0.prefix(2).joined(separator: " ") }
    return (result, conclusion)
  }

  private static func heading(of sentence: String) -> (Part, String)? {
    guard let colon = sentence.prefix(60).firstIndex(where: { $0 == ":" || $0 == "." }) else {
      let folded = FoldedText.words(of: sentence).joined(separator: " ")
      return part(folded).map { ($0, "") }
    }
    let folded = FoldedText.words(of: String(sentence[..<colon])).joined(separator: " ")
    guard let part = part(folded) else { return nil }
    let tail = sentence[sentence.index(after: colon)...].drop { $0 == " " || $0 == "\u{A0}" }
    return (part, String(tail))
  }

  private static func part(_ folded: String) -> Part? {
    if results.contains(folded) { return .result }
    if conclusions.contains(folded) { return .conclusion }
    return others.contains(folded) ? .other : nil
  }
}
