import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline

/// `veille screen`.
struct ScreenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "screen", abstract: HelpText.screen.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.screenFile.help("file"))
  var file: String

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() throws {
    let language = common.lang.flatMap(ProgramLanguage.init(rawValue:)) ?? .ofThisRun
    let wording: Wording = language == .french ? .french : .english
    let bytes =
      file == "-" ? try InputFile.readAll(STDIN_FILENO, path: "-") : try InputFile.read(file)
    let input: PlainInput
    do {
      input = try PlainInput(bytes)
    } catch {
      throw ExitStatus(code: ExitStatus.Code.badInput, message: .notText(file))
    }
    let report = ScreenForm(input.text, PatientScreen().findings(in: input.text))
    switch format {
    case .json: Terminal.write(report.json(wording) + "\n")
    case .text: Terminal.write(report.text(path: file, wording))
    }
    if !common.quiet {
      let message: Message =
        report.isClean ? .screenClean : .screenFound(report.count)
      Terminal.complain(message.text(in: language))
    }
    if !report.isClean { throw ExitStatus(code: ExitStatus.Code.findings) }
  }
}
