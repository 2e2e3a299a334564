/// Markup that has passed the sanitiser: the only markup a page may carry.
///
/// Its initialiser is internal, so that no other room can make one (docs/architecture.md, wall 3).
public struct SafeHTML: Sendable, Hashable {
  /// Well-nested HTML of allowed elements, attributes and address schemes only.
  public let markup: String

  init(sanitised markup: String) {
    self.markup = markup
  }
}

extension SafeHTML: Codable {
  /// Reads back what was stored.
  public init(from decoder: any Decoder) throws {
    self.markup = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the markup as one string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(markup)
  }
}
