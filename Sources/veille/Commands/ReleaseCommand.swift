import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille release`.
struct ReleaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "release", abstract: HelpText.release.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.item.help("item"))
  var item: String?

  func run() throws {
    let session = try Session(common)
    guard let item else {
      try list(session)
      return
    }
    let library = try session.library()
    let entry = try session.entry(item, in: library)
    try library.release(entry, at: session.now)
    session.complain(.released(entry.entry.title ?? entry.entry.id))
  }

  private func list(_ session: Session) throws {
    let library = try session.libraryToRead()
    let since = session.now.addingTimeInterval(-60 * 86_400)
    for entry in try library.held(since: since) {
      Terminal.write(
        "#\(entry.key)  \(entry.source.title)  \(entry.entry.title ?? entry.entry.id)\n")
      for span in entry.assessment.identifying {
        Terminal.write("    \(ScreenForm.sentence(span, wording: session.wording))\n")
      }
    }
  }
}
