import Evidence
import Foundation
import GRDB
import Syndication

@testable import Storage

/// A library in memory with a few sources, and words for what tests put into it.
struct TestLibrary {
  static let now = Date(timeIntervalSince1970: 1_795_500_000)

  let library: Library

  init(_ sources: [Source] = [journal]) throws {
    library = try Library.open(at: ":memory:")
    try library.add(sources, at: Self.now)
  }

  static let journal = source("revue", .journal)

  static func source(_ id: String, _ standing: Standing) -> Source {
    Source(id: id, url: "https://\(id).example/rss", title: id.capitalized, standing: standing)
  }

  static func days(_ count: Double) -> Date { now.addingTimeInterval(count * 86_400) }

  /// An entry with its title and abstract.
  static func entry(
    _ id: String, _ title: String = "Un essai", abstract: String = "Nous avons suivi 40 patients.",
    doi: String? = nil, published: Date? = nil, relations: [Relation] = []
  ) -> Entry {
    var entry = Entry(id: id)
    entry.title = title
    entry.link = "https://revue.example/\(id)"
    entry.summary = SafeHTML.text(abstract)
    entry.doi = doi.flatMap { DOI($0) }
    entry.published = published
    entry.relations = relations
    return entry
  }

  /// Keeps entries as a visit to a source would.
  @discardableResult
  func record(
    _ entries: [Entry], from source: Source = journal, at moment: Date = now
  ) throws -> RecordCounts {
    var state = FetchState()
    state.checkedAt = moment
    let assessor = Assessor()
    let news = try library.news(in: entries, of: source.id)
    return try library.record(
      [
        Refreshed(
          sourceID: source.id, state: state,
          entries: news.map { ($0, assessor.assess($0, from: source)) })
      ], at: moment)
  }

  /// Titles found by a search.
  func found(_ query: String) throws -> [String] {
    try library.search(query, limit: 50).map { $0.entry.title ?? "" }
  }

  /// The entry that a feed calls by an id.
  func entry(_ id: String) throws -> AssessedEntry? { try library.entry(.id(id)) }

  /// What SQLite plans for a statement, one line a step.
  func plan(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
    try library.read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
        .map { $0["detail"] }
    }
  }
}
