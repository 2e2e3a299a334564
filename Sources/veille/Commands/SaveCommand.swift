import ArgumentParser
import Editorial
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille save`.
struct SaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "save", abstract: HelpText.save.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.saveItems.help("item"))
  var items: [String] = []

  @Flag(help: HelpText.unsave.help)
  var remove = false

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() throws {
    let session = try Session(common)
    guard !items.isEmpty else {
      guard !remove else {
        throw ExitStatus(code: ExitStatus.Code.usage, message: .unsaveWhat)
      }
      try list(session)
      return
    }
    let library = try session.library()
    // All are found before any is changed: a mistyped number changes nothing.
    let entries = try items.map { try session.entry($0, in: library) }
    for entry in entries {
      let title = PlainText.clean(entry.entry.title ?? entry.entry.id)
      if !remove {
        try library.save(key: entry.key, at: session.now)
        session.complain(.saved(title))
      } else if entry.status.savedAt != nil {
        try library.unsave(key: entry.key)
        session.complain(.unsaved(title))
      } else {
        session.complain(.notSaved(title))
      }
    }
  }

  private func list(_ session: Session) throws {
    let saved = try session.libraryToRead().saved()
    switch format {
    case .json: Terminal.write(SavedForm.json(saved) + "\n")
    case .text:
      guard !saved.isEmpty else { return session.complain(.nothingSaved) }
      let lines = saved.map { EntryLine($0, clock: session.clock, wording: session.wording).text }
      try session.output(lines.joined(), to: nil)
    }
  }
}
