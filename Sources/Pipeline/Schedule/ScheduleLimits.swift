/// The numbers of the schedule, in seconds unless said (docs/fetching.md, "When a source is asked").
enum ScheduleLimits {
  static let minute: Double = 60
  static let hour: Double = 3600
  static let day: Double = 86_400

  /// Two visits of a healthy source are at least this far apart.
  static let shortest = 30 * minute
  /// And at most this far: under a day, so that a daily run at about the same hour asks every
  /// source, and a journal that keeps its entries for three days is seen three times.
  static let longest = 20 * hour
  /// The interval of a source whose rhythm is not known.
  static let unknown = 3 * hour
  /// Visits per observed gap between two entries.
  static let visitsPerEntry: Double = 4
  /// Visits within the span that a feed holds.
  static let visitsPerRetention: Double = 3
  /// A wish not to be asked at some hours or days shifts a visit by no more than this.
  static let longestShift = day

  /// Servers stuck on 304 are asked in full after this long.
  static let fullEvery = 8 * day
  /// A lasting move is learnt after it was seen at every visit for this long.
  static let moveHolds = 3 * day

  /// The first wait after a failure that may pass by itself, and its ceiling.
  static let backoff = 15 * minute
  static let longestBackoff = 20 * hour
  /// The ceiling for a source that has failed for longer than `lasting`.
  static let longestBackoffWhenLasting = 68 * hour
  static let lasting = 30 * day
  /// The wait after a bare 429.
  static let bareTooMany = hour
  /// No `Retry-After` holds a host longer.
  static let longestHold = day

  /// Entries whose dates tell the rhythm, newest first.
  static let datesLookedAt = 40
  /// A due time further ahead than any this schedule makes comes from a clock that was wrong.
  static let furthest = 4 * day
}
