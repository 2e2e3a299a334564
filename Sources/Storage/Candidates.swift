public import Evidence

/// What a digest may be made of, and what the window left behind.
public struct Candidates: Sendable {
  /// Entries of allowed sources in the window, oldest first.
  public var entries: [AssessedEntry]
  /// Earlier entries of the same studies.
  public var earlier: [AssessedEntry]
  /// Entries in the window from quarantined sources.
  public var quarantined: Int
  /// Entries in the window from blocked sources.
  public var blocked: Int
  /// Entries first seen in the window whose date lies before it.
  public var tooOld: Int

  /// Nothing.
  public init() {
    entries = []
    earlier = []
    quarantined = 0
    blocked = 0
    tooOld = 0
  }
}
