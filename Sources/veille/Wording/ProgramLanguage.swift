import Foundation

/// The language the program speaks: `--lang`, else `LC_ALL`, `LC_MESSAGES`, `LANG` (POSIX order).
enum ProgramLanguage: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// The language of an invocation; English unless French is asked for.
  init(arguments: [String], environment: [String: String]) {
    if let asked = Self.option(in: arguments) {
      self = asked
      return
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }

  private static func option(in arguments: [String]) -> ProgramLanguage? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") {
        return ProgramLanguage(rawValue: String(argument.dropFirst(7)))
      }
      if argument == "--lang", index + 1 < arguments.count {
        return ProgramLanguage(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  /// The language of this run, found once: help texts are made before options are parsed.
  static let ofThisRun = ProgramLanguage(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
}
