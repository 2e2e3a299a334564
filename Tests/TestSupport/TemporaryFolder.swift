import Foundation

/// A folder of a test's own, removed with its last reference.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// A new, empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "veille-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into it; its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  /// The text of a file in it.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }
}
