import ArgumentParser
import Foundation
import Pipeline
import Storage

/// `veille publish DIR`, for cron.
struct PublishCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "publish", abstract: HelpText.publish.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.publishFolder.help("dir"))
  var folder: String

  @Option(help: HelpText.minutes.help("n"))
  var minutes: Int?

  @Option(help: HelpText.since.help("period"))
  var since: String?

  @Flag(help: HelpText.offline.help)
  var offline = false

  @Option(help: HelpText.sourcesFile.help("file.opml"))
  var sources: String?

  mutating func validate() throws {
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError(Message.badMinutes(String(minutes)).text)
    }
    if let since, Period(since) == nil { throw ValidationError(Message.badSince(since).text) }
  }

  func run() async throws {
    let session = try Session(common)
    let library = offline ? try session.libraryToRead() : try session.library()
    // A template that cannot be used is told before the network is asked.
    _ = try PageSettings.renderer(session.configuration, wording: session.wording)
    let log = PublicationLog(libraryPath: session.home.library)
    let missed = log.begin(at: session.now)
    var report: RefreshReport?
    if !offline {
      let named = try SourceArrival(session, library).arrive(list: sources)
      let run = RefreshRun(session, library)
      let made = try await run.run(withDeadline: false, asking: named)
      run.conclude(made)
      if made.answered == 0, !made.sources.isEmpty, try library.isEmptyOfEntries() {
        throw Self.unreachable(made)
      }
      report = made
    }
    var run = Publication.Run(
      order: Today.Order(minutes: minutes, since: since.flatMap(Period.init)), report: report,
      now: Date(), clock: session.clock)
    run.missedRun = missed
    let publication = Publication(
      library: library, configuration: session.configuration, wording: session.wording)
    guard try publication.publish(to: folder, run) else {
      throw Self.unreachable(report ?? RefreshReport())
    }
    log.end()
    let window =
      run.order.since?.start(before: run.now, clock: run.clock)
      ?? run.now.addingTimeInterval(-Double(session.configuration.windowDays) * 86_400)
    let held = try library.held(since: window).count
    if held > 0, !common.quiet { session.complain(.held(held)) }
  }

  /// A failed run never replaces a good page by an empty one.
  private static func unreachable(_ report: RefreshReport) -> ExitStatus {
    ExitStatus(
      code: ExitStatus.Code.unavailable,
      message: .nothingReachable(asked: report.sources.count))
  }
}
