import Evidence
import Syndication
import TestSupport
import Testing

@Suite struct DesignTests {
  private static let source = Source(id: "s", url: "https://example.org/feed", title: "Example")

  struct Case: Sendable, CustomTestStringConvertible {
    let expected: String
    let title: String
    let abstract: String
    var testDescription: String { "\(expected): \(title)" }
  }

  static func cases(_ fixture: String) -> [Case] {
    let text = (try? Fixtures().text(fixture)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(
        expected: parts[0], title: parts.count > 1 ? parts[1] : "",
        abstract: parts.count > 2 ? parts[2] : "")
    }
  }

  static func assess(_ title: String, _ abstract: String, from source: Source = source)
    -> Assessment
  {
    var entry = Entry(id: title)
    entry.title = title
    if !abstract.isEmpty { entry.summary = SafeHTML.text(abstract) }
    return Assessor().assess(entry, from: source)
  }

  @Test("the design is that of the table", arguments: cases("designs.tsv"))
  func design(_ item: Case) {
    #expect(Self.assess(item.title, item.abstract).design.rawValue == item.expected)
  }

  @Test("case and accents never change the design", arguments: cases("designs.tsv"))
  func folding(_ item: Case) {
    func plain(_ text: String) -> String {
      String(
        text.map { character in
          switch character {
          case "é", "è", "ê": "e"
          case "É": "E"
          case "à", "â": "a"
          case "ô": "o"
          case "’": "'"
          default: character
          }
        })
    }
    let folded = Self.assess(plain(item.title), plain(item.abstract)).design
    #expect(folded == Self.assess(item.title, item.abstract).design)
    if item.abstract.isEmpty {
      #expect(Self.assess(item.title.uppercased(), "").design.rawValue == item.expected)
    }
  }

  @Test("flags are those of the table", arguments: cases("flags.tsv"))
  func flags(_ item: Case) {
    let flags = Self.assess(item.title, item.abstract).flags.map(\.rawValue)
    #expect(flags.joined(separator: ",") == item.expected)
  }

  @Test("a finding quotes the words of the text with their surroundings")
  func words() {
    let findings = Self.assess("Étude de cohorte RÉTROSPECTIVE de 12 ans", "").findings
    let words = findings.flatMap(\.matches).map(\.words)
    #expect(words.contains("cohorte"))
    #expect(
      findings.flatMap(\.matches).allSatisfy {
        "Étude de cohorte RÉTROSPECTIVE de 12 ans".contains($0.context)
      })
  }

  @Test("a publication type that is given decides")
  func publicationType() {
    var entry = Entry(id: "1")
    entry.title = "Drug A in stable disease"
    entry.publicationTypes = ["Journal Article", "Randomized Controlled Trial"]
    #expect(Assessor().assess(entry, from: Self.source).design == .randomizedTrial)
    entry.publicationTypes = ["Comment", "Editorial"]
    #expect(Assessor().assess(entry, from: Self.source).design == .opinion)
  }

  @Test("a record of PubMed without an abstract is seldom a study; elsewhere it stays unknown")
  func withoutAbstract() {
    var entry = Entry(id: "1")
    entry.title = "Psychological factors and heart disease"
    #expect(Assessor().assess(entry, from: Self.source).design == .unknown)
    entry.pmid = PMID(12_345_678)
    #expect(Assessor().assess(entry, from: Self.source).design == .opinion)
  }

  @Test(
    "What a health agency calls a recommendation is one, in a few words about any disease",
    arguments: [
      (
        "Prise en charge de la goutte : recommandation de bonne pratique",
        "L’agence actualise ses recommandations sur le traitement de fond des adultes."
      ),
      ("Gonarthrose : prise en charge", "Recommandation de bonne pratique. Publiée le 3 mai."),
      ("Crise de goutte", "Fiche mémo"),
      ("Gout: diagnosis and management", "NICE guideline. Last updated in May."),
    ])
  func authorityRecommends(title: String, text: String) {
    let agency = Source(
      id: "a", url: "https://agence.example", title: "Agence", standing: .authority)
    #expect(Self.assess(title, text, from: agency).design == .guideline)
  }

  @Test("An age limit of a recommendation is no patient")
  func ageLimit() {
    let text = "Les recommandations concernent l’homme de plus de 18 ans et ses traitements."
    #expect(Self.assess("Dysfonction érectile", text).design != .caseReport)
  }

  @Test(
    "a notice of an agency is an alert of its gravity",
    arguments: [
      ("Veridolol 50 mg : rappel de lots", "Ne plus utiliser ces lots.", 3),
      ("Class 1 Medicines Recall: Veridolol", "Stop using the product immediately.", 3),
      ("Tensions d’approvisionnement : Amoxifant", "Une remise à disposition est prévue.", 2),
      ("Drug Safety Update: new contraindications for Veridolol", "", 2),
    ])
  func alerts(_ title: String, _ body: String, _ gravity: Int) {
    let agency = Source(
      id: "a", url: "https://agence.example", title: "Agence", standing: .authority)
    let assessment = Self.assess(title, body, from: agency)
    #expect(assessment.design == .safetyAlert)
    #expect(assessment.gravity?.rawValue == gravity)
    let press = Source(id: "p", url: "https://presse.example", title: "Presse", standing: .press)
    #expect(Self.assess(title, body, from: press).gravity == nil)
  }

  @Test("an agency that withdraws a product retracts no article")
  func withdrawal() {
    let agency = Source(
      id: "a", url: "https://agence.example", title: "Agence", standing: .authority)
    let title = "Withdrawal: Veridolol 50 mg, class 2 medicines recall"
    #expect(Self.assess(title, "Stop using the product.", from: agency).flags == [])
    #expect(Self.assess("Withdrawal: Drug A in gout", "").flags == [.retracted])
  }

  @Test(
    "the language is detected when none is stated",
    arguments: [
      ("Traitement de la migraine chez les enfants", "fr"),
      ("Treatment of migraine in the emergency department", "en"),
      ("Behandlung der Migräne und die Prophylaxe bei Kindern", "de"),
    ])
  func language(_ title: String, _ expected: String) {
    #expect(Self.assess(title, "").language == expected)
  }
}
