import Syndication

/// Made-up entries of a title and an abstract of 250 words, in both languages and several designs.
enum Abstracts {
  private static let texts: [(title: String, parts: [String])] = [
    (
      "Veridolol versus placebo in stable heart failure: a randomised, double-blind trial",
      [
        "Background: It is unclear whether veridolol lowers mortality in adults with stable heart failure treated in primary care.",
        "Methods: In this multicentre trial 2,846 patients in 41 hospitals were randomly assigned in a 1:1 ratio to veridolol 50 mg daily or matching placebo. The primary outcome was death from any cause within two years; analysis was by intention to treat.",
        "Results: Death occurred in 171 of 1,423 patients with veridolol (12.0%) and in 256 of 1,423 with placebo (18.0%; hazard ratio 0.67, 95% CI 0.55 to 0.81; P<0.001). Admission for heart failure was less frequent with veridolol (odds ratio 0.81, 95% CI 0.70 to 0.94). Serious adverse events were similar.",
        "Conclusions: Veridolol reduced mortality in adults with stable heart failure. Funding: a ministry of health. ClinicalTrials.gov NCT01234567.",
      ]
    ),
    (
      "Devenir à cinq ans des prothèses de hanche : étude de cohorte rétrospective",
      [
        "Introduction : la survie des prothèses de hanche posées avant cinquante ans est mal connue dans notre pays.",
        "Patients et méthodes : il s’agit d’une étude rétrospective portant sur 310 patients opérés entre 2004 et 2012 dans trois centres. L’âge moyen était de 44 ans et le recul moyen de cinq ans. Les facteurs de risque ont été recherchés par régression logistique.",
        "Résultats : le taux de survie était de 94 % à cinq ans (IC à 95 % : 91 à 97). Le tabac était associé à un risque plus élevé de reprise (OR 2,1 ; IC à 95 % : 1,2 à 3,6). La mortalité était faible et les complications peu fréquentes.",
        "Conclusion : la survie à cinq ans est bonne chez les patients jeunes. Les auteurs déclarent ne pas avoir de liens d’intérêts.",
      ]
    ),
    (
      "An unusual cause of hyponatraemia in a marathon runner",
      [
        "A 34-year-old man was admitted with confusion and vomiting six hours after a marathon. Physical examination revealed no focal signs; serum sodium was 118 mmol/l.",
        "We report the course of this patient, who was treated with hypertonic saline and recovered within two days. Magnetic resonance imaging of the brain was normal. To our knowledge this is the first case with that duration.",
        "Hyponatraemia should be considered in any runner who is confused. The literature is reviewed, and recent advances in the understanding of thirst are discussed. Clinicians should ask for the volume drunk, the weight before and after, and drugs taken.",
      ]
    ),
    (
      "Screening tools for depression in older adults: a systematic review and meta-analysis",
      [
        "Objectives: To compare the accuracy of short screening tools for depression in adults aged 65 and over. Data sources: We searched MEDLINE, Embase and the Cochrane Library until March 2025; two reviewers selected studies and assessed risk of bias.",
        "Results: Forty-one studies with 12,310 participants were included. Pooled sensitivity was 84% (95% CI 80 to 88) and specificity 79% (95% CI 74 to 83) in a random-effects model; heterogeneity was high (I2 = 71%).",
        "Conclusions: Two short tools perform about as well as the long one. The certainty of evidence was moderate. PROSPERO CRD42020123456.",
      ]
    ),
  ]
  private static let filler =
    "Secondary measures were recorded at each visit and compared between groups with the usual tests, and patients were asked about their symptoms, their work and their sleep at every visit during the whole period of observation."

  /// The entries, each filled up to 250 words.
  static var entries: [Entry] {
    texts.enumerated().map { number, text in
      var parts = text.parts
      func words() -> Int { parts.reduce(0) { $0 + $1.split(separator: " ").count } }
      while words() < 250 { parts.insert(filler, at: parts.count - 1) }
      var entry = Entry(id: "\(number)")
      entry.title = text.title
      entry.summary = SafeHTML.text(parts.joined(separator: " "))
      return entry
    }
  }
}
