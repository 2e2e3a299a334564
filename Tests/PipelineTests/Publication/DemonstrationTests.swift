import Editorial
import Evidence
import Syndication
import Testing

@testable import Pipeline

@Suite("The demonstration in every format") struct DemonstrationTests {
  private func formats(_ wording: Wording) async throws -> [String] {
    let digest = try await Demonstration.digest(minutes: nil, wording: wording)
    return [
      TextRenderer(wording: wording).render(digest),
      try HTMLRenderer(wording: wording).render(digest),
      MarkdownRenderer(wording: wording).render(digest),
      JSONRenderer(wording: wording).render(digest),
      AtomRenderer(wording: wording).render(digest),
    ]
  }

  @Test("every run gives the same bytes, in both languages")
  func identical() async throws {
    for wording in [Wording.french, .english] {
      #expect(try await formats(wording) == formats(wording))
    }
  }

  @Test("it says that it is fictitious, in each form that people read")
  func labelled() async throws {
    let forms = try await formats(.french)
    for form in forms.prefix(3) { #expect(form.contains("fictifs")) }
    #expect(forms[3].contains("\"demonstration\":true"))
  }

  @Test("ten minutes fit the clock, the page its weight, the text its columns")
  func fits() async throws {
    let digest = try await Demonstration.digest(minutes: 10, wording: .french)
    #expect(digest.minutesUsed <= 10)
    #expect(try HTMLRenderer(wording: .french).render(digest).utf8.count < 60_000)
    for line in TextRenderer(wording: .french).render(digest).split(separator: "\n")
    where !line.contains("https://") {
      #expect(line.count <= 80)
    }
  }
}
