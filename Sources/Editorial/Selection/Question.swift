import Evidence
import Syndication

/// The question that an entry's title asks, as far as two titles can be compared: what it is about,
/// and its telling words (docs/digest.md, "Déjà vu").
public struct Question: Sendable {
  /// Names of the shipped lists' concepts found in the title: the same in French and English.
  let concepts: Set<Int>
  /// Words of five letters and more that say neither design nor setting.
  let words: Set<String>

  /// Words of titles that tell no question from another.
  private static let idle: Set<String> = [
    "trial", "randomized", "randomised", "randomise", "controlled", "controle", "study", "etude",
    "essai", "cohort", "cohorte", "review", "revue", "systematic", "systematique", "meta",
    "analysis", "analyse", "patient", "adult", "adulte", "among", "versus", "after", "apres",
    "effect", "effet", "efficacy", "efficacite", "safety", "securite", "treatment", "traitement",
    "therapy", "therapie", "clinical", "clinique", "outcome", "associated", "association",
    "disease", "maladie", "protocol", "protocole", "results", "resultat", "report", "guideline",
    "recommandation", "based", "using", "comparison", "double", "blind", "placebo", "multicenter",
    "multicentre", "phase", "during", "chez", "people", "person", "personne", "risk", "risque",
    "retrospective", "prospective", "observational", "national", "survey", "between", "their",
    "children", "enfant", "women", "femme", "older", "health", "sante", "medical", "primary",
    "first", "management", "prise", "charge", "acute", "chronic", "chronique",
  ]

  /// The question of a title.
  public init(title: String) {
    let words = PhraseIndex.words(title)
    concepts = Set(SpecialtyList.index.numbers(in: words))
    self.words = Set(words.filter { $0.utf8.count >= 5 && !Self.idle.contains($0) })
  }

  /// Whether two titles ask the same: two subjects in common, or one and two telling words, or most
  /// of the telling words.
  public func isSame(as other: Question) -> Bool {
    let shared = concepts.intersection(other.concepts).count
    if shared >= 2 { return true }
    let common = words.intersection(other.words).count
    if shared == 1, common >= 2 { return true }
    return common >= 3 && common * 2 >= min(words.count, other.words.count)
  }
}
