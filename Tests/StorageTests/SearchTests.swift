import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("Search in all that was ever seen") struct SearchTests {
  typealias Sample = TestLibrary

  private func library() throws -> TestLibrary {
    let test = try TestLibrary()
    try test.record([
      Sample.entry("1", "Goutte : la colchicine", abstract: "Un essai chez 40 patients."),
      Sample.entry("2", "Hypertension artérielle", abstract: "La colchicine en second rang."),
      Sample.entry("3", "COVID-19 et l’enfant 😀", abstract: "NEAR the title: a \"quoted\" word."),
    ])
    return test
  }

  @Test("All words must be there; the title weighs more; accents and case do not count")
  func words() throws {
    let test = try library()
    #expect(
      try test.found("COLCHICINE") == ["Goutte : la colchicine", "Hypertension artérielle"])
    #expect(try test.found("colchicine goutte") == ["Goutte : la colchicine"])
    #expect(try test.found("arterielle") == ["Hypertension artérielle"])
    #expect(try test.found("colchicine vaccin") == [])
  }

  @Test(
    "Any text is safe to ask for, and its words are found",
    arguments: [
      ("\"", 0), ("", 0), ("   ", 0), ("*", 0), ("😀", 0), ("\u{0}", 0), ("-", 0), ("()", 0),
      ("\"quoted", 1), ("title: a", 1), ("NEAR(", 1), ("near the", 1), ("colch*", 0),
      ("covid-19", 1), ("l'enfant", 1), ("body:colchicine", 0), ("colchicine AND NOT goutte", 0),
      ("^colchicine", 2), ("{title body}: goutte", 0), ("1' OR '1'='1", 0),
      ("'; DROP TABLE entry; --", 0), ("%s%n", 0), ("\u{202E}goutte", 1),
    ])
  func hostile(query: String, count: Int) throws {
    let test = try library()
    #expect(try test.found(query).count == count)
    #expect(try test.found("goutte").count == 1)
  }

  @Test("A query of a megabyte ends")
  func long() throws {
    #expect(try library().found(String(repeating: "goutte ", count: 150_000)).count == 1)
  }

  @Test("What a source brought is found after it is no longer followed")
  func formerSource() throws {
    let test = try library()
    try test.library.remove(sourceID: "revue", at: Sample.now)
    #expect(try test.found("goutte") == ["Goutte : la colchicine"])
    #expect(try test.library.candidates(since: Sample.days(-1)).entries == [])
  }

  @Test("The limit holds, also a senseless one", arguments: [(1, 1), (0, 0), (-5, 0)])
  func limit(limit: Int, count: Int) throws {
    #expect(try library().library.search("colchicine", limit: limit).count == count)
  }
}
