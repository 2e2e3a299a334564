import Editorial
import Foundation

/// The folder that a site is published into.
struct SiteFolder {
  let path: String

  /// The folder, made when it is not there; a symbolic link in its place is refused.
  init(_ path: String) throws(OutputError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    switch StagedFile.mode(of: path).map({ $0 & S_IFMT }) {
    case S_IFDIR: removeLeftOvers()
    case nil: try create()
    case S_IFLNK: throw OutputError(path: path, reason: .symbolicLink)
    default: throw OutputError(path: path, reason: .system(code: ENOTDIR), isCreation: true)
    }
  }

  private func create() throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw OutputError(
        path: path,
        reason: .system(code: cause.map { Int32(truncatingIfNeeded: $0.code) } ?? EACCES),
        isCreation: true)
    }
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  /// What a run that was killed left behind.
  private func removeLeftOvers() {
    for name in names where StagedFile.isLeftOver(name) { unlink(file(name)) }
  }

  /// The days that have a page already.
  func days() -> Set<String> {
    Set(
      names.compactMap { name in
        guard name.hasSuffix(".html") else { return nil }
        let day = String(name.dropLast(5))
        return CalendarDay(day) == nil ? nil : day
      })
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The text of a file of the site; `nil` when there is none that can be read.
  func text(_ name: String) -> String? {
    guard StagedFile.mode(of: file(name)).map({ $0 & S_IFMT }) == S_IFREG,
      let data = FileManager.default.contents(atPath: file(name))
    else { return nil }
    return String(data: data, encoding: .utf8)
  }

  /// Writes those of the files that changed, all or none, in their order.
  func write(_ files: [(name: String, text: String)]) throws(OutputError) {
    let changed = files.filter { text($0.name) != $0.text }
    try AtomicFile.write(changed.map { (file($0.name), $0.text) })
  }
}
