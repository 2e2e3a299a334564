import Foundation

/// The fixture files of a test target, which stand in `Fixtures/` beside its sources.
public struct Fixtures: Sendable {
  /// The folder.
  public let folder: String

  /// The fixtures of the target in which the caller's file stands (at any depth under `Tests/`).
  public init(of file: String = #filePath) {
    var parts = file.split(separator: "/", omittingEmptySubsequences: false)
    while let last = parts.last, !last.hasSuffix("Tests") { parts.removeLast() }
    folder = parts.joined(separator: "/") + "/Fixtures"
  }

  /// The bytes of a fixture.
  public func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  /// The text of a fixture.
  public func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// Paths below the folder with an extension, relative to it and sorted.
  public func names(in subfolder: String = "", withExtension ext: String) throws -> [String] {
    let root = subfolder.isEmpty ? folder : "\(folder)/\(subfolder)"
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".\(ext)") }.sorted()
      .map { subfolder.isEmpty ? $0 : "\(subfolder)/\($0)" }
  }
}
