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
    let newest = try library.newestEntries()
    let checked = try library.sources().map { source in
      let state = states[source.id] ?? FetchState()
      let counted = activity[source.id] ?? (0, 0, 0)
      let counts = SourceHealth.Counts(
        days: Self.days, entries: counted.came, inDigest: counted.shown, read: counted.read,
        newest: newest[source.id] ?? state.changedAt)
      return (
        source, SourceHealth.judge(source, state: state, counts: counts, now: session.now)
      )
    }
    let well = checked.filter { $0.1.findings == [.alive] }
    let ailing = checked.filter { $0.1.findings != [.alive] }
    // What wants a look comes first; the list of those that are well may be long.
    for (source, health) in ailing + (common.quiet ? [] : well) {
      Terminal.write(
        HealthLine(source: source, health: health, language: session.language, clock: session.clock)
          .text)
    }
    if !common.quiet {
      Terminal.write(
        HealthLine.summary(well: well.count, ailing: ailing.count, in: session.language))
    }
  }
}
