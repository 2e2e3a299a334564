/// Something odd in a feed document; never an error of the program.
public struct Problem: Sendable, Hashable, Codable {
  /// 1-based line in the document as decoded; `nil` where no line applies.
  public var line: Int?
  /// One sentence in English: what was found and what was made of it.
  public var message: String

  /// A problem at a line.
  public init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }
}
