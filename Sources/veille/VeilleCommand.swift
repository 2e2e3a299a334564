import ArgumentParser
import Pipeline

/// The `veille` program.
struct VeilleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "veille", abstract: HelpText.program.text,
      discussion: HelpText.discussion.text, version: ProgramVersion.text,
      subcommands: [
        TodayCommand.self, FetchCommand.self, SourcesCommand.self, PublishCommand.self,
        ScheduleCommand.self, InspectCommand.self, ExplainCommand.self, ReadCommand.self,
        SaveCommand.self, SearchCommand.self, ScreenCommand.self, ReleaseCommand.self,
        DemoCommand.self,
      ])
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: HelpText.home.help("dir"))
  var home: String?

  @Option(name: .long, help: HelpText.lang.help("fr|en"))
  var lang: String?

  @Flag(name: .shortAndLong, help: HelpText.quiet.help)
  var quiet = false

  @Flag(name: .shortAndLong, help: HelpText.verbose.help)
  var verbose = false

  func validate() throws {
    if let lang, ProgramLanguage(rawValue: lang) == nil {
      throw ValidationError(Message.badFormat(lang, allowed: ["fr", "en"]).text)
    }
  }
}
