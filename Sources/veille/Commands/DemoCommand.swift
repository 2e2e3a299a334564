import ArgumentParser
import Editorial
import Foundation
import Pipeline

/// `veille demo`.
struct DemoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "demo", abstract: HelpText.demo.text)
  }

  @OptionGroup var common: CommonOptions

  @Option(help: HelpText.minutes.help("n"))
  var minutes: Int?

  @Option(help: HelpText.format.help("format"))
  var format: OutputFormat = .text

  @Option(name: .shortAndLong, help: HelpText.output.help("file"))
  var output: String?

  @Option(help: HelpText.width.help("columns"))
  var width: Int?

  func run() async throws {
    let session = try Session(common)
    let digest = try await Demonstration.digest(
      minutes: minutes, wording: session.wording)
    try DigestPresenter(session, format: format, width: width, output: output).present(digest)
  }
}
