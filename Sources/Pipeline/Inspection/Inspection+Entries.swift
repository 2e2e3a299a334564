public import Evidence
import FoundationEssentials
import Syndication

extension Inspection.Report {
  /// The assessed entries of the feed, in its order; none unless assessment was asked for.
  public var assessedEntries: [AssessedEntry] {
    zip(feed.entries, assessments).map { entry, assessment in
      AssessedEntry(
        entry: entry, source: source, assessment: assessment,
        firstSeen: entry.published ?? Date(timeIntervalSince1970: 0))
    }
  }

  /// The entry a reader means: by its place from 1, its id, DOI, PMID or address.
  public func assessedEntry(_ text: String) -> AssessedEntry? {
    let entries = assessedEntries
    if let place = Int(text), entries.indices.contains(place - 1) { return entries[place - 1] }
    if let found = entries.first(where: { $0.entry.id == text || $0.entry.link == text }) {
      return found
    }
    if let doi = DOI(text) { return entries.first { $0.entry.doi == doi } }
    let pmid = PMID(parsing: text) ?? Int(text).flatMap { PMID($0) }
    return pmid.flatMap { wanted in entries.first { $0.entry.pmid == wanted } }
  }
}
