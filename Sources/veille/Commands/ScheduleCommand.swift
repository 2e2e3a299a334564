import ArgumentParser
import Foundation
import Pipeline

/// `veille schedule`.
struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "schedule", abstract: HelpText.schedule.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.scheduleFolder.help("dir"))
  var folder: String?

  func run() throws {
    let session = try Session(common)
    let here = FileManager.default.currentDirectoryPath
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : here + "/" + path }
    let program = ProcessInfo.processInfo.arguments.first ?? "veille"
    let found = program.contains("/") ? absolute(program) : ProgramPath.find(program, session)
    let site = absolute(folder ?? "site")
    let home = common.home.map(absolute)
    Terminal.write(
      Timetable(program: found, home: home, folder: site, isFrench: session.language == .french)
        .text)
  }
}

/// Where a program named without a path is found.
enum ProgramPath {
  static func find(_ name: String, _ session: Session) -> String {
    for folder in (session.environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return name
  }
}
