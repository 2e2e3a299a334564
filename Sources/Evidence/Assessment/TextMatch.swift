/// Words of an entry that a rule rests on, with their surroundings.
public struct TextMatch: Sendable, Hashable, Codable {
  /// The part of the entry the words stand in.
  public enum Field: String, Sendable, Codable {
    case title, abstract, category, section
    case publicationType = "publication-type"
    case source, link
  }

  /// Where the words stand.
  public var field: Field
  /// The words, verbatim.
  public var words: String
  /// Up to some ten words around them, verbatim, the words included.
  public var context: String

  /// Words found in a field.
  public init(field: Field, words: String, context: String? = nil) {
    self.field = field
    self.words = words
    self.context = context ?? words
  }
}
