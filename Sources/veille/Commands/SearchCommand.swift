import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille search`.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "search", abstract: HelpText.search.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(parsing: .remaining, help: HelpText.query.help("query"))
  var query: [String]

  @Option(help: HelpText.limit.help("n"))
  var limit = 20

  func run() throws {
    let session = try Session(common)
    let library = try session.libraryToRead()
    let found = try library.search(query.joined(separator: " "), limit: limit)
    for entry in found {
      Terminal.write(EntryLine(entry, clock: session.clock, wording: session.wording).text)
    }
  }
}
