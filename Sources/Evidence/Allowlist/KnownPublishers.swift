public import Syndication

/// The shipped table of DOI registrants (`doi-prefixes.tsv`): who published, by the DOI alone.
public enum KnownPublishers {
  /// One registrant.
  public struct Publisher: Sendable, Equatable {
    /// The prefix, with the beginning of the suffix where a registrant publishes two kinds.
    public let prefix: String
    /// What it publishes under the prefix: `journal`, `preprint-server` or `authority`.
    public let standing: Standing
    /// Its name.
    public let name: String
  }

  private static let table = read(PackageResources.doi_prefixes_tsv)

  /// The registrant of a DOI, if the table has it.
  public static func publisher(of doi: DOI) -> Publisher? {
    guard let slash = doi.name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let prefix = String(doi.name[..<slash])
    guard let candidates = table[prefix] else { return nil }
    return candidates.first { doi.name.hasPrefix($0.prefix) }
  }

  /// Publishers by prefix, the longest stated prefix first.
  private static func read(_ bytes: [UInt8]) -> [String: [Publisher]] {
    var table: [String: [Publisher]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let standing = Standing(rawValue: fields[1]) else { continue }
      let stated = fields[0].lowercased()
      let key = stated.split(separator: "/").first.map(String.init) ?? stated
      let publisher = Publisher(prefix: stated, standing: standing, name: fields[2])
      table[key, default: []].append(publisher)
      table[key]?.sort { $0.prefix.utf8.count > $1.prefix.utf8.count }
    }
    return table
  }
}
