import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Storage

/// `veille fetch`.
struct FetchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "fetch", abstract: HelpText.fetch.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.fetchSources.help("source"))
  var sources: [String] = []

  @Flag(help: HelpText.force.help)
  var force = false

  func run() async throws {
    let session = try Session(common)
    let library = try session.library()
    try SourceArrival(session, library).arrive(list: nil)
    let ids = Set(try sources.map { try session.source($0, in: library).id })
    let run = RefreshRun(session, library)
    let report = try await run.run(
      withDeadline: false, asking: ids, only: !ids.isEmpty, force: force)
    run.explain(report)
    if report.wasInterrupted { session.complain(.interrupted) }
    if report.sources.isEmpty {
      if !common.quiet { session.complain(.nothingDue) }
    } else if !common.quiet {
      session.complain(
        .refreshed(
          answered: report.answered, asked: report.sources.count, new: report.new,
          revised: report.revised, seconds: Date().timeIntervalSince(session.now)))
    }
    if report.answered == 0, !report.sources.isEmpty, try library.isEmptyOfEntries() {
      throw ExitStatus(
        code: ExitStatus.Code.unavailable,
        message: .nothingReachable(asked: report.sources.count))
    }
  }
}
