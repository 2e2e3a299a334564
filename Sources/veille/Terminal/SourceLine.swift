import Pipeline

/// One line about one source, for `--verbose`.
enum SourceLine {
  static func text(_ report: SourceReport) -> String {
    let outcome: String
    switch report.outcome {
    case .fetched(let entries): outcome = "200  \(entries)"
    case .unchanged: outcome = "304"
    case .failed(let code, let detail):
      outcome = detail.isEmpty ? code : "\(code) (\(detail))"
    }
    let milliseconds = Int((max(0, min(report.seconds, 1e6)) * 1000).rounded())
    return "\(report.stage.rawValue.uppercased())  \(milliseconds) ms  \(report.bytes) B  "
      + "\(report.title): \(outcome)"
  }
}
