public import Foundation

/// Whether the last run that was to publish came to its end, kept beside the library.
///
/// The mark is made when a run begins and removed when its pages are in place: a run that was
/// killed, or met a full disk, leaves it for the next one to tell.
public struct PublicationLog: Sendable {
  private let path: String

  /// The mark of a library's runs.
  public init(libraryPath: String) {
    path = libraryPath + ".publishing"
  }

  /// Marks the beginning of a run.
  ///
  /// - Returns: when the run before it began, if it never ended.
  public func begin(at now: Date) -> Date? {
    let last = FileManager.default.contents(atPath: path)
      .flatMap { Double(String(decoding: $0.prefix(32), as: UTF8.self)) }
      .flatMap { (0...now.timeIntervalSince1970).contains($0) ? $0 : nil }
    // A library that cannot be written is published all the same, without a mark.
    try? AtomicFile.write("\(Int(now.timeIntervalSince1970))", to: path)
    return last.map { Date(timeIntervalSince1970: $0) }
  }

  /// Marks that the pages are in place.
  public func end() { unlink(path) }
}
