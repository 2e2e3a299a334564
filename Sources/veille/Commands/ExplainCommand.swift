import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline

/// `veille explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: HelpText.explain.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.item.help("item"))
  var item: String

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() throws {
    let session = try Session(common)
    let library = try session.libraryToRead()
    let entry = try session.entry(item, in: library)
    let scorer = Scorer(
      weights: ScoreWeights.documented(changing: session.configuration.weights).weights,
      reader: session.configuration.reader)
    let explanation = Explanation(
      of: entry, score: scorer.score(entry), wording: session.wording)
    Terminal.write(format == .json ? explanation.json + "\n" : explanation.text)
  }
}
