import Editorial
import Evidence
import Pipeline
import Syndication

/// What an import did, as a table for the reader: what was recognised and by what, and what waits.
struct ImportReport {
  private let outcome: SourceImport.Outcome
  private let language: ProgramLanguage

  init(_ outcome: SourceImport.Outcome, language: ProgramLanguage) {
    self.outcome = outcome
    self.language = language
  }

  /// One sentence.
  var summary: Message {
    let table = outcome.table
    return .imported(
      new: outcome.added.count, known: table.count(.duplicate),
      quarantined: table.count(.quarantined),
      refused: table.count(.refused) + table.problems.count { $0.message.contains("refused") })
  }

  /// One heading an outcome, one line a source under it; what waits comes last, with what to do.
  var lines: [String] {
    var lines: [String] = []
    for kind in Self.order {
      let rows = outcome.table.rows.filter { $0.outcome == kind }
      guard !rows.isEmpty else { continue }
      lines.append("\(heading(kind)) (\(rows.count))")
      let width = rows.map(\.source.id.count).max() ?? 0
      for row in rows { lines.append(line(row, width: width)) }
      if kind == .quarantined {
        lines.append("  → veille sources allow ID --standing S")
      }
    }
    return lines
  }

  private static let order: [ImportTable.Row.Outcome] = [
    .listed, .recognised, .given, .duplicate, .blocked, .refused, .quarantined,
  ]

  private func line(_ row: ImportTable.Row, width: Int) -> String {
    let source = row.source
    let id = source.id + String(repeating: " ", count: max(0, width - source.id.count))
    var parts = ["  " + id]
    switch row.outcome {
    case .listed, .recognised, .given, .duplicate: parts.append("[\(source.standing.rawValue)]")
    case .quarantined, .blocked, .refused: break
    }
    parts.append(source.title)
    let host = WebAddress.host(source.url) ?? ""
    if !host.isEmpty, source.title != host { parts.append("(\(host))") }
    switch row.outcome {
    case .recognised where source.standingReason.hasPrefix("known-host:"):
      let known = source.standingReason.dropFirst(11)
      if known != host, "www." + known != host { parts.append("= \(known)") }
    case .quarantined where source.standingReason.hasPrefix("platform:"):
      parts.append(pick(": anyone may write there", " : chacun peut y écrire"))
    default: break
    }
    return parts.joined(separator: "  ")
  }

  private func heading(_ kind: ImportTable.Row.Outcome) -> String {
    switch kind {
    case .listed: pick("With the standing that the list states", "Avec le statut que dit la liste")
    case .recognised:
      pick("Recognised by the table of known hosts", "Reconnues par la table des hôtes connus")
    case .given: pick("With the standing you gave", "Avec le statut que vous avez donné")
    case .duplicate: pick("Followed already", "Déjà suivies")
    case .blocked: pick("Blocked by the list", "Bloquées par la liste")
    case .refused: pick("Refused", "Refusées")
    case .quarantined:
      pick(
        "To be checked: nothing of them is shown until you allow them",
        "À vérifier : rien n’en paraît tant que vous ne les admettez pas")
    }
  }

  private func pick(_ english: String, _ french: String) -> String {
    language == .french ? french : english
  }
}
