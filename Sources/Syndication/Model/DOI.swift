/// A digital object identifier in canonical form: lower case, no prefix (`10.1056/nejmoa2034577`).
public struct DOI: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The name itself, beginning with `10.`.
  public let name: String

  /// The canonical text.
  public var description: String { name }

  init(canonical name: String) {
    self.name = name
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
