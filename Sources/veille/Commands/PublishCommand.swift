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
    var report: RefreshReport?
    if !offline {
      let named = try SourceArrival(session, library).arrive(list: sources)
      let run = RefreshRun(session, library)
      let made = try await run.run(withDeadline: false, asking: named)
      run.conclude(made)
      if made.answered == 0, !made.sources.isEmpty, try library.isEmptyOfEntries() {
        // A failed run never replaces a good page by an empty one.
        throw ExitStatus(
          code: ExitStatus.Code.unavailable,
          message: .nothingReachable(asked: made.sources.count))
      }
      report = made
    }
    let order = Today.Order(minutes: minutes, since: since.flatMap(Period.init), includesAll: false)
    let publication = Publication(
      library: library, configuration: session.configuration, wording: session.wording)
    try publication.publish(
      to: folder, order: order, report: report, now: Date(), clock: session.clock)
  }
}
