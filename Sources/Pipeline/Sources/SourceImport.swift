public import Evidence
public import Foundation
public import Storage
import Syndication

/// Brings a subscription list into the library: reads, decides on every outline, keeps.
public enum SourceImport {
  /// Where a list comes from.
  public enum Origin: Sendable, Equatable {
    /// A file named by the reader.
    case file(String)
    /// The list built into the program.
    case builtIn
    /// Text handed over (standard input).
    case text([UInt8])

    /// The name to show.
    public var name: String {
      switch self {
      case .file(let path): path
      case .builtIn: "Sources.opml"
      case .text: "-"
      }
    }
  }

  /// What an import did.
  public struct Outcome: Sendable {
    /// Row by row, before anything was kept.
    public var table: ImportTable
    /// The sources that are new in the library.
    public var added: [Source]
  }

  /// Imports a list.
  ///
  /// - Parameter standing: for outlines of which nothing is known.
  /// - Throws: `InputError` when the file cannot be read, `UnrecognisedOPML` when it is no list,
  ///   `StorageError` when it cannot be kept.
  public static func run(
    _ origin: Origin, into library: Library, standing: Standing? = nil, at now: Date
  ) throws -> Outcome {
    var document = try OPML.read(try bytes(of: origin))
    document.bindPrefixes()
    let table = ImportTable(document, existing: try library.sources(), default: standing)
    return Outcome(table: table, added: try library.add(table.accepted, at: now))
  }

  private static func bytes(of origin: Origin) throws(InputError) -> [UInt8] {
    switch origin {
    case .file(let path): try InputFile.read(path)
    case .builtIn: BuiltInSources.document
    case .text(let bytes): bytes
    }
  }
}
