/// How far a source can be trusted: the allowlist's tier (docs/credibility.md, "Standing").
public enum Standing: String, Sendable, Codable, CaseIterable {
  /// Health agency, drug safety, guideline body, independent appraisal bulletin.
  case authority
  /// Peer-reviewed journal.
  case journal
  /// Learned society, college, professional body.
  case society
  /// Medical or general press.
  case press
  /// Preprint server: not peer-reviewed.
  case preprintServer = "preprint-server"
  /// Blog or social account.
  case personal
  /// A firm, or a site that lives by one.
  case commercial
  /// Quarantined: the reader has not yet decided.
  case unreviewed
  /// Refused by the reader.
  case blocked

  /// Whether entries of the source may reach a digest at all.
  public var isAllowed: Bool { self != .unreviewed && self != .blocked }

  /// Whether nobody but the author answers for what is said of patients, so that it is screened.
  ///
  /// What is quarantined is screened too: the reader may allow it as somebody's own.
  public var isScreened: Bool {
    switch self {
    case .personal, .unreviewed, .blocked: true
    case .authority, .journal, .society, .press, .preprintServer, .commercial: false
    }
  }
}
