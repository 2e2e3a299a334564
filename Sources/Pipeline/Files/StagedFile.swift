import Foundation

/// A file's new text, already on the disk beside it, waiting to take its place.
struct StagedFile {
  /// What the name of a waiting file ends in.
  static let suffix = ".tmp"
  private static let mark = ".veille-"

  private let path: String
  private let temporary: String

  /// Writes and flushes the text beside its target.
  ///
  /// A symbolic link is never followed: whoever can write the folder could lead us elsewhere.
  init(_ text: String, for path: String) throws(OutputError) {
    let mode = Self.mode(of: path)
    switch mode.map({ $0 & S_IFMT }) {
    case nil, S_IFREG: break
    case S_IFLNK: throw OutputError(path: path, reason: .symbolicLink)
    case S_IFDIR: throw OutputError(path: path, reason: .folder)
    default: throw OutputError(path: path, reason: .system(code: EEXIST))
    }
    self.path = path
    temporary = "\(path)\(Self.mark)\(getpid())\(Self.suffix)"
    unlink(temporary)
    do {
      try Self.writeAll(text, path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      unlink(temporary)
      throw OutputError(path: path, reason: error.reason, isCreation: error.isCreation)
    }
    if let mode { chmod(temporary, mode & 0o777) }
  }

  /// Takes the target's place.
  func commit() throws(OutputError) {
    guard rename(temporary, path) == 0 else {
      throw OutputError(path: path, reason: .system(code: errno))
    }
  }

  /// Removes it, if it has not taken its place.
  func discard() { unlink(temporary) }

  /// What stands at a path, links not followed; `nil` for nothing.
  static func mode(of path: String) -> mode_t? {
    var information = stat()
    return lstat(path, &information) == 0 ? information.st_mode : nil
  }

  /// Whether a file's name is that of one left waiting by a run that is no more.
  static func isLeftOver(_ name: String) -> Bool {
    guard name.hasSuffix(suffix), let start = name.range(of: mark, options: .backwards),
      let process = pid_t(name[start.upperBound...].dropLast(suffix.count))
    else { return false }
    return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  static func writeAll(_ text: String, path: String, flags: Int32) throws(OutputError) {
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

  static func flushFolder(_ folder: String) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
