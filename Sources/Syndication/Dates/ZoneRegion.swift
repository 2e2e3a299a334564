import FoundationEssentials

/// A zone named by its place, with the daylight saving of the European Union (directive 2000/84/EC)
/// or of North America (Energy Policy Act of 2005): those of the feeds that veille follows.
struct ZoneRegion: Equatable {
  enum Daylight { case none, europe, america }

  /// Minutes east of Greenwich in winter.
  let minutes: Int
  let daylight: Daylight

  private static let places: [String: ZoneRegion] = [
    "london": .init(minutes: 0, daylight: .europe), "dublin": .init(minutes: 0, daylight: .europe),
    "lisbon": .init(minutes: 0, daylight: .europe),
    "athens": .init(minutes: 120, daylight: .europe),
    "helsinki": .init(minutes: 120, daylight: .europe),
    "moscow": .init(minutes: 180, daylight: .none),
    "istanbul": .init(minutes: 180, daylight: .none),
    "new york": .init(minutes: -300, daylight: .america),
    "toronto": .init(minutes: -300, daylight: .america),
    "montreal": .init(minutes: -300, daylight: .america),
    "halifax": .init(minutes: -240, daylight: .america),
    "chicago": .init(minutes: -360, daylight: .america),
    "winnipeg": .init(minutes: -360, daylight: .america),
    "denver": .init(minutes: -420, daylight: .america),
    "edmonton": .init(minutes: -420, daylight: .america),
    "los angeles": .init(minutes: -480, daylight: .america),
    "vancouver": .init(minutes: -480, daylight: .america),
    "tokyo": .init(minutes: 540, daylight: .none), "shanghai": .init(minutes: 480, daylight: .none),
    "singapore": .init(minutes: 480, daylight: .none),
    "hong kong": .init(minutes: 480, daylight: .none),
    "kolkata": .init(minutes: 330, daylight: .none),
  ]

  /// The region of lower-case names; most of Europe keeps the time of Paris.
  static func named(
    _ continent: String, _ city: String, _ second: DateTokens.Token?
  ) -> ZoneRegion? {
    var name = city
    if ["new", "los", "hong"].contains(city), case .word(let rest)? = second { name += " " + rest }
    if let place = places[name] { return place }
    return continent == "europe" ? ZoneRegion(minutes: 60, daylight: .europe) : nil
  }

  /// The offset at a wall-clock time, itself given as if it were UTC.
  func secondsEast(atLocal local: Date) -> Int {
    let winter = minutes * 60
    let text = UTCText.string(local)
    guard daylight != .none, let year = Int(text.prefix(4)) else { return winter }
    let (start, end) = daylight == .europe ? Self.european(year) : Self.american(year)
    // Europe changes at one instant, America by its own clocks.
    let shift = daylight == .europe ? Double(winter) : 0
    guard let start, let end else { return winter }
    let isSummer = local >= start + shift && local < end + (shift == 0 ? 0 : shift + 3600)
    return isSummer ? winter + 3600 : winter
  }

  /// Last Sundays of March and October, 01:00 UTC.
  private static func european(_ year: Int) -> (Date?, Date?) {
    (
      sunday(before: 31, month: 3, of: year, hour: 1),
      sunday(before: 31, month: 10, of: year, hour: 1)
    )
  }

  /// Second Sunday of March and first of November, 02:00 by the clock.
  private static func american(_ year: Int) -> (Date?, Date?) {
    (
      sunday(before: 14, month: 3, of: year, hour: 2),
      sunday(before: 7, month: 11, of: year, hour: 2)
    )
  }

  /// The last Sunday up to a day of a month.
  private static func sunday(before day: Int, month: Int, of year: Int, hour: Int) -> Date? {
    let back = FeedDate.weekdayOf(year: year, month: month, day: day) % 7
    return FeedDate.instant(year: year, month: month, day: day - back, hour: hour)
  }
}
