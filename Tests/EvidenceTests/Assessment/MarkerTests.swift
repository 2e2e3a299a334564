import Evidence
import Syndication
import Testing

@Suite struct MarkerTests {
  @Test(
    "the number of people is quoted as the text writes it",
    arguments: [
      ("We enrolled 2,846 adults in 12 centres.", "2,846 adults"),
      ("Au total, 1 234 patients ont été inclus.", "1 234 patients"),
      ("Participants (n = 327) were followed.", "n = 327"),
      ("327 patients ont été randomisés.", "327 patients"),
      ("A group of 47-year-old women was compared with 60 healthy men.", "60 healthy men"),
      ("Of 1234567 infants, 12% of children died.", "1234567 infants"),
      ("Thirty-two patients were treated.", "Thirty-two patients"),
      ("One hundred and twenty women were seen.", "One hundred and twenty women"),
      ("Quarante-deux patientes ont été suivies.", "Quarante-deux patientes"),
      (
        "Of 12,000 adults screened in the county over many years of work, few came. We enrolled 310 patients.",
        "310 patients"
      ),
      ("A total of 86 patients came. Pneumothorax was seen in 21 patients.", "86 patients"),
      ("The rest (n = 40). Caregivers were asked as well.", "n = 40"),
    ])
  func sampleSize(_ text: String, _ expected: String) {
    let markers = DesignTests.assess("A study", text).markers
    #expect(markers.first { $0.kind == .sampleSize }?.text == expected)
  }

  @Test(
    "what is no count of people is not taken for one",
    arguments: [
      "Patients received 120 mg daily.", "The mean was 12.5 patients a day.",
      "Between 1990 and 1998 mortality fell.", "The rate was 12 per 1000 women.",
      "There were 5400 patient-years of observation.", "Two patients died.",
      "L’incidence était de 40 pour 100 000 personnes.", "Blood pressure fell by 15%.",
      "We saw what COVID-19 patients need.",
    ])
  func noSampleSize(_ text: String) {
    #expect(!DesignTests.assess("A study", text).markers.contains { $0.kind == .sampleSize })
  }

  @Test(
    "signs of method are found in both languages",
    arguments: [
      ("A double-blind study.", Marker.Kind.blinding), ("Étude en double insu.", .blinding),
      ("A multicentre study.", .multicentre), ("Étude multicentrique.", .multicentre),
      ("Analysis was by intention to treat.", .intentionToTreat),
      ("Analyse en intention de traiter.", .intentionToTreat),
      ("The odds ratio was 1.4 (95% CI 1.1 to 1.8).", .effect),
      ("L’intervalle de confiance à 95 % était large.", .effect),
      ("Registered as NCT01234567.", .registration), ("Low-certainty evidence.", .grade),
      ("Recommandation de grade A.", .grade), ("Funded by the ministry.", .funding),
      ("Les auteurs déclarent des liens d’intérêts.", .interests),
    ])
  func kinds(_ text: String, _ kind: Marker.Kind) {
    #expect(DesignTests.assess("A study", text).markers.contains { $0.kind == kind })
  }

  @Test("what a trial should show and does not is named")
  func missing() {
    let text =
      "Patients were randomly assigned to drug A or placebo in this double-blind trial of great"
      + " importance for daily practice in the clinic."
    let missing = DesignTests.assess("A randomised trial", text).missing
    #expect(missing == [.registration, .sampleSize, .effect, .intentionToTreat])
  }

  @Test("a HAS grade is taken only where the text states it")
  func level() {
    let stated = DesignTests.assess("Recommandation de bonne pratique", "Recommandation (grade A).")
    #expect(stated.level == EvidenceLevel(scale: "HAS", step: "A"))
    let trial = DesignTests.assess("Essai contrôlé randomisé de A", "")
    #expect(trial.level == EvidenceLevel(scale: "OCEBM 2011", step: "2"))
    #expect(DesignTests.assess("Recommandation de bonne pratique sur A", "").level == nil)
  }
}
