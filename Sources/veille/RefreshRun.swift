import Editorial
import Evidence
import Fetching
import Foundation
import Pipeline
import Storage

/// One refresh as the program runs it: lock, network, progress, interruptions, closing lines.
struct RefreshRun {
  private let session: Session
  private let library: Library
  private let progress: ProgressBar

  init(_ session: Session, _ library: Library) {
    self.session = session
    self.library = library
    progress = ProgressBar(
      quiet: session.options.quiet, verbose: session.options.verbose, language: session.language)
  }

  /// Refreshes what is due and the sources asked for.
  ///
  /// - Parameters:
  ///   - named: ids of sources to ask now, due or not; politeness to failing ones still holds.
  ///   - only: whether to ask no others.
  ///   - force: whether to ask in full, whatever the schedule says.
  func run(
    withDeadline: Bool, asking named: Set<String> = [], only: Bool = false, force: Bool = false,
    atDeadline: (RefreshReport) throws -> Void = { _ in }
  ) async throws -> RefreshReport {
    let lock = try LibraryLock(libraryPath: session.home.library)
    var (due, following) = try DueSource.all(
      in: library, now: session.now, asking: named, force: force)
    if only { due = due.filter { named.contains($0.source.id) } }
    guard !due.isEmpty else { return RefreshReport(following: following) }
    let interruptions = Interruptions()
    defer { interruptions.end() }
    let seconds = session.configuration.network.deadlineSeconds
    var limits = Refresh.Limits(
      interruptions: interruptions.stream, isInterrupted: interruptions.isRaised)
    if withDeadline { limits.deadline = { try? await Task.sleep(for: .seconds(seconds)) } }
    let progress = progress
    let report = try await withCurlFetcher(session.policy) { fetcher in
      let network = session.configuration.network
      let withSearches = PubMedFetcher(
        wrapping: fetcher, base: network.pubmedBase, key: network.pubmedKey, clock: { Date() })
      return try await Refresh(
        library: library, fetcher: withSearches, now: { Date() }, sink: { progress.take($0) }
      ).run(due, following: following, limits: limits) { report in
        progress.clear()
        try atDeadline(report)
        if !session.options.quiet { session.complain(.deadline(waiting: report.late.count)) }
      }
    }
    progress.clear()
    _ = consume lock
    return report
  }

  /// One line for each source that failed: all of them when asked, else those that matter.
  func explain(_ report: RefreshReport) {
    for line in report.failed {
      guard case .failed(let code, let detail) = line.outcome, code != "cancelled" else { continue }
      // Cron mails what is printed: a single hiccup is not worth a mail, a lasting failure is.
      if session.options.quiet, line.failuresInARow < 3 { continue }
      let reason = session.wording.failure(code: code, detail: detail)
      session.complain(.fetchFailed(target: line.title, reason: reason))
    }
  }

  /// The closing lines of a refresh.
  func conclude(_ report: RefreshReport) {
    explain(report)
    if report.wasInterrupted { session.complain(.interrupted) }
    if session.options.verbose {
      session.complain(
        .refreshed(
          answered: report.answered, asked: report.sources.count, new: report.new,
          revised: report.revised, seconds: Date().timeIntervalSince(session.now)))
    }
  }
}
