import Foundation

/// A file that is either wholly the new one or still the old one.
///
/// Written beside its target, flushed to the disk, then renamed over it (rename(2) is atomic), so
/// that a full disk or a kill never leaves half a page. A target that is no regular file
/// (`/dev/stdout`, a pipe) is written in place: it must never be replaced by a file.
public enum AtomicFile {
  /// Writes text to a path.
  ///
  /// - Throws: `OutputError` with the system's words.
  public static func write(_ text: String, to path: String) throws(OutputError) {
    if let mode = StagedFile.mode(of: path), mode & S_IFMT != S_IFREG, mode & S_IFMT != S_IFLNK,
      mode & S_IFMT != S_IFDIR
    {
      try StagedFile.writeAll(text, path: path, flags: O_WRONLY)
      return
    }
    try write([(path, text)])
  }

  /// Writes several files: all are on the disk before the first takes its place.
  ///
  /// - Throws: `OutputError`; what was in place before the failure stays whole.
  public static func write(_ files: [(path: String, text: String)]) throws(OutputError) {
    var staged: [StagedFile] = []
    defer { staged.forEach { $0.discard() } }
    for file in files { staged.append(try StagedFile(file.text, for: file.path)) }
    while let next = staged.first {
      try next.commit()
      staged.removeFirst()
    }
    for folder in Set(files.map { ($0.path as NSString).deletingLastPathComponent }) {
      StagedFile.flushFolder(folder)
    }
  }
}

/// An output that cannot be made (exit 73) or written (exit 74).
public struct OutputError: Error, Sendable, Equatable {
  /// What stood in the way.
  public enum Reason: Sendable, Equatable {
    /// The target is a symbolic link, which veille never follows when it publishes.
    case symbolicLink
    /// The target is a folder.
    case folder
    /// The system refused, with its `errno`.
    case system(code: Int32)
  }

  /// The file.
  public var path: String
  /// What stood in the way.
  public var reason: Reason
  /// Whether it could not even be created.
  public var isCreation: Bool

  /// A file with what stood in its way.
  public init(path: String, reason: Reason, isCreation: Bool = false) {
    self.path = path
    self.reason = reason
    self.isCreation = isCreation
  }

  /// What the system says, when it said something.
  public var systemText: String? {
    guard case .system(let code) = reason else { return nil }
    return POSIXText(errno: code).text
  }
}
