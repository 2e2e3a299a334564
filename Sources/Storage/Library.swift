import CSQLite
import Foundation
import GRDB

/// The library: one SQLite file with everything veille has seen and what the reader did with it.
///
/// One writer, batches in one transaction; readers in other processes are never locked out (WAL).
public final class Library: Sendable {
  /// What a caller means to do.
  public enum Access: Sendable {
    case readWrite, readOnly
  }

  /// The library's file, or `:memory:`.
  public let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a library; creates and migrates it when it is to be written.
  ///
  /// A damaged file is reported and left as it is.
  ///
  /// - Throws: `StorageError`.
  public static func open(
    at path: String, access: Access = .readWrite
  ) throws(StorageError) -> Library {
    do {
      if path == ":memory:" {
        let queue = try DatabaseQueue(configuration: configuration(access))
        try queue.writeWithoutTransaction { try Schema.migrate($0, path: path) }
        return Library(path: path, queue: queue)
      }
      switch access {
      case .readWrite: return try openForWriting(path)
      case .readOnly: return try openForReading(path)
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private static func openForWriting(_ path: String) throws -> Library {
    // The file is its owner's alone from its first byte on.
    let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let detail = String(cString: strerror(errno))
      throw errno == EROFS || errno == ENOSPC
        ? StorageError.cannotWrite(path: path, detail: detail)
        : StorageError.cannotOpen(path: path, detail: detail)
    }
    close(file)
    let queue = try DatabaseQueue(path: path, configuration: configuration(.readWrite))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try Schema.migrate(database, path: path)
    }
    return Library(path: path, queue: queue)
  }

  private static func openForReading(_ path: String) throws -> Library {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StorageError.cannotOpen(path: path, detail: String(cString: strerror(ENOENT)))
    }
    func opened(_ address: String) throws -> DatabaseQueue {
      let queue = try DatabaseQueue(path: address, configuration: configuration(.readOnly))
      let found = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      guard found <= Schema.version else { throw StorageError.newerSchema(path: path) }
      guard found > 0 else {
        throw StorageError.cannotOpen(path: path, detail: "not a veille library")
      }
      return found == Schema.version ? queue : try migratedCopy(of: queue, path: path)
    }
    do {
      return Library(path: path, queue: try opened(path))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // A read-only folder has no room for the shared memory of WAL: read the file as it stands.
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return Library(path: path, queue: try opened("file:\(escaped)?immutable=1"))
    }
  }

  /// An older library that cannot be written is brought to the present schema in memory.
  private static func migratedCopy(of queue: DatabaseQueue, path: String) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(configuration: configuration(.readWrite))
    try queue.backup(to: copy)
    try copy.writeWithoutTransaction { try Schema.migrate($0, path: path) }
    return copy
  }

  private static func configuration(_ access: Access) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // A file that was tampered with must not make SQL do what it does not say
      // (sqlite.org/security.html).
      _ = veille_make_defensive(database.sqliteConnection)
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = -8000; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  /// What SQLite says of the file's health: `ok`, or its first complaints.
  ///
  /// - Throws: `StorageError`.
  public func integrityCheck() throws(StorageError) -> String {
    try read { try String.fetchAll($0, sql: "PRAGMA integrity_check(5)").joined(separator: "; ") }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw StorageError(error, path: path)
    }
  }
}
