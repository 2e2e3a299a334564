import Evidence
import Syndication
import TestSupport
import Testing

@Suite struct PatientScreenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kinds: String
    let text: String
    var testDescription: String { "\(kinds): \(text)" }
  }

  static let cases: [Case] = {
    let table = (try? Fixtures().text("privacy.tsv")) ?? ""
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return Case(
        kinds: parts[0],
        text: (parts.count > 1 ? parts[1] : "").replacing("\\n", with: "\n"))
    }
  }()

  static func kinds(_ text: String) -> String {
    var kinds: [String] = []
    for span in PatientScreen().findings(in: text) where !kinds.contains(span.kind.rawValue) {
      kinds.append(span.kind.rawValue)
    }
    return kinds.isEmpty ? "-" : kinds.joined(separator: ",")
  }

  @Test("what identifies a patient is found, what only looks so is not", arguments: cases)
  func table(_ item: Case) {
    #expect(Self.kinds(item.text) == item.kinds)
  }

  @Test("the table is there")
  func tableIsRead() {
    #expect(Self.cases.count > 75)
  }

  @Test("spans are the bytes of their words")
  func spans() {
    let text = "Été 2024 : Mme Éléonore Lançon, née le 12/03/1951, joignable au 06 39 98 12 34."
    let spans = PatientScreen().findings(in: text)
    #expect(spans.map(\.text) == ["Éléonore Lançon", "12/03/1951", "06 39 98 12 34"])
    let bytes = Array(text.utf8)
    for span in spans {
      #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == span.text)
    }
  }

  @Test("an address that its label and its street announce is found once")
  func once() {
    let spans = PatientScreen().findings(
      in: "Patient, fièvre. Adresse : 12 rue du Lac, 23000 Guéret")
    #expect(spans.map(\.text) == ["12 rue du Lac, 23000 Guéret"])
  }

  @Test("each part of a combination says what to change")
  func remedies() {
    let spans = PatientScreen().findings(
      in: "Patiente de 34 ans, boulangère à Trifouillis, vue ce matin avec un purpura.")
    #expect(
      Set(spans.map(\.remedy)) == [
        "remedy.age-range", "remedy.role", "remedy.place", "remedy.date",
      ])
  }

  @Test("any bytes are read without a crash and without a finding outside them")
  func anyBytes() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pieces = Self.cases.map { Array($0.text.utf8) }
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<4 {
        let piece = pieces[Int(next()) % pieces.count]
        bytes += piece.prefix(Int(next()) % (piece.count + 1))
        for _ in 0..<Int(next() % 6) { bytes.append(UInt8(truncatingIfNeeded: next())) }
      }
      for span in PatientScreen().findings(in: bytes) {
        #expect(0 <= span.start && span.start < span.end && span.end <= bytes.count)
      }
    }
  }

  @Test(
    "a text twice as long takes about twice as long, whatever it repeats",
    arguments: [
      "M. ", "1 ", "12/03/1951 ", "Mme Dupont ", "06 12 ", "à Foix le 12/03/2024 ", "Nom : ", "@.",
      "né le ", "12 rue ", "IPP ", "(", "-", "A", "J. ", "seul cas ", "E8 8AD ", "habite lieu-dit ",
      ", 29000 La ", "Jean Dupont, fièvre ", "O’C ",
      "Jane Smith, whose ", "my lymphoma a@gmail.com ", "a (at) free (dot) ", "neuf ",
      "I keep the ",
      "Lieu : Foix ", "le champion de ", "Jean \"Jo\" ", "04h10 P. Roy vomit\n",
    ])
  func linear(_ piece: String) {
    func time(_ bytes: Int) -> Duration {
      let text = Array(
        String(repeating: piece, count: bytes / piece.utf8.count).utf8)
      let clock = ContinuousClock()
      return clock.measure { _ = PatientScreen().findings(in: text) }
    }
    let short = min(time(4_000), time(4_000))
    let long = time(32_000)
    // Eight times the text; quadratic work would be sixty-four times.
    #expect(long < short * 40 + .milliseconds(200))
  }

  @Test("entries of personal sources are screened, journals' case reports are not held")
  func standing() {
    var entry = Entry(id: "1")
    entry.title = "Garde de nuit"
    entry.content = SafeHTML.text("J’ai vu Mme Brigitte Lenoir, 54 ans, pour une fracture.")
    var source = Source(id: "s", url: "https://blog.example/feed", title: "Blog")
    source.standing = .personal
    let personal = Assessor().assess(entry, from: source)
    #expect(personal.identifying.map(\.text) == ["Brigitte Lenoir"])
    #expect(personal.flags.contains(.patientIdentifying))
    source.standing = .journal
    let journal = Assessor().assess(entry, from: source)
    #expect(journal.identifying.isEmpty)
    #expect(!journal.flags.contains(.patientIdentifying))
  }

  @Test("a finding in the content is found though the summary is clean")
  func everyPart() {
    var entry = Entry(id: "1")
    entry.title = "Garde de nuit"
    entry.summary = SafeHTML.text(String(repeating: "Une garde calme aux urgences. ", count: 40))
    entry.content = SafeHTML.text("IPP 8001234567, fièvre.")
    var source = Source(id: "s", url: "https://blog.example/feed", title: "Blog")
    source.standing = .personal
    #expect(Assessor().assess(entry, from: source).identifying.map(\.kind) == [.recordNumber])
  }
}
