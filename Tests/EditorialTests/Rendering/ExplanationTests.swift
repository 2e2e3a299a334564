import Editorial
import Evidence
import FoundationEssentials
import Syndication
import Testing

@Suite struct ExplanationTests {
  private static func explanation(_ wording: Wording) -> Explanation {
    var entry = Entry(id: "urn:example:1")
    entry.title = "Drug A or placebo in gout: a randomised trial"
    entry.summary = SafeHTML.text(
      "Patients with gout were randomly assigned to drug A or placebo in two hospitals of the county."
    )
    var source = Source(
      id: "s", url: "https://example.org/feed", title: "Journal of Examples", standing: .journal)
    source.standingReason = "list"
    let assessed = AssessedEntry(
      entry: entry, source: source, assessment: Assessor().assess(entry, from: source),
      firstSeen: Date(timeIntervalSince1970: 1_800_000_000))
    return Explanation(of: assessed, score: Scorer().score(assessed), wording: wording)
  }

  @Test("every reason stands with its points, its field and the words in brackets")
  func reasons() {
    let text = Self.explanation(.english).text
    #expect(
      text.contains("Source: Journal of Examples, peer-reviewed journal (stated by your list)"))
    #expect(text.contains("Kind of study: randomised trial, level\u{A0}2 (OCEBM\u{A0}2011)"))
    #expect(text.contains("  +25  The source: peer-reviewed journal."))
    #expect(text.contains("  +40  The kind of study: randomised trial."))
    #expect(text.contains("title: “or placebo in gout: a [randomised trial]”"))
    #expect(text.contains("Not found in the text: registration, sample size, effect"))
    #expect(text.hasSuffix("This score is a sum of stated reasons; it is no peer rating.\n"))
  }

  @Test("the French explanation has no English of ours")
  func french() {
    let text = Self.explanation(.french).text
    #expect(
      text.contains(
        "Source\u{202F}: Journal of Examples, revue à comité de lecture (dit par votre liste)"))
    #expect(text.contains("Type d’étude\u{202F}: essai randomisé, niveau\u{A0}2 (OCEBM\u{A0}2011)"))
    #expect(
      text.contains("titre\u{202F}: «\u{202F}or placebo in gout: a [randomised trial]\u{202F}»"))
    #expect(
      text.contains(
        "Non trouvé dans le texte\u{202F}: enregistrement de l’étude, taille de l’échantillon"))
    #expect(text.contains("ce n’est pas une évaluation par des pairs"))
  }

  @Test("where no rule named the kind of study it says that the model chose, else it does not")
  func chosenByModel() {
    let said = "No rule names the kind of this study; the trained model chose the likeliest"
    var assessment = Assessment()
    assessment.design = .cohort
    let assessed = AssessedEntry(
      entry: Entry(id: "urn:example:2"),
      source: Source(id: "s", url: "https://example.org/feed", title: "Journal of Examples"),
      assessment: assessment, firstSeen: Date(timeIntervalSince1970: 1_800_000_000))
    let explanation = Explanation(
      of: assessed, score: Scorer().score(assessed), wording: .english)
    #expect(explanation.text.contains(said))
    #expect(!Self.explanation(.english).text.contains(said))
  }

  @Test("the JSON holds what the text says")
  func json() {
    let json = Self.explanation(.english).json
    for part in [
      #""design":"randomized-trial""#, #""level":"OCEBM 2011 2""#, #""rule":"standing.journal""#,
      #""missing":["registration","sample-size","effect"#, #""words":"randomised trial""#,
      "it is no peer rating",
    ] {
      #expect(json.replacing(" ", with: "").contains(part.replacing(" ", with: "")), "\(part)")
    }
  }
}
