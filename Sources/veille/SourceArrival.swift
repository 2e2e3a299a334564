import Editorial
import Evidence
import Foundation
import Pipeline
import Storage
import Syndication

/// The first sources of a library: the list named, else `Sources.opml` here, else the built-in one.
struct SourceArrival {
  private let session: Session
  private let library: Library

  init(_ session: Session, _ library: Library) {
    self.session = session
    self.library = library
  }

  /// Imports what is to be imported before a refresh.
  ///
  /// - Returns: the ids of a list named for this run: its sources are asked whether due or not.
  @discardableResult
  func arrive(list: String?) throws -> Set<String> {
    if let list {
      return try importList(.file(list))
    }
    if try library.sources().isEmpty {
      let here = "Sources.opml"
      let isHere = FileManager.default.fileExists(atPath: here)
      try importList(isHere ? .file(here) : .builtIn)
    }
    return []
  }

  @discardableResult
  private func importList(_ origin: SourceImport.Origin) throws -> Set<String> {
    let outcome = try SourceArrival.importing(origin, into: library, session: session)
    if !session.options.quiet, !outcome.added.isEmpty {
      session.complain(ImportReport(outcome, language: session.language).summary)
    }
    return Set(outcome.table.rows.map(\.source.id))
  }

  /// Imports a list; what cannot be read as one is told with file and line.
  static func importing(
    _ origin: SourceImport.Origin, into library: Library, standing: String? = nil,
    session: Session
  ) throws -> SourceImport.Outcome {
    do {
      let given = try standing.map { try session.standing($0) }
      let outcome = try SourceImport.run(
        origin, into: library, standing: given, at: session.now)
      if !session.options.quiet {
        for problem in outcome.table.problems {
          let place = Message.place(origin.name, problem.line)
          Terminal.complainAsIs("\(place): \(session.wording.problem(problem.message))")
        }
      }
      if outcome.table.rows.isEmpty {
        throw ExitStatus(
          code: ExitStatus.Code.badInput, message: .noUsableOutline(path: origin.name))
      }
      return outcome
    } catch let error as UnrecognisedOPML {
      throw ExitStatus(
        code: ExitStatus.Code.badInput,
        message: .notOPML(path: origin.name, line: error.line, kind: error.kind))
    }
  }
}
