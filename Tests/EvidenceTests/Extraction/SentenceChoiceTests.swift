import Syndication
import Testing

@testable import Evidence

/// Which sentences are lifted, and which never are.
@Suite struct SentenceChoiceTests {
  private static let aim =
    "METHODS: We followed two cohorts of patients in twelve towns for two years. "
  private static let result =
    "Relapse was significantly rarer with drug A (hazard ratio 0.67, 95% CI 0.51 to 0.88)."
  private static let conclusion = "Drug A prevents relapse in stable disease."

  private static func found(_ results: String, _ conclusions: String = conclusion) -> Assessment {
    DesignTests.assess(
      "Drug A in stable disease: a cohort study",
      aim + "RESULTS: " + results + " CONCLUSIONS: " + conclusions)
  }

  @Test(
    "who took part, what was done and what others found is no result",
    arguments: [
      "There were 202 females (61.4%) and 127 males (38.6%).",
      "There were no differences between groups in birth weight, maternal age and parity.",
      "Fifty-four percent of the patients with drug A were men vs 41% of the others (P = .44).",
      "Follow-up ranged from 0.1 to 16.8 years.", "Mean time since onset was 75.4 months.",
      "We found 36 relevant studies and sampled 20 of them.",
      "Of 155 cases, 6 patients of our hospital fulfilled the inclusion criteria.",
      "Patients randomised to drug A received sequential doses of 70, 120 and 150 mg.",
      "The dose of drug A, initially 0.78 mmol, was increased every two hours by 0.13 mmol.",
      "The primary outcomes were the number of relapses within 100 days.",
      "Scores were then correlated with indicators of stress.",
      "We hypothesised that a higher prevalence would be observed in cases compared with controls.",
      "Odds ratios and 95% confidence intervals were pooled using random-effects models.",
      "Age, sex and 12 previous admissions were significantly predictive of these differences.",
      "Higher rates of relapse have been reported in other regions.",
      "Drug A was previously found to decrease relapse.",
      "Quarante-deux hommes et 31 femmes ont participé.",
    ])
  func beside(_ sentence: String) {
    #expect(Self.found(sentence + " " + Self.result).result == Self.result)
    #expect(Self.found(sentence).result == nil)
  }

  @Test(
    "a group by its letter, and groups that did not differ in nothing named, are no result",
    arguments: [
      "Relapse was significantly rarer in group A than in group B (P = 0.01).",
      "In patients on the standard dose (group 1), relapse was significantly rarer than in group 3.",
      "Significantly more patients relapsed in arm A than in arm B (12% vs 24%, P = 0.01).",
      "Chez les patients du groupe 1, la rechute était significativement plus rare (P = 0,03).",
      "There were no statistically significant differences between the two groups.",
      "No significant difference between the groups was found.",
      "The differences between the groups by time were significant (P=0.002).",
      "Risk factor profiles showed significant differences.",
      "The mean diameter of the nodules was 1.4 cm and their mean weight was 12 g.",
      "Age did not influence the association, but sex was significantly associated (P = 0.01).",
      "The association remained significant after adjustment (OR 1.4, 95% CI 1.1 to 1.8).",
      "There was a further significant decrease in relapse at two years (P = 0.01).",
      "Differences between trials precluded aggregation for a meta-analysis of all 12 trials.",
      "In our study, relapse of these patients was significantly rarer (P = 0.03).",
    ])
  func nameless(_ sentence: String) {
    #expect(Self.found(sentence + " " + Self.result).result == Self.result)
    #expect(Self.found(sentence).result == nil)
  }

  @Test(
    "figures behind a group, streptococci and groups in brackets are no letters",
    arguments: [
      "Relapse was significantly rarer in the drug group (4.0% vs 84.3%, P = 0.01).",
      "Scores were significantly better in the placebo group 3.5 vs 5.3 (P = 0.01).",
      "Women with group B streptococci relapsed significantly more often (P = 0.01).",
      "Relapse was rarer in each group a significant time later (12% vs 24%, P = 0.01).",
      "There were no significant differences between the two groups in relapse at 12 months.",
    ])
  func named(_ sentence: String) {
    #expect(Self.found(sentence).result == sentence)
  }

  @Test("a primary outcome that came to nothing is lifted before what came out better")
  func failure() {
    let failed = "The trial failed to show a benefit of drug A on the primary end point."
    let better =
      "A dose of 120 mg was associated with a 10% reduction (95% CI 5.5% to 23.4%, P=0.12)."
    #expect(Self.found(better + " " + failed).result == better + " " + failed)
  }

  @Test("what stands behind a sentence that turns to a lettered group may go on telling of it")
  func continuingLettered() {
    let turn = "In group A, relapse was significantly rarer (P = 0.01). "
    let next = "After the drug was stopped, relapse was significantly more frequent (P = 0.02)."
    #expect(Self.found(turn + next).result == nil)
  }

  @Test("a conclusion never begins with a sentence that leans on one left out")
  func leaningConclusion() {
    let limit = "This study was limited by its retrospective design."
    let leaning = "It was designed, however, to reflect the care of these patients."
    let last = "Drug A prevents relapse."
    #expect(
      Self.found(Self.result, limit + " " + leaning + " " + last).conclusion == last)
    let plain = "These findings suggest that drug A prevents relapse."
    #expect(Self.found(Self.result, limit + " " + plain).conclusion == plain)
  }

  @Test(
    "a sentence that leans on the one before it comes with that one or not at all",
    arguments: [
      "These patients had significantly fewer relapses (P = 0.01).",
      "With this dose, relapse was significantly rarer (P = 0.03).",
      "In the former, relapse was significantly rarer (P = 0.03).",
      "Conversely, relapse was significantly rarer in men (P = 0.03).",
      "Among them, drug A was significantly better than drug B (P = 0.03).",
      "En revanche, la rechute était significativement plus rare (P = 0,03).",
    ])
  func leaning(_ sentence: String) {
    let other = "The ward was painted in the spring of that year."
    #expect(Self.found(other + " " + sentence).result == nil)
    let before = "Thirty-four patients had a higher dose of the drug than 40 others."
    #expect(Self.found(before + " " + sentence).result == before + " " + sentence)
  }

  @Test("a sentence about the study itself does not lean, and 1 or 2 is no odds ratio")
  func itself() {
    let own = "In this study, relapse was significantly rarer with drug A (P = 0.02)."
    #expect(Self.found(own).result == own)
    let days = DesignTests.assess(
      "A study", "Treatment lasted 1 or 2 days in all the wards we saw.")
    #expect(!days.markers.contains { $0.kind == .effect })
    let ratio = DesignTests.assess(
      "A study", "The risk was higher in men (OR 2.1) in all the wards.")
    #expect(ratio.markers.contains { $0.kind == .effect })
  }

  @Test(
    "a call for research or a limit is no conclusion",
    arguments: [
      "Larger studies are needed to confirm our results.",
      "Further investigation of supplementation in mothers from the second half of pregnancy is warranted.",
      "There is an urgent need for high quality randomised trials in this population.",
      "A limitation of our study is that intake was reported by the patients.",
      "Although more studies should be considered with a larger number of patients.",
      "Further definition of safety requires a large-scale multisite trial.",
      "D’autres études sont nécessaires pour confirmer ces données.",
    ])
  func calls(_ sentence: String) {
    #expect(Self.found(Self.result, sentence).conclusion == nil)
    #expect(Self.found(Self.result, Self.conclusion + " " + sentence).conclusion == Self.conclusion)
  }

  @Test("a comparison that also asks for more research concludes all the same")
  func callThatConcludes() {
    let both = "Drug A was superior to placebo, but larger trials are needed."
    #expect(Self.found(Self.result, both).conclusion == both)
  }

  @Test("a heading that no list knows parts all the same, a bracket or a sign stays")
  func headings() {
    let case1 = DesignTests.assess(
      "Drug A in meningitis: a case report",
      "OBJECTIVE: To report a cure of meningitis by drug A. CASE SUMMARY: A woman was lower in weight than 12 months before and had fever. DISCUSSION: It is rare. CONCLUSIONS: Drug A cured meningitis in this woman."
    )
    #expect(case1.result == nil)
    let numbered = Self.found(
      Self.result, "(1) Drug A prevents relapse. (2) It is safe in all the wards.")
    #expect(numbered.conclusion == "(1) Drug A prevents relapse. (2) It is safe in all the wards.")
    let test = "RDT (AUC: 0.65 vs 0.74; P = 0.001) was significantly worse than microscopy."
    #expect(Self.found(test).result == test)
  }

  @Test("without headings a result needs a test or figures, and the conclusion begins with its run")
  func plain() {
    let text =
      "We followed 310 patients for two years. Scores were generated for each and correlated with stress. \(Self.result) The present study showed that drug A prevents relapse. These findings suggest that drug A may be useful."
    let found = DesignTests.assess("Drug A in stable disease: a cohort study", text)
    #expect(found.result == Self.result)
    #expect(
      found.conclusion
        == "The present study showed that drug A prevents relapse. These findings suggest that drug A may be useful."
    )
    let french = DesignTests.assess(
      "Médicament A : étude de cohorte",
      "Nous avons suivi 310 patients pendant deux ans dans douze villes. On n’a noté aucune réduction significative des rechutes (risque relatif 0,77, IC à 95 % 0,50 à 1,19). Ces résultats suggèrent que le médicament A est inutile."
    )
    #expect(
      french.result
        == "On n’a noté aucune réduction significative des rechutes (risque relatif 0,77, IC à 95 % 0,50 à 1,19)."
    )
  }
}
