import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline
import Syndication

/// `veille explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: HelpText.explain.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.item.help("item"))
  var item: String?

  @Option(help: HelpText.explainFeed.help("file"))
  var feed: String?

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() throws {
    let session = try Session(common)
    let scorer = Scorer(
      weights: ScoreWeights.documented(changing: session.configuration.weights).weights,
      reader: session.configuration.reader)
    let explanations = try entries(session).map {
      Explanation(of: $0, score: scorer.score($0), wording: session.wording)
    }
    switch format {
    case .text: Terminal.write(explanations.map(\.text).joined(separator: "\n"))
    case .json where item == nil:
      Terminal.write("[" + explanations.map(\.json).joined(separator: ",\n") + "]\n")
    case .json: Terminal.write(explanations.map { $0.json + "\n" }.joined())
    }
  }

  /// The entry meant; of a feed file without one meant, all its entries.
  private func entries(_ session: Session) throws -> [AssessedEntry] {
    guard let feed else {
      guard let item else { throw ExitStatus(code: ExitStatus.Code.usage, message: .explainWhat) }
      return [try session.entry(item, in: session.libraryToRead())]
    }
    let document = FeedDocument(bytes: try InputFile.read(feed), contentType: nil)
    let report: Inspection.Report
    do {
      report = try Inspection.run(document, address: nil, assess: true)
    } catch {
      throw ExitStatus(
        code: ExitStatus.Code.badInput,
        message: .notAFeed(target: feed, kind: error.kind))
    }
    guard let item else { return report.assessedEntries }
    guard let found = report.assessedEntry(item) else {
      throw ExitStatus(code: ExitStatus.Code.badInput, message: .unknownItem(item))
    }
    return [found]
  }
}
