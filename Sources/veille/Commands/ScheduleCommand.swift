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
    func absolute(_ path: String) -> String {
      (path.hasPrefix("/") ? path : here + "/" + path).withoutDots
    }
    let program = ProcessInfo.processInfo.arguments.first ?? "veille"
    let found = program.contains("/") ? absolute(program) : ProgramPath.find(program, session)
    // Cron knows nothing of this environment: home and language are said in the line itself.
    let named = common.home ?? session.environment["VEILLE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    let isSaid = session.configuration.language != nil && common.lang == nil
    Terminal.write(
      Timetable(
        program: found, home: named.map(absolute), folder: absolute(folder ?? "site"),
        pageLanguage: isSaid ? nil : session.language.rawValue,
        isFrench: session.language == .french
      )
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

extension String {
  /// A path without `.`, `..` and empty parts; links are not followed.
  fileprivate var withoutDots: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
