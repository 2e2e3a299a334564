public import Editorial
import Evidence
public import Foundation
public import Storage
import Syndication

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

  /// What a run was given.
  public struct Run: Sendable {
    /// What the reader asked for.
    public var order: Today.Order
    /// The refresh just made; `nil` when offline.
    public var report: RefreshReport?
    /// When the run before this one came to nothing, if it did.
    public var missedRun: Date?
    /// The time of this run.
    public var now: Date
    /// The reader's day.
    public var clock: DayClock

    /// A run at a time.
    public init(order: Today.Order, report: RefreshReport?, now: Date, clock: DayClock) {
      self.order = order
      self.report = report
      self.now = now
      self.clock = clock
    }
  }

  /// Days back from which a retraction or correction is still added to an old page.
  private static let correctionDays = 60.0

  /// Writes the site into a folder.
  ///
  /// Everything is rendered and on the disk before the first file takes its place; `index.html`
  /// does so last, so that it never leads to a page that is not there yet. Pages of earlier days
  /// are changed by addition only.
  ///
  /// - Returns: whether it was written: when no source answered and there is nothing to show, the
  ///   pages stay as they are.
  /// - Throws: `StorageError`, `OutputError`, `TemplateError`, `InputError`.
  public func publish(to path: String, _ run: Run) throws -> Bool {
    let folder = try SiteFolder(path)
    let today = Today(library: library, configuration: configuration)
    var digest = try today.digest(
      run.order, now: run.now, clock: run.clock, report: run.report, wording: wording,
      isPublished: true)
    if let report = run.report, report.answered == 0, !report.sources.isEmpty,
      digest.sections.isEmpty
    {
      return false
    }
    let days = folder.days()
    digest.missedRun = days.isEmpty ? nil : run.missedRun
    let index = try page(of: digest, previous: days.filter { $0 < digest.day }.max())
    var files = try corrected(folder, digest, now: run.now)
    files += [
      ("\(digest.day).html", index),
      (
        "archive.html", SitePages(wording: wording).archive(days: days.union([digest.day]).sorted())
      ),
      ("sources.html", SitePages(wording: wording).sources(try library.sources())),
      ("digest.json", JSONRenderer(wording: wording).render(digest)),
      ("feed.xml", try feed(of: digest, in: folder, now: run.now)),
      ("index.html", index),
    ]
    try folder.write(files)
    return true
  }

  private func page(of digest: Digest, previous: String?) throws -> String {
    try PageSettings.renderer(
      configuration, wording: wording, site: PageSettings.Site(previousDay: previous)
    ).render(digest)
  }

  /// The feed; entries of sources that are private, blocked or waiting by now leave it.
  private func feed(of digest: Digest, in folder: SiteFolder, now: Date) throws -> String {
    let earlier = folder.text("feed.xml").map(AtomEntry.entries) ?? []
    let start = now.addingTimeInterval(-(AtomEntry.days + 1) * 86_400)
    let withdrawn = Set(
      try library.withdrawn(since: CalendarDay(start).description).map(AtomEntry.id))
    return AtomRenderer(
      wording: wording, site: configuration.siteURL, curator: configuration.curator,
      earlier: earlier.filter { !withdrawn.contains($0.id) }
    ).render(digest)
  }

  /// The pages of earlier days that showed what was retracted or corrected since.
  private func corrected(
    _ folder: SiteFolder, _ digest: Digest, now: Date
  ) throws -> [(name: String, text: String)] {
    let since = now.addingTimeInterval(-Self.correctionDays * 86_400)
    var pages: [String: String] = [:]
    for correction in try library.corrections(since: since, before: digest.day) {
      guard correction.notice.source.standing.isAllowed, !correction.notice.source.isPrivate,
        !correction.shown.source.isPrivate, correction.notice.assessment.identifying.isEmpty,
        let addition = PageAddition(
          shown: correction.shown, notice: correction.notice, kind: correction.kind)
      else { continue }
      let name = correction.day + ".html"
      guard let page = pages[name] ?? folder.text(name) else { continue }
      pages[name] = addition.added(to: page, on: digest.day, wording: wording) ?? pages[name]
    }
    return pages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
