import Evidence
import Testing

@testable import Pipeline

@Suite("config.yaml")
struct ConfigurationReaderTests {
  @Test("an absent file gives the documented defaults")
  func absent() throws {
    #expect(try ConfigurationReader.read(file: "/nonexistent/config.yaml") == .documented)
  }

  @Test("an empty file and one of comments give the documented defaults", arguments: ["", "# a\n"])
  func empty(text: String) throws {
    #expect(try ConfigurationReader.read(text: text, file: "c") == .documented)
  }

  @Test("every key is read")
  func every() throws {
    let text = """
      language: fr
      minutes: 15
      window-days: 3
      reads: [fr, EN]
      country: fr
      specialties: cardiology
      topics: [insuffisance cardiaque]
      mutes: [football]
      audience: public
      curator: Dr Exemple
      excerpt-length: 200
      policy: Texte.
      regulators:
        - title: Ordre
          url: https://ordre.example/
      template: page.mustache
      time-zone: Europe/Paris
      site: https://veille.example/
      deadline: 5
      transfers: 8
      pubmed-key: k
      pubmed-base: http://127.0.0.1/
      bridges:
        x: https://bridge.example/{user}
      weights:
        design.cohort: 30
      """
    var expected = Configuration.documented
    expected.language = "fr"
    expected.minutes = 15
    expected.windowDays = 3
    expected.reader = ReaderProfile(
      languages: ["fr", "en"], country: "FR", specialties: ["cardiology"],
      topics: ["insuffisance cardiaque"], mutes: ["football"])
    expected.audience = .public
    expected.curator = "Dr Exemple"
    expected.excerptLength = 200
    expected.policy = "Texte."
    expected.regulators = [.init(title: "Ordre", url: "https://ordre.example/")]
    expected.template = "page.mustache"
    expected.timeZone = "Europe/Paris"
    expected.siteURL = "https://veille.example/"
    expected.network = .init(
      deadlineSeconds: 5, transfers: 8, pubmedKey: "k", pubmedBase: "http://127.0.0.1/")
    expected.bridges = ["x": "https://bridge.example/{user}"]
    expected.weights = ["design.cohort": 30]
    #expect(try ConfigurationReader.read(text: text, file: "c") == expected)
  }

  @Test(
    "a mistake is told with its line and the key that was meant",
    arguments: [
      (
        "minutes: 10\nminuts: 5\n", 2,
        ConfigurationError.Reason.unknownKey("minuts", suggestion: "minutes")
      ),
      ("colour: red\n", 1, .unknownKey("colour", suggestion: nil)),
      (
        "\n\nminutes: dix\n", 3,
        .badValue(key: "minutes", expected: .wholeNumber(1...240))
      ),
      ("minutes: 0\n", 1, .badValue(key: "minutes", expected: .wholeNumber(1...240))),
      ("language: de\n", 1, .badValue(key: "language", expected: .oneOf(["fr", "en"]))),
      ("site: ftp://a\n", 1, .badValue(key: "site", expected: .address)),
      ("- a\n", 1, .badValue(key: "", expected: .mapping)),
    ])
  func mistakes(text: String, line: Int, reason: ConfigurationError.Reason) {
    #expect(throws: ConfigurationError(file: "c", line: line, reason: reason)) {
      try ConfigurationReader.read(text: text, file: "c")
    }
  }

  @Test("what is no YAML is told with its line")
  func syntax() {
    let error = #expect(throws: ConfigurationError.self) {
      try ConfigurationReader.read(text: "minutes: 5\ntopics: [a\n", file: "c")
    }
    #expect(error?.line == 3)
  }

  @Test("a key that stands twice is told")
  func twice() {
    let error = #expect(throws: ConfigurationError.self) {
      try ConfigurationReader.read(text: "minutes: 5\nminutes: 6\n", file: "c")
    }
    #expect(error?.reason == .duplicateKey("minutes"))
  }

  @Test(
    "a specialty without a list and a country that is no code are errors, not silence",
    arguments: ["specialties: [cardiology, cardiologe]", "country: France"])
  func unknownNames(text: String) {
    #expect(throws: ConfigurationError.self) {
      try ConfigurationReader.read(text: text, file: "config.yaml")
    }
  }

  @Test("specialties go by their French and English names too")
  func specialtyNames() throws {
    let text = "specialties: [médecine générale, Cardiology, cardiologie]"
    #expect(try ConfigurationReader.read(text: text, file: "f").reader.specialties.count == 3)
  }
}
