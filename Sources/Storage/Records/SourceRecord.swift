import Evidence
import Foundation
import GRDB
import Syndication

/// A row of `source`.
struct SourceRecord {
  let number: Int64
  let source: Source

  static let columns = """
    number, id, url, title, home, language, country, kind, specialty, standing, reason, sponsored,
    private, who, affiliation, interests, folders, attributes
    """

  /// The columns that `values(of:)` fills, for an UPDATE.
  static let assignments = """
    id = ?, url = ?, address = ?, title = ?, home = ?, language = ?, country = ?, kind = ?,
    specialty = ?, standing = ?, reason = ?, sponsored = ?, private = ?, who = ?, affiliation = ?,
    interests = ?, folders = ?, attributes = ?
    """

  init(_ row: Row) {
    number = row[0]
    var source = Source(
      id: row[1], url: row[2], title: row[3],
      standing: Standing(rawValue: row[9]) ?? .unreviewed)
    source.homeURL = row[4]
    source.language = row[5]
    source.country = row[6]
    source.kind = row[7]
    source.specialty = row[8]
    source.standingReason = row[10]
    source.isSponsored = row[11]
    source.isPrivate = row[12]
    if let who: String = row[13] {
      source.account = Source.Account(who: who, affiliation: row[14], interests: row[15])
    }
    source.folders = Self.decode(row[16])
    source.otherAttributes = Self.decode(row[17])
    self.source = source
  }

  /// The values of a source in the order of the table's columns from `id` on.
  static func values(of source: Source) -> StatementArguments {
    [
      source.id, source.url, address(of: source.url), source.title, source.homeURL,
      source.language, source.country, source.kind, source.specialty, source.standing.rawValue,
      source.standingReason, source.isSponsored, source.isPrivate, source.account?.who,
      source.account?.affiliation, source.account?.interests, encode(source.folders),
      encode(source.otherAttributes),
    ]
  }

  /// What makes two addresses the same source.
  static func address(of url: String) -> Int64 {
    Int64(bitPattern: ContentHash.of(WebAddress.canonical(url) ?? url))
  }

  private static func encode(_ value: some Encodable) -> String {
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  private static func decode<Value: Decodable>(_ text: String) -> [Value] {
    if text == "[]" { return [] }
    return (try? JSONDecoder().decode([Value].self, from: Data(text.utf8))) ?? []
  }
}
