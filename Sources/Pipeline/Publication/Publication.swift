public import Editorial
import Evidence
public import Foundation
public import Storage

/// `veille publish`: the day's digest as a small site of static pages, each whole or not at all.
public struct Publication: Sendable {
  private let library: Library
  private let configuration: Configuration
  private let wording: Wording

  /// The publication of a library.
  public init(library: Library, configuration: Configuration, wording: Wording) {
    self.library = library
    self.configuration = configuration
    self.wording = wording
  }

  /// Writes the site into a folder; pages of earlier days are left as they are.
  ///
  /// Everything is rendered before the first file is touched; `index.html` is written last, so
  /// that it never leads to a page that is not there yet.
  ///
  /// - Throws: `StorageError`, `OutputError`, `TemplateError`, `InputError`.
  public func publish(
    to folder: String, order: Today.Order, report: RefreshReport?, now: Date, clock: DayClock
  ) throws {
    let digest = try Today(library: library, configuration: configuration).digest(
      order, now: now, clock: clock, report: report, wording: wording, isPublished: true)
    let page = try PageSettings.renderer(configuration, wording: wording, isSite: true)
    let pages = SitePages(wording: wording)
    let index = page.render(digest)
    try prepare(folder)
    let days = try Self.days(in: folder).union([digest.day])
    let files = [
      ("\(digest.day).html", index),
      ("archive.html", pages.archive(days: days.sorted())),
      ("sources.html", pages.sources(try library.sources())),
      ("digest.json", JSONRenderer(wording: wording).render(digest)),
      (
        "feed.xml",
        AtomRenderer(
          wording: wording, site: configuration.siteURL, curator: configuration.curator
        ).render(digest)
      ),
      ("index.html", index),
    ]
    for (name, text) in files {
      try AtomicFile.write(text, to: (folder as NSString).appendingPathComponent(name))
    }
  }

  private func prepare(_ folder: String) throws(OutputError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw OutputError(path: folder, reason: .system(code: ENOTDIR), isCreation: true)
      }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      let code = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw OutputError(
        path: folder, reason: .system(code: Int32(truncatingIfNeeded: code?.code ?? Int(EACCES))),
        isCreation: true)
    }
  }

  /// The days that have a page already.
  private static func days(in folder: String) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
        guard name.hasSuffix(".html") else { return nil }
        let day = String(name.dropLast(5))
        return CalendarDay(day) == nil ? nil : day
      })
  }
}
