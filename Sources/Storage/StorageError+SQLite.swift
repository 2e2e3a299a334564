import GRDB

extension StorageError {
  /// What an error of GRDB means for the reader.
  init(_ error: any Error, path: String) {
    if let storage = error as? StorageError {
      self = storage
      return
    }
    guard let database = error as? DatabaseError else {
      self = .other(path: path, detail: "\(error)")
      return
    }
    let detail = database.message ?? "SQLite \(database.resultCode.rawValue)"
    switch database.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, detail: detail)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_NOLFS, .SQLITE_TOOBIG:
      self = .cannotWrite(path: path, detail: detail)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, holder: nil)
    default: self = .other(path: path, detail: detail)
    }
  }
}
