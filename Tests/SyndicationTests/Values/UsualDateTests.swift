import FoundationEssentials
import Testing

@testable import Syndication

@Suite("The usual spellings of a date are read the quick way") struct UsualDateTests {
  @Test(
    "What it reads",
    arguments: [
      ("2026-11-07T06:30:05Z", 1_794_033_005.0), ("2026-11-07T06:30:05+01:00", 1_794_029_405),
      ("2026-11-07T06:30:05.123-05:30", 1_794_052_805),
      ("Sat, 07 Nov 2026 06:30:05 GMT", 1_794_033_005),
      ("Sat, 7 Nov 2026 06:30:05 +0100", 1_794_029_405),
      ("07 Nov 2026 06:30:05 UTC", 1_794_033_005),
    ])
  func reads(text: String, seconds: Double) {
    #expect(UsualDate.parse(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(
    "What it leaves to the other rules",
    arguments: [
      "2026-11-07T06:30:05", "2026-11-07 06:30:05Z", "2026-11-07T06:30Z", "2026-11-07T24:00:00Z",
      "2026-11-07T06:30:60Z", "2026-13-07T06:30:05Z", "2026-02-30T06:30:05Z",
      "2026-11-07T06:30:05ZZ",
      "2026-11-07T06:30:05+0100", "2026-11-07T06:30:05+15:00", "1970-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z", "Saturday, 07 Nov 2026 06:30:05 GMT", "Sat 07 Nov 2026 06:30:05 GMT",
      "Sat, 07 nov 2026 06:30:05 GMT", "Sat, 07 Nov 26 06:30:05 GMT",
      "Sat, 07 Nov 2026 06:30:05 EST",
      "Sat, 07 Nov 2026 06:30:05", "Sat, 007 Nov 2026 06:30:05 GMT",
      "Sat, 31 Nov 2026 06:30:05 GMT",
      "sam., 7 nov. 2026 06:30:05 GMT", "",
    ])
  func leaves(text: String) {
    #expect(UsualDate.parse(text) == nil)
  }

  @Test("It never says anything else than the rules for all spellings")
  func agrees() {
    let zones = [
      "Z", "GMT", "UTC", "+0100", "+01:00", "-1130", "-11:30", "+1430", "EST", "", "+1", "z",
    ]
    let times = [
      "06:30:05", "00:00:00", "23:59:59", "24:00:00", "23:59:60", "6:30:05", "06:30", "06:60:00",
    ]
    let days = [
      "2026-11-07T", "2026-02-29T", "2028-02-29T", "1999-12-31T", "1970-01-01T", "2101-01-01T",
      "2026-00-10T", "20261107T", "Sat, 07 Nov 2026 ", "Mon, 7 Nov 2026 ", "07 Nov 2026 ",
      "Fri, 32 Dec 2021 ", "Thu, 29 Feb 2024 ", "Wed, 30 Feb 2024 ", "Thu, 01 Jan 1970 ",
      "Sat, 07 Nov 26 ", "Sat, 07 Mai 2026 ",
    ]
    for day in days {
      for time in times {
        for zone in zones {
          for gap in ["", " "] {
            let text = day + time + gap + zone
            guard let quick = UsualDate.parse(text) else { continue }
            #expect(quick == FeedDate.parseAnySpelling(text), "\(text)")
          }
        }
      }
    }
  }
}
