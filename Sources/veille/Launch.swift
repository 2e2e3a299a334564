import ArgumentParser
import Foundation

/// Where the process begins and ends: one place turns every error into words and an exit code.
@main
enum Launch {
  static func main() async {
    // A closed pipe and a full quota are errors to be told, not ways to die.
    signal(SIGPIPE, SIG_IGN)
    #if os(Linux)
      signal(SIGXFSZ, SIG_IGN)
    #endif
    do {
      let arguments = GlobalOptions.moved(Array(CommandLine.arguments.dropFirst()))
      var command = try VeilleCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  private static func finish(_ error: any Error) -> Never {
    if let status = ExitStatus(error) {
      if let text = status.message { Terminal.complain(text) }
      exit(status.code)
    }
    // ArgumentParser's own: help, version and mistakes in arguments.
    let code = VeilleCommand.exitCode(for: error).rawValue
    let text = ParserWording.translate(VeilleCommand.fullMessage(for: error))
    if code == 0 {
      Terminal.write(text + "\n")
    } else {
      Terminal.complainAsIs(text)
    }
    exit(code)
  }
}
