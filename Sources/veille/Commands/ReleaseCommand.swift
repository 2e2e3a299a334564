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
    let entry = try entry(item, session, library)
    guard entry.isHeld else {
      throw ExitStatus(
        code: ExitStatus.Code.badInput, message: .notHeld(entry.entry.title ?? entry.entry.id))
    }
    try library.release(entry, at: session.now)
    session.complain(.released(entry.entry.title ?? entry.entry.id))
  }

  /// The numbers of the list come first: another entry's place in the last digest is not meant.
  private func entry(
    _ item: String, _ session: Session, _ library: Library
  ) throws -> AssessedEntry {
    let number = item.hasPrefix("#") ? String(item.dropFirst()) : item
    if let key = Int64(number),
      let held = try session.held(in: library).first(where: { $0.key == key })
    {
      return held
    }
    return try session.entry(item, in: library)
  }

  private func list(_ session: Session) throws {
    for entry in try session.held(in: session.libraryToRead()) {
      Terminal.write(EntryLine(entry, clock: session.clock, wording: session.wording).text)
      for span in entry.assessment.identifying {
        Terminal.write("    \(session.wording.identifying(span))\n")
      }
    }
  }
}
