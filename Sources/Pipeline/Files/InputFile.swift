import Foundation

/// Reads a file the reader named.
public enum InputFile {
  /// Bytes read from one file at most: lists and texts are far smaller, feeds are capped earlier.
  private static let limit = 256 << 20

  /// The bytes of a file.
  ///
  /// - Throws: `InputError` with the system's words.
  public static func read(_ path: String) throws(InputError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw InputError(path: path, system: POSIXText(errno: errno).text)
    }
    defer { close(file) }
    return try readAll(file, path: path)
  }

  /// The bytes of an open descriptor, up to its end.
  ///
  /// - Throws: `InputError` with the system's words.
  public static func readAll(_ file: Int32, path: String) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    var information = stat()
    if fstat(file, &information) == 0 {
      bytes.reserveCapacity(max(0, min(Int(information.st_size), limit)))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputError(path: path, system: POSIXText(errno: errno).text)
      }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}

/// A file that cannot be read (exit 65).
public struct InputError: Error, Sendable, Equatable {
  /// The file.
  public var path: String
  /// What the system said.
  public var system: String
}
