/// What the reader said of themselves: the part of the configuration that changes ranks.
public struct ReaderProfile: Sendable, Equatable {
  /// Languages read, best first (`fr`, `en`).
  public var languages: [String]
  /// ISO 3166-1 alpha-2 of the practice; its safety alerts come first.
  public var country: String?
  /// Names of the shipped specialties followed (`cardiology`, `general-practice`).
  public var specialties: [String]
  /// The reader's own words to follow.
  public var topics: [String]
  /// The reader's own words to keep out.
  public var mutes: [String]

  /// A profile that prefers nothing.
  public init(
    languages: [String] = [], country: String? = nil, specialties: [String] = [],
    topics: [String] = [], mutes: [String] = []
  ) {
    self.languages = languages
    self.country = country
    self.specialties = specialties
    self.topics = topics
    self.mutes = mutes
  }
}
