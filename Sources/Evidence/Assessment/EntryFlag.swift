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
}
