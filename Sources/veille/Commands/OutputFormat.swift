import ArgumentParser
import Editorial

/// The forms a digest can take.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, markdown, json
}

/// The forms of reports that are no digest.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
