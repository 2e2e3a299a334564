import Evidence
import Pipeline
import Syndication

/// What an import did, as a table for the reader.
struct ImportReport {
  private let outcome: SourceImport.Outcome

  init(_ outcome: SourceImport.Outcome) { self.outcome = outcome }

  /// One sentence.
  var summary: Message {
    let table = outcome.table
    return .imported(
      new: outcome.added.count, known: table.count(.duplicate),
      quarantined: table.count(.quarantined),
      refused: table.count(.refused) + table.problems.count { $0.message.contains("refused") })
  }

  /// One line an outline: what became of it, by what, its name and address.
  var lines: [String] {
    outcome.table.rows.map { row in
      let standing = row.source.standing.rawValue
      return "\(row.outcome.rawValue)\t\(standing)\t\(row.source.standingReason)\t"
        + "\(row.source.id)\t\(row.source.title)"
    }
  }
}
