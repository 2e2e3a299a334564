import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("One study, several entries") struct StudyTests {
  typealias Sample = TestLibrary
  private let other = Sample.source("autre", .journal)
  private let blog = Sample.source("carnet", .personal)

  private func library() throws -> TestLibrary {
    try TestLibrary([Sample.journal, other, blog])
  }

  private func study(_ test: TestLibrary, _ id: String) throws -> Int64? {
    try test.entry(id)?.study
  }

  @Test("Entries with one DOI are one study, whatever the order and the source")
  func sharedDOI() throws {
    let test = try library()
    try test.record([Sample.entry("a", doi: "10.5555/x.1"), Sample.entry("b")])
    try test.record([Sample.entry("c", "Autre titre", doi: "10.5555/X.1")], from: other)
    #expect(try study(test, "a") == study(test, "c"))
    #expect(try study(test, "a") != study(test, "b"))
  }

  @Test("Two DOIs are two studies, though title and author are the same")
  func otherDOI() throws {
    let test = try library()
    let title = "Colchicine après infarctus du myocarde : essai randomisé multicentrique"
    var one = Sample.entry("a", title, doi: "10.5555/x.1")
    var two = Sample.entry("b", title, doi: "10.5555/x.2")
    one.authors = [Person(name: "Martin A")]
    two.authors = [Person(name: "Martin A")]
    two.link = "https://autre.example/b"
    try test.record([one])
    try test.record([two], from: other)
    #expect(try study(test, "a") != study(test, "b"))
  }

  @Test("The retraction by the journal that brought the article is noted on it")
  func notices() throws {
    let test = try library()
    let notice = Sample.entry(
      "r", "Retraction notice", relations: [Relation(.retracts, target: "10.5555/x.1")])
    try test.record([Sample.entry("a", "Un article", doi: "10.5555/x.1")])
    try test.record([notice])
    let article = try #require(try test.entry("a"))
    let key = try #require(try test.entry("r")?.key)
    #expect(article.notices == [AssessedEntry.Notice(kind: .retracts, key: key)])
  }

  @Test("A blog changes nothing on the article it names")
  func untrusted() throws {
    let test = try library()
    try test.record([Sample.entry("a", "Un article", doi: "10.5555/x.1")])
    let claim = Sample.entry(
      "c", "Rétracté !", relations: [Relation(.retracts, target: "10.5555/x.1")])
    try test.record([claim], from: blog)
    #expect(try test.entry("a")?.notices == [])
    #expect(try test.entry("a")?.entry.title == "Un article")
  }
}
