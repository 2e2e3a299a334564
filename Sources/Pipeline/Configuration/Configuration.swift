public import Evidence

/// Everything the reader can set in `config.yaml`; what is absent keeps its documented default.
public struct Configuration: Sendable, Equatable {
  /// Language of the program and its pages (`fr`, `en`); `nil`: by locale.
  public var language: String?
  /// Minutes of a digest.
  public var minutes: Int
  /// Days an entry stays a candidate when it did not fit.
  public var windowDays: Int
  /// Who the reader is: languages, country, specialties, topics, mutes.
  public var reader: ReaderProfile
  /// Who may see the published page.
  public var audience: Audience
  /// Name of the person who answers for a published page.
  public var curator: String?
  /// Characters of an excerpt at most.
  public var excerptLength: Int
  /// Text of the curator's own policy, shown at the foot of a page.
  public var policy: String?
  /// Links to the regulators of the reader's country, shown at the foot of a page.
  public var regulators: [Regulator]
  /// Path of the curator's own page template (Mustache).
  public var template: String?
  /// Minutes east of Greenwich for the digest's day; `nil`: the system's zone.
  public var timeZone: String?
  /// Address of the published site, for links in `feed.xml`.
  public var siteURL: String?
  /// Limits of a refresh.
  public var network: Network
  /// Bridges of the reader's own: platform → address with `{user}`.
  public var bridges: [String: String]
  /// Points of the credibility filter that differ from the documented ones, by name.
  public var weights: [String: Int]

  /// Who may see a published page.
  public enum Audience: String, Sendable, CaseIterable {
    case me = "self"
    case team, `public`
  }

  /// A regulator's name and page.
  public struct Regulator: Sendable, Equatable {
    /// Name.
    public var title: String
    /// Its page, http or https.
    public var url: String
  }

  /// Limits of a refresh.
  public struct Network: Sendable, Equatable {
    /// Seconds for a whole refresh before the digest is shown with what there is.
    public var deadlineSeconds: Int
    /// Transfers at once.
    public var transfers: Int
    /// Key for NCBI E-utilities (10 requests a second in place of 3).
    public var pubmedKey: String?
    /// Base address of E-utilities, for an institution's mirror.
    public var pubmedBase: String?
  }

  /// The documented defaults (docs/configuration.md).
  public static let documented = Configuration(
    language: nil, minutes: 10, windowDays: 7, reader: ReaderProfile(), audience: .me,
    curator: nil, excerptLength: 400, policy: nil, regulators: [], template: nil, timeZone: nil,
    siteURL: nil,
    network: Network(deadlineSeconds: 20, transfers: 32, pubmedKey: nil, pubmedBase: nil),
    bridges: [:], weights: [:])
}
