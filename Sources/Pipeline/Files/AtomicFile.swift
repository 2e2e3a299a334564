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
    var information = stat()
    let exists = lstat(path, &information) == 0
    if exists, information.st_mode & S_IFMT == S_IFLNK {
      throw OutputError(path: path, reason: .symbolicLink)
    }
    if exists, information.st_mode & S_IFMT == S_IFDIR {
      throw OutputError(path: path, reason: .folder)
    }
    guard !exists || information.st_mode & S_IFMT == S_IFREG else {
      try writeAll(text, path: path, flags: O_WRONLY)
      return
    }
    let temporary = path + ".veille-\(getpid()).tmp"
    do {
      try writeAll(text, path: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    } catch {
      unlink(temporary)
      throw OutputError(path: path, reason: error.reason, isCreation: error.isCreation)
    }
    if exists { chmod(temporary, information.st_mode & 0o777) }
    guard rename(temporary, path) == 0 else {
      let number = errno
      unlink(temporary)
      throw OutputError(path: path, reason: .system(code: number))
    }
    flushFolder(of: path)
  }

  private static func writeAll(
    _ text: String, path: String, flags: Int32
  ) throws(OutputError) {
    let file = open(path, flags, 0o644)
    guard file >= 0 else {
      throw OutputError(path: path, reason: .system(code: errno), isCreation: true)
    }
    defer { close(file) }
    var text = text
    let failure: Int32? = text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Foundation.write(
          file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += written
      }
      // A pipe or a terminal cannot be flushed; that is no failure.
      if fsync(file) != 0, errno != EINVAL, errno != ENOTSUP, errno != EROFS { return errno }
      return nil
    }
    if let failure { throw OutputError(path: path, reason: .system(code: failure)) }
  }

  private static func flushFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
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
