/// A `config.yaml` that cannot be taken as it is (exit 78).
public struct ConfigurationError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The file exists and cannot be read; the system's words.
    case unreadable(String)
    /// Not YAML; the parser's words.
    case syntax(String)
    /// A key veille does not know, with the known one nearest to it.
    case unknownKey(String, suggestion: String?)
    /// A value of the wrong kind for a key, with what is expected (a key of the wording table).
    case badValue(key: String, expected: Expected)
    /// A key that stands twice.
    case duplicateKey(String)
  }

  /// What a key expects.
  public enum Expected: Sendable, Equatable {
    case text
    case textList
    case wholeNumber(ClosedRange<Int>)
    case oneOf([String])
    case mapping
    case address
    case weights
  }

  /// The file.
  public var file: String
  /// 1-based line, when known.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// What is wrong at a line of a file.
  public init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
