/// A PubMed identifier: a positive number of at most eight digits.
public struct PMID: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The number.
  public let number: Int

  /// The digits alone.
  public var description: String { String(number) }

  /// A PubMed number, or `nil` when it is out of range.
  public init?(_ number: Int) {
    guard (1...99_999_999).contains(number) else { return nil }
    self.number = number
  }

  /// Reads back what was stored, as one number.
  public init(from decoder: any Decoder) throws {
    self.number = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes one number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
