import Foundation
import Storage
import Syndication
import Testing

@testable import Pipeline

@Suite("Periods, days and references as readers write them")
struct PeriodTests {
  @Test(
    "periods",
    arguments: [
      ("24h", Period.seconds(86_400)), ("7d", .seconds(604_800)), ("7j", .seconds(604_800)),
      ("2w", .seconds(1_209_600)), ("1Y", .seconds(31_557_600)),
      ("2026-11-24", .day("2026-11-24")),
    ])
  func periods(text: String, expected: Period) { #expect(Period(text) == expected) }

  @Test("nonsense is no period", arguments: ["", "h", "0h", "-1d", "2026-02-30", "9999999d", "x"])
  func nonsense(text: String) { #expect(Period(text) == nil) }

  @Test("the day begins at the reader's midnight")
  func midnight() {
    let clock = DayClock(offset: 3600)
    let start = clock.start(of: "2026-11-24")
    #expect(start == Date(timeIntervalSince1970: 1_795_474_800))
    #expect(clock.day(of: Date(timeIntervalSince1970: 1_795_474_799)) == "2026-11-23")
    #expect(clock.day(of: Date(timeIntervalSince1970: 1_795_474_800)) == "2026-11-24")
  }

  @Test("a named zone follows its summer time")
  func zone() {
    let summer = Date(timeIntervalSince1970: 1_782_000_000)
    let winter = Date(timeIntervalSince1970: 1_795_000_000)
    #expect(DayClock(zone: "Europe/Paris", at: summer).offset == 7200)
    #expect(DayClock(zone: "Europe/Paris", at: winter).offset == 3600)
  }

  @Test("a reference is a number, a key, an address or an id")
  func references() {
    #expect(EntryReference(parsing: "3") == .number(3))
    #expect(EntryReference(parsing: "#42") == .key(42))
    #expect(EntryReference(parsing: "https://a.example/b") == .address("https://a.example/b"))
    #expect(EntryReference(parsing: "tag:a,2026:b") == .id("tag:a,2026:b"))
    guard case .doi(let doi) = EntryReference(parsing: "doi:10.1056/NEJMoa2034577") else {
      Issue.record("a DOI was not seen")
      return
    }
    #expect(doi.name == "10.1056/nejmoa2034577")
    guard case .pmid(let pmid) = EntryReference(parsing: "34739692") else {
      Issue.record("a PMID was not seen")
      return
    }
    #expect(pmid.number == 34_739_692)
  }
}
