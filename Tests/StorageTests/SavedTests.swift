import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("Entries put aside for later") struct SavedTests {
  typealias Sample = TestLibrary

  private func library() throws -> (TestLibrary, [Int64]) {
    let test = try TestLibrary()
    try test.record((1...3).map { Sample.entry("\($0)", "Essai \($0)", doi: "10.5555/x.\($0)") })
    return (test, try (1...3).map { try #require(try test.entry("\($0)")?.key) })
  }

  private func titles(_ test: TestLibrary) throws -> [String?] {
    try test.library.saved().map(\.entry.title)
  }

  @Test("They are listed, the latest first; put aside again, an entry keeps its day")
  func listed() throws {
    let (test, keys) = try library()
    #expect(try titles(test) == [])
    try test.library.save(key: keys[0], at: Sample.days(1))
    try test.library.save(key: keys[2], at: Sample.days(2))
    try test.library.save(key: keys[0], at: Sample.days(3))
    #expect(try titles(test) == ["Essai 3", "Essai 1"])
    #expect(try test.entry("1")?.status.savedAt == Sample.days(1))
    #expect(try test.entry("2")?.status.savedAt == nil)
  }

  @Test("Taken off the list, an entry keeps all else the reader did with it")
  func takenOff() throws {
    let (test, keys) = try library()
    try test.library.markRead(key: keys[0], at: Sample.now)
    try test.library.save(key: keys[0], at: Sample.now)
    try test.library.unsave(key: keys[0])
    try test.library.unsave(key: keys[1])
    #expect(try titles(test) == [])
    #expect(try test.entry("1")?.status.readAt == Sample.now)
  }

  @Test("They stay when their source is followed no longer, and when they come in revised")
  func stay() throws {
    let (test, keys) = try library()
    try test.library.save(key: keys[0], at: Sample.now)
    try test.record([Sample.entry("1", "Essai révisé", doi: "10.5555/x.1")], at: Sample.days(1))
    try test.library.remove(sourceID: "revue", at: Sample.days(2))
    #expect(try titles(test) == ["Essai révisé"])
  }

  @Test("One that another entry has since retracted says so")
  func retracted() throws {
    let (test, keys) = try library()
    try test.library.save(key: keys[0], at: Sample.now)
    let notice = Sample.entry(
      "4", "Retraction: Essai 1", relations: [Relation(.retracts, target: "10.5555/x.1")])
    try test.record([notice], at: Sample.days(1))
    #expect(try test.library.saved().first?.notices.map(\.kind) == [.retracts])
  }
}
