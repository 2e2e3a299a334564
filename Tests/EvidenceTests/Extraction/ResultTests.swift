import Testing

@testable import Evidence

@Suite struct ResultTests {
  private static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let ranges = bytes.withUnsafeBufferPointer { Sentences.ranges(in: $0[...]) }
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "sentences end where they end",
    arguments: [
      ("Drug A vs. placebo was better. It was safe.", 2),
      ("The rate was 1.5 (P<.001). No harm was seen.", 2),
      ("Several drugs, e.g. Aspirin, were used. Done.", 2),
      ("J. Martin et al. Found this. Next.", 2),
      ("Est-ce utile ? Oui. Élargir l’indication serait prématuré.", 3),
      ("Dyspnoea was rarer (P < 0. 01) and walks longer (P =. 03). No harm was seen.", 2),
      ("Growth of E. coli was slow. Cells died.", 2),
      (
        "Drug A was better in women (50 of 56 (89%)) than in men (44%; p = 0. 012), as before. Done.",
        2
      ),
      ("The peak fell to 22% (P<. 0001). Done.", 2),
      ("Shocks of 120 and 170 J. First-shock efficacy was high.", 2),
      ("Pain was rarer in all groups.These findings are new.", 2),
      ("It was valid for research.(Translated by a doctor). Done.", 3),
    ])
  func split(_ text: String, _ count: Int) {
    #expect(Self.sentences(text).count == count, "\(Self.sentences(text))")
  }

  @Test("nothing is lifted from what was retracted, nor from the notice that quotes it")
  func retracted() {
    let text =
      "This publication has been retracted by the editor. Figures were not original. Drug A reduced deaths of mice by 40% (P<.001)."
    let abstract =
      "Methods: Forty mice were given drug A. Results: Drug A reduced deaths by 40% (P<.001). Conclusions: Drug A protects mice."
    #expect(DesignTests.assess("Drug A in mice", text).result == nil)
    let article = DesignTests.assess("RETRACTED: Drug A in mice", abstract)
    #expect(article.result == nil)
    #expect(article.conclusion == nil)
    #expect(DesignTests.assess("Drug A in mice", abstract).conclusion != nil)
  }

  @Test("result and conclusion are lifted verbatim from a structured abstract, whatever the marks")
  func structured() {
    let result =
      "Mortality was 12% with drug A and 18% with placebo (RR 0.67, 95% CI 0.51 to 0.88)."
    let conclusion = "Drug A reduced mortality in this trial."
    for text in [
      "BACKGROUND: We did not know whether drug A is of use to these patients at all. METHODS: We compared two groups. RESULTS: \(result) CONCLUSIONS: \(conclusion) FUNDING: Ministry.",
      "Objective We did not know whether drug A is of use to these patients at all.\nMethods We compared two groups.\nResults \(result)\nConclusion \(conclusion)",
      "Contexte : on ignorait l’intérêt du médicament A chez ces patients en ville. Méthodes : deux groupes. Résultats : \(result) Interprétation : \(conclusion)",
      "Background\nWe did not know whether drug A is of use to these patients at all.\nFindings\n\(result)\nInterpretation\n\(conclusion)",
    ] {
      let found = DesignTests.assess("Drug A", text)
      #expect(found.result == result)
      #expect(found.conclusion == conclusion)
    }
  }

  @Test("from an unstructured abstract the sentence with the figures and the one that concludes")
  func unstructured() {
    let found = DesignTests.assess(
      "Drug A in stable disease: a cohort study",
      "We studied the effect of drug A in a cohort of 310 patients followed for two years. Mortality was significantly lower with drug A (hazard ratio 0.67, 95% CI 0.51 to 0.88). These findings suggest that drug A may be useful."
    )
    #expect(
      found.result
        == "Mortality was significantly lower with drug A (hazard ratio 0.67, 95% CI 0.51 to 0.88)."
    )
    #expect(found.conclusion == "These findings suggest that drug A may be useful.")
  }

  @Test("a heading in capitals begins anew where the paragraph before it lacks its full stop")
  func headingInside() {
    let result = "HbA1c fell by 0.95% with drug A and by 0.15% with placebo (P = 0.026)."
    let conclusion = "Drug A should be considered."
    let found = DesignTests.assess(
      "Drug A in diabetes: a randomised trial",
      "OBJECTIVE: To compare drug A with placebo in diabetes METHODS: We followed 68 patients, of whom half took three drugs a day RESULTS: \(result) Blood pressure did not change CONCLUSIONS: \(conclusion)"
    )
    #expect(found.result == result)
    #expect(found.conclusion == conclusion)
    let french = DesignTests.assess(
      "Médicament A : essai randomisé",
      "OBJECTIF : comparer le médicament A au placebo dans le diabète MÉTHODES: 68 patients ont été suivis, dont la moitié prenait trois médicaments par jour RÉSULTATS: \(result) CONCLUSION: \(conclusion)"
    )
    #expect(french.result == result)
    #expect(french.conclusion == conclusion)
  }

  @Test("what the authors did or believe is no result, and a call for research no conclusion")
  func doings() {
    let found = DesignTests.assess(
      "Follow-up of shunts: a survey",
      "Shunts are common. Despite the prevalence of shunts, it is our impression that care varies significantly. In an effort to know more, we surveyed 261 surgeons, of whom 149 (57%) responded. The answers covered many sides of care."
    )
    #expect(found.result == nil)
    let result =
      "Relapse was significantly rarer with drug A (hazard ratio 0.67, 95% CI 0.51 to 0.88)."
    let cohort = DesignTests.assess(
      "Drug A in stable disease: a cohort study",
      "We followed 310 patients for two years. For each patient, we collected and pooled records to find differences associated with relapse. \(result) Larger and more diverse studies are needed."
    )
    #expect(cohort.result == result)
    #expect(cohort.conclusion == nil)
  }

  @Test("what others found, said before the aim, is no result")
  func beforeAim() {
    let result = "Mortality was significantly higher in smokers of our region."
    let found = DesignTests.assess(
      "Smoking and mortality: a cohort study",
      "Smoking has long been a burden in all regions. It is associated with higher mortality in twelve countries (hazard ratio 1.8). We studied a cohort of 310 patients of our hospital for two years. \(result) These findings suggest that smoking may be avoided."
    )
    #expect(found.result == result)
  }

  @Test("what a review sets out to do is no result")
  func aimOfReview() {
    let found = DesignTests.assess(
      "Depression in adolescents: a review",
      "Background: One third of adolescents are not helped by the first treatment of depression. Results: Evidence was significantly better for two drugs than for the others. Here, we review the evidence for higher doses. Conclusions: More trials are needed."
    )
    #expect(found.result == "Evidence was significantly better for two drugs than for the others.")
  }

  @Test("the course of a case under a heading is no result without a conclusion")
  func course() {
    let found = DesignTests.assess(
      "À propos d’un cas",
      "Introduction : les tumeurs du sein sont rares chez l’homme jeune dans notre pays. Observation : Un patient de 34 ans a été admis pour une masse de 12 cm. La masse était plus élevée après 2 jours."
    )
    #expect(found.result == nil)
  }

  @Test(
    "boilerplate and cut-off sentences give nothing",
    arguments: [
      "Journal of Examples, EarlyView. Volume 12, Issue 3, Page 1-9, March 2026. Published online by Example Press in the year of the test.",
      "A long introduction to the matter of the drug follows here and goes on for more than twenty words so that it counts… Continue reading. The post Drug A appeared first on Example.",
      "Publication date: March 2026. Source: Journal of Examples, Volume 12. Author(s): A. Martin, B. Dupont, C. Bernard, D. Petit, E. Durand, F. Leroy, G. Moreau",
    ])
  func boilerplate(_ text: String) {
    let found = DesignTests.assess("Drug A", text)
    #expect(found.result == nil)
    #expect(found.conclusion == nil)
  }

  @Test("a protocol has no result")
  func protocolText() {
    let found = DesignTests.assess(
      "Drug A: study protocol",
      "Methods: Patients will be randomised. Results: The trial will report significantly lower mortality in 2030 if all goes well with recruitment of the patients."
    )
    #expect(found.result == nil)
  }

  @Test("the primary outcome comes before a subgroup with better figures")
  func primary() {
    let primary = "The primary outcome occurred in 10% with drug A and in 12% with placebo."
    let found = DesignTests.assess(
      "Drug A: a randomised trial",
      "Methods: Patients were randomly assigned. Results: \(primary) In women it was lower (odds ratio 0.7, 95% CI 0.5 to 0.9, P = 0.02). In men it was higher (odds ratio 1.2, 95% CI 1.1 to 1.4, P = 0.04). Conclusions: Drug A did not lower the primary outcome."
    )
    #expect(found.result?.hasPrefix(primary) == true)
  }

  @Test(
    "no conclusion without a result, and no sentence of a case's course",
    arguments: [
      "Objective: To compare two techniques in the ward of a hospital. Methods: We looked at both techniques in adults. Conclusions: The first technique should be used by all surgeons.",
      "Une patiente de 34 ans a été admise pour confusion. L’examen clinique montrait une masse de 12 cm. La natrémie était plus élevée après 2 jours. La patiente a été revue à 3 mois.",
    ])
  func alone(_ text: String) {
    let found = DesignTests.assess("Une observation", text)
    #expect(found.result == nil)
    #expect(found.conclusion == nil)
  }
}
