/// A stretch of text that could identify a patient.
public struct IdentifyingSpan: Sendable, Hashable, Codable {
  /// What kind of identifier it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case name
    case birthDate = "birth-date"
    case nationalNumber = "national-number"
    case recordNumber = "record-number"
    case phone, email, address
    case licencePlate = "licence-plate"
    case combined
  }

  /// The kind.
  public var kind: Kind
  /// Offset of its first byte in the UTF-8 text.
  public var start: Int
  /// Offset past its last byte in the UTF-8 text.
  public var end: Int
  /// The words, verbatim.
  public var text: String
  /// What to do about it: a key of the wording table (`remedy.name`, `remedy.age-range`, …).
  public var remedy: String

  /// A span of a kind.
  public init(kind: Kind, start: Int, end: Int, text: String, remedy: String) {
    self.kind = kind
    self.start = start
    self.end = end
    self.text = text
    self.remedy = remedy
  }
}
