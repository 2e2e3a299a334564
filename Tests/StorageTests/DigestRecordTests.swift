import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("What digests showed and what the reader did") struct DigestRecordTests {
  typealias Sample = TestLibrary

  private func library() throws -> (TestLibrary, [Int64]) {
    let test = try TestLibrary()
    try test.record((1...4).map { Sample.entry("\($0)", "Essai \($0)") })
    return (test, try (1...4).map { try #require(try test.entry("\($0)")?.key) })
  }

  @Test(
    "A day's digest keeps its numbers; made again, an entry keeps the hour it first stood there")
  func positions() throws {
    let (test, keys) = try library()
    let (morning, evening) = (Sample.now, Sample.days(0.5))
    try test.library.recordDigest(
      day: "2026-11-24", keys: [keys[0], keys[1]], revised: [], at: morning)
    try test.library.recordDigest(
      day: "2026-11-24", keys: [keys[2], keys[0]], revised: [keys[0]], at: evening)
    #expect(
      try test.library.digest(day: "2026-11-24") == [
        Library.DigestPosition(number: 1, key: keys[2], firstShown: evening),
        Library.DigestPosition(number: 2, key: keys[0], firstShown: morning),
      ])
    #expect(try test.library.digest(day: "2026-11-23") == [])
    #expect(try test.library.lastDigestDay() == "2026-11-24")
    #expect(try test.library.firstDigest(of: "2026-11-24") == morning)
    #expect(try test.library.entry(.number(1))?.key == keys[2])
    #expect(try test.library.entry(.number(9)) == nil)
  }

  @Test("The first day shown stays, the revision's day is its own")
  func shown() throws {
    let (test, keys) = try library()
    try test.library.recordDigest(day: "2026-11-23", keys: keys, revised: [], at: Sample.days(-1))
    try test.library.recordDigest(
      day: "2026-11-24", keys: [keys[0]], revised: [keys[0]], at: Sample.now)
    let status = try test.entry("1")?.status
    #expect(status?.shownOn == "2026-11-23")
    #expect(status?.revisionShownOn == "2026-11-24")
    #expect(try test.entry("2")?.status.revisionShownOn == nil)
  }

  @Test("Read is when it was first read, whatever else happens to the entry")
  func read() throws {
    let (test, keys) = try library()
    try test.library.markRead(key: keys[0], at: Sample.days(1))
    try test.library.markRead(key: keys[0], at: Sample.days(2))
    try test.record([Sample.entry("1", "Essai révisé")], at: Sample.days(3))
    #expect(try test.entry("1")?.status.readAt == Sample.days(1))
  }

  @Test("What the reader did outlives the source and comes back with it")
  func outlives() throws {
    let (test, keys) = try library()
    try test.library.markRead(key: keys[0], at: Sample.days(1))
    try test.library.recordDigest(day: "2026-11-24", keys: keys, revised: [], at: Sample.now)
    try test.library.remove(sourceID: "revue", at: Sample.days(1))
    #expect(try test.entry("1")?.status.readAt == Sample.days(1))
    try test.library.add([Sample.journal], at: Sample.days(2))
    try test.record((1...4).map { Sample.entry("\($0)", "Essai \($0)") }, at: Sample.days(2))
    #expect(try test.entry("1")?.status.readAt == Sample.days(1))
    #expect(try test.entry("1")?.status.shownOn == "2026-11-24")
  }

  @Test("A first fill counts by its entries' own dates: a feed that fell silent shows it at once")
  func firstFill() throws {
    let test = try TestLibrary()
    let dates = [-400.0, -300, -200]
    try test.record(
      dates.map { Sample.entry("\($0)", "Essai \($0)", published: Sample.days($0)) })
    #expect(try test.library.activity(since: Sample.days(-28)).isEmpty)
    #expect(try test.library.newestEntries() == ["revue": Sample.days(-200)])
  }

  @Test("Counts by source: what came, what stood in a digest, what was read")
  func activity() throws {
    let (test, keys) = try library()
    try test.library.recordDigest(
      day: "2026-11-24", keys: [keys[0], keys[1]], revised: [], at: Sample.now)
    try test.library.markRead(key: keys[0], at: Sample.now)
    let counts = try #require(try test.library.activity(since: Sample.days(-1))["revue"])
    #expect((counts.came, counts.shown, counts.read) == (4, 2, 1))
    #expect(try test.library.activity(since: Sample.days(1)).isEmpty)
  }

  @Test("An entry is found by number, key, DOI, PMID, page and id")
  func references() throws {
    let test = try TestLibrary()
    var entry = Sample.entry("tag:1", "Essai", doi: "10.5555/x.1")
    entry.pmid = PMID(12_345_678)
    try test.record([entry])
    let key = try #require(try test.entry("tag:1")?.key)
    let pmid = try #require(entry.pmid)
    let doi = try #require(entry.doi)
    let link = try #require(entry.link)
    for reference in [EntryReference.key(key), .doi(doi), .pmid(pmid), .address(link)] {
      #expect(try test.library.entry(reference)?.key == key, "\(reference)")
    }
    #expect(try test.library.entry(.address("nonsense")) == nil)
  }
}
