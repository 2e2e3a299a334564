/// A library that cannot be used as asked.
public enum StorageError: Error, Sendable, Equatable {
  /// It cannot be opened: permissions, a folder in its place.
  case cannotOpen(path: String, detail: String)
  /// It cannot be written: disk full, read-only, input/output error.
  case cannotWrite(path: String, detail: String)
  /// It is damaged, or no SQLite database at all.
  case damaged(path: String, detail: String)
  /// A newer veille wrote it.
  case newerSchema(path: String)
  /// Another veille is writing to it.
  case locked(path: String, holder: Int32?)
  /// Anything else SQLite said.
  case other(path: String, detail: String)
}
