import ArgumentParser

/// The `veille` program.
@main
struct VeilleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "veille")
}
