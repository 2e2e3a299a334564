import Foundation

/// The right to refresh a library: one process at a time, released by the kernel whatever happens.
///
/// A `flock` on a file beside the library; readers need none. The holder's process id is written
/// into it for the message alone.
public struct LibraryLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock at once, or says who holds it.
  ///
  /// - Throws: `StorageError.locked` when another process holds it; `.cannotWrite` when the lock
  ///   file cannot be made.
  public init(libraryPath: String) throws(StorageError) {
    let path = libraryPath + ".lock"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      var buffer = [UInt8](repeating: 0, count: 16)
      let count = read(file, &buffer, buffer.count)
      close(file)
      let digits = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
      throw .locked(path: libraryPath, holder: Int32(digits.prefix { $0.isNumber }))
    }
    let own = Array("\(getpid())\n".utf8)
    // The id is a courtesy: a full disk must not keep the lock from being taken.
    if ftruncate(file, 0) == 0 { _ = pwrite(file, own, own.count, 0) }
    descriptor = file
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }
}
