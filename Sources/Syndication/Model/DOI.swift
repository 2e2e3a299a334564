/// A digital object identifier in canonical form: lower case, no prefix (`10.1056/nejmoa2034577`).
public struct DOI: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The name itself, beginning with `10.`.
  public let name: String

  /// The canonical text.
  public var description: String { name }

  init(canonical name: String) {
    self.name = name
  }

  /// A DOI alone or with one of its prefixes (`doi:`, `https://doi.org/`, `info:doi/`).
  ///
  /// - Returns: `nil` unless the whole text is a DOI (ISO 26324; registrants of 4 to 9 digits).
  public init?(_ text: String) {
    let trimmed = text.utf8.drop(while: \.isSpace)
    guard
      let found = Self.first(in: String(decoding: Array(trimmed), as: UTF8.self), anchored: true)
    else { return nil }
    self = found
  }

  /// Reads back what was stored, as one string.
  public init(from decoder: any Decoder) throws {
    self.name = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name as one string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
