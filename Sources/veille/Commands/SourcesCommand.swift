import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille sources`.
struct SourcesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sources", abstract: HelpText.sources.text,
      subcommands: [
        SourcesListCommand.self, SourcesImportCommand.self, SourcesExportCommand.self,
        SourcesAddCommand.self, SourcesRemoveCommand.self, SourcesAllowCommand.self,
        SourcesBlockCommand.self, SourcesCheckCommand.self,
      ], defaultSubcommand: SourcesListCommand.self)
  }
}

/// `veille sources list`.
struct SourcesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: HelpText.list.text)
  }

  @OptionGroup var common: CommonOptions

  @Option(help: HelpText.listStanding.help("standing"))
  var standing: String?

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() throws {
    let session = try Session(common)
    let library = try session.libraryToRead()
    let wanted = standing.flatMap { Allowlist.standing(named: $0) }
    if let standing, wanted == nil {
      throw ExitStatus(code: ExitStatus.Code.usage, message: .badStanding(standing))
    }
    let sources = try library.sources().filter { wanted == nil || $0.standing == wanted }
    let states = try library.fetchStates()
    switch format {
    case .text:
      for source in sources {
        let state = states[source.id]?.lastFailure.map { "  ! " + $0 } ?? ""
        Terminal.write(
          "\(source.id)  [\(source.standing.rawValue)]  \(source.title)\(state)\n")
      }
    case .json: Terminal.write(SourceForm.json(sources, states: states) + "\n")
    }
  }
}

/// `veille sources import`.
struct SourcesImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: HelpText.import.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.importFile.help("file.opml"))
  var file: String

  @Option(help: HelpText.importStanding.help("standing"))
  var standing: String?

  func run() throws {
    let session = try Session(common)
    let library = try session.library()
    let origin: SourceImport.Origin =
      file == "-" ? .text(try InputFile.readAll(STDIN_FILENO, path: "-")) : .file(file)
    let outcome = try SourceArrival.importing(
      origin, into: library, standing: standing, session: session)
    let report = ImportReport(outcome, language: session.language)
    if !common.quiet { for line in report.lines { Terminal.write(line + "\n") } }
    if !common.quiet { session.complain(report.summary) }
  }
}

/// `veille sources export`.
struct SourcesExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: HelpText.export.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.exportFile.help("file"))
  var file: String?

  @Flag(help: HelpText.exportSecrets.help)
  var withSecrets = false

  func run() throws {
    let session = try Session(common)
    let library = try session.libraryToRead()
    let sources = try library.sources()
    let text = SourceExport.text(of: sources, withSecrets: withSecrets)
    if let file, file != "-" {
      try AtomicFile.write(text, to: file)
    } else {
      Terminal.write(text)
    }
    let hidden = withSecrets ? 0 : sources.count { $0.isPrivate }
    if hidden > 0, !common.quiet { session.complain(.leftOutOfExport(private: hidden)) }
  }
}

/// `veille sources remove`.
struct SourcesRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: HelpText.remove.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.sourceID.help("source"))
  var source: String

  func run() throws {
    let session = try Session(common)
    let library = try session.library()
    let chosen = try session.source(source, in: library)
    try library.remove(sourceID: chosen.id, at: session.now)
    if !common.quiet { session.complain(.removed(chosen.title)) }
  }
}

/// `veille sources allow`.
struct SourcesAllowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "allow", abstract: HelpText.allow.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.sourceID.help("source"))
  var source: String

  @Option(help: HelpText.standing.help("standing"))
  var standing: String

  @OptionGroup var holder: AccountOptions

  @Flag(inversion: .prefixedNo, help: HelpText.sponsored.help)
  var sponsored: Bool?

  func run() throws {
    let session = try Session(common)
    let library = try session.library()
    var chosen = try session.source(source, in: library)
    chosen.standing = try session.standing(standing)
    chosen.standingReason = "reader"
    if let sponsored { chosen.isSponsored = sponsored }
    if let account = holder.account { chosen.account = account }
    try library.update(chosen)
    if !common.quiet {
      session.complain(.standingSet(title: chosen.title, standing: chosen.standing.rawValue))
      let held = try session.held(in: library).count { $0.source.id == chosen.id }
      if held > 0 { session.complain(.held(held)) }
    }
  }
}

/// `veille sources block`.
struct SourcesBlockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "block", abstract: HelpText.block.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.sourceID.help("source"))
  var source: String

  func run() throws {
    let session = try Session(common)
    let library = try session.library()
    var chosen = try session.source(source, in: library)
    chosen.standing = .blocked
    chosen.standingReason = "reader"
    try library.update(chosen)
    if !common.quiet {
      session.complain(.standingSet(title: chosen.title, standing: chosen.standing.rawValue))
    }
  }
}
