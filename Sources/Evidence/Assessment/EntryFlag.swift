public import Syndication

/// What a reader must be told of an entry in words, whatever its design.
public enum EntryFlag: String, Sendable, Codable, CaseIterable {
  case preprint
  case retracted
  case expressionOfConcern = "expression-of-concern"
  case correction
  case pressRelease = "press-release"
  case sponsored
  case social
  case conferenceAbstract = "conference-abstract"
  case patientIdentifying = "patient-identifying"

  /// What a notice of a kind makes of the work it is about; `nil` for a relation that is no notice.
  public init?(noticeOf kind: Relation.Kind) {
    switch kind {
    case .retracts: self = .retracted
    case .expressesConcernOn: self = .expressionOfConcern
    case .corrects: self = .correction
    default: return nil
    }
  }
}
