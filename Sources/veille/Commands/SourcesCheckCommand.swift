import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Storage

/// `veille sources check`.
struct SourcesCheckCommand: ParsableCommand {
  /// Days that entries are counted over.
  private static let days = 28.0

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: HelpText.check.text)
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let library = try session.libraryToRead()
    let states = try library.fetchStates()
    let start = session.now.addingTimeInterval(-Self.days * 86_400)
    let activity = try library.activity(since: start)
    for source in try library.sources() {
      let state = states[source.id] ?? FetchState()
      let counted = activity[source.id] ?? (0, 0, 0)
      let counts = SourceHealth.Counts(
        days: Self.days, entries: counted.came, inDigest: counted.shown, read: counted.read,
        newest: state.changedAt)
      let health = SourceHealth.judge(source, state: state, counts: counts, now: session.now)
      let isWell = health.findings == [.alive]
      if isWell, common.quiet { continue }
      Terminal.write(
        HealthLine(source: source, health: health, language: session.language, clock: session.clock)
          .text)
    }
  }
}
