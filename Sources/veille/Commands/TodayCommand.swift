import ArgumentParser
import Editorial
import Foundation
import Pipeline
import Storage

/// `veille today`.
struct TodayCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "today", abstract: HelpText.today.text)
  }

  @OptionGroup var common: CommonOptions

  @Option(help: HelpText.minutes.help("n"))
  var minutes: Int?

  @Option(help: HelpText.since.help("period"))
  var since: String?

  @Flag(help: HelpText.offline.help)
  var offline = false

  @Flag(help: HelpText.all.help)
  var all = false

  @Option(help: HelpText.format.help("format"))
  var format: OutputFormat = .text

  @Option(name: .shortAndLong, help: HelpText.output.help("file"))
  var output: String?

  @Option(help: HelpText.sourcesFile.help("file.opml"))
  var sources: String?

  @Option(help: HelpText.width.help("columns"))
  var width: Int?

  mutating func validate() throws {
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError(Message.badMinutes(String(minutes)).text)
    }
    if let since, Period(since) == nil { throw ValidationError(Message.badSince(since).text) }
  }

  func run() async throws {
    let session = try Session(common)
    let order = Today.Order(
      minutes: minutes, since: since.flatMap(Period.init), includesAll: all)
    let presenter = DigestPresenter(session, format: format, width: width, output: output)
    if offline {
      let library = try session.libraryToRead()
      let today = Today(library: library, configuration: session.configuration)
      let digest = try today.digest(
        order, now: session.now, clock: session.clock, report: nil, wording: session.wording)
      try presenter.present(digest)
      return
    }
    let library = try session.library()
    let named = try SourceArrival(session, library).arrive(list: sources)
    let refreshing = RefreshRun(session, library)
    var isPresented = false
    let today = Today(library: library, configuration: session.configuration)
    func present(_ report: RefreshReport) throws {
      if isPresented { return }
      isPresented = true
      // After the refresh: what it brought is part of this digest, not news since.
      let digest = try today.digest(
        order, now: Date(), clock: session.clock, report: report, wording: session.wording)
      if report.answered == 0, !report.sources.isEmpty, try library.isEmptyOfEntries() {
        refreshing.explain(report)
        throw ExitStatus(
          code: ExitStatus.Code.unavailable,
          message: .nothingReachable(asked: report.sources.count))
      }
      try presenter.present(digest)
    }
    let report = try await refreshing.run(
      withDeadline: true, asking: named, atDeadline: present)
    try present(report)
    refreshing.conclude(report)
  }
}
