/// A sign of method that the text itself shows, with the words that show it.
public struct Marker: Sendable, Hashable, Codable {
  /// What the words are a sign of.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case registration
    case sampleSize = "sample-size"
    case effect
    case blinding
    case multicentre
    case intentionToTreat = "intention-to-treat"
    case grade
    case funding
    case interests
  }

  /// The kind of sign.
  public var kind: Kind
  /// The words, verbatim.
  public var text: String

  /// A sign with its words.
  public init(_ kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
