import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille read`.
struct ReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "read", abstract: HelpText.read.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.item.help("item"))
  var item: String

  func run() throws {
    let session = try Session(common)
    let library = try session.library()
    let entry = try session.entry(item, in: library)
    try library.markRead(key: entry.key, at: session.now)
    guard let link = entry.entry.link else { return }
    let openers = session.environment["BROWSER"].map { [$0] } ?? ["xdg-open", "open"]
    for opener in openers where !opener.isEmpty {
      // The address is one argument of its own, http or https, and never begins with a hyphen.
      if let child = ChildProcess([opener, link], environment: session.environment),
        child.wait() == 0
      {
        return
      }
    }
    session.complain(.noBrowser(link))
  }
}
