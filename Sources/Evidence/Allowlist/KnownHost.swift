/// What the shipped table says of one host: who stands behind it, and nothing of what it publishes.
public struct KnownHost: Sendable, Equatable {
  /// The host as the table has it, lower case (`nejm.org`).
  public let host: String
  /// The standing it gives; `unreviewed` for a platform, where the host says nothing of the author.
  public let standing: Standing
  /// What it is (`journal`, `agency`, `social`, `blog-platform`, `private-feed`, …).
  public let kind: String
  /// ISO 3166-1 alpha-2, else `EU` or `INT`.
  public let country: String
  /// The publisher's name for a reader.
  public let name: String

  /// Whether anybody may write there, so that nothing follows from the host.
  public var isPlatform: Bool { standing == .unreviewed }
}
