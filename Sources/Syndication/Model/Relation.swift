/// A stated link from an entry to another work.
public struct Relation: Sendable, Hashable, Codable {
  /// How the entry stands to the other work.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case retracts, expressesConcernOn = "expresses-concern-on"
    case corrects, commentsOn = "comments-on", updates
    case isPreprintOf = "is-preprint-of", hasPreprint = "has-preprint"
    case retractedBy = "retracted-by", correctedBy = "corrected-by"
    case concernIn = "concern-in", commentedBy = "commented-by", reportsOn = "reports-on"
  }

  /// The kind of link.
  public var kind: Kind
  /// The other work: a DOI (`10.…`), `pmid:…`, a registration, or an http(s) address.
  public var target: String

  /// A link of a kind to a target.
  public init(_ kind: Kind, target: String) {
    self.kind = kind
    self.target = target
  }
}
