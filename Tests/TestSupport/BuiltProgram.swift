import Foundation

/// The built `veille`, run as its user would run it.
public struct BuiltProgram: Sendable {
  /// What a run gave.
  public struct Run: Sendable {
    /// The exit code.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  private let path: String
  private let home: String
  private let language: String

  /// The program beside the running tests, with a home of its own.
  ///
  /// - Parameter home: the folder given as `VEILLE_HOME`.
  public init(home: String, language: String = "en") {
    let products =
      CommandLine.arguments.first { $0.hasSuffix(".xctest") }
      .map { URL(filePath: $0).deletingLastPathComponent() }
      ?? Bundle.main.bundleURL
    path = products.appending(path: "veille").path
    self.home = home
    self.language = language
  }

  /// Runs the program to its end, without a terminal, with nothing of the caller's environment
  /// but the path.
  public func run(_ arguments: String..., input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LANG": language, "TZ": "UTC",
      "VEILLE_HOME": home,
    ]
    let output = Pipe()
    let errors = Pipe()
    let feed = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = feed
    try process.run()
    if let input { feed.fileHandleForWriting.write(Data(input.utf8)) }
    try feed.fileHandleForWriting.close()
    // Errors are few lines: they fit the pipe while output is drained.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }
}
