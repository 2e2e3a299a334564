import Syndication
import Testing

@Suite("Days of the calendar as numbers") struct CivilDayTests {
  @Test(
    "Known days",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 27, 20_784),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896), (0, 3, 1, -719_468),
    ])
  func known(year: Int, month: Int, day: Int, number: Int) {
    #expect(CivilDay.number(year: year, month: month, day: day) == number)
    #expect(CivilDay.date(number) == (year, month, day))
  }

  @Test("Every day of eight centuries comes back as it went, each one later than the one before")
  func roundTrip() {
    for number in stride(from: -146_097, through: 146_097, by: 1) {
      let (year, month, day) = CivilDay.date(number)
      guard CivilDay.number(year: year, month: month, day: day) == number else {
        Issue.record("\(number)")
        return
      }
    }
  }
}
