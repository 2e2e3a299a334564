import Foundation
import Syndication
import Testing

@testable import Evidence

/// Writes what the model sees of labelled records, for `scripts/train-evidence` (see its README).
@Suite struct FeatureDump {
  private static let paths = ProcessInfo.processInfo.environment["VEILLE_EVIDENCE_RECORDS"]
  private static let output = ProcessInfo.processInfo.environment["VEILLE_EVIDENCE_FEATURES"]

  @Test("features of records", .enabled(if: paths != nil && output != nil))
  func dump() throws {
    var lines = ""
    for path in (Self.paths ?? "").split(separator: ":") {
      let text = try String(contentsOfFile: String(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard
          let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let id = record["id"] as? String
        else { continue }
        let invented = record["invented"] as? Bool == true
        let abstract = record["abstract"] as? String
        lines += try row(id, of: String(path), record, abstract: abstract, isIndexed: invented)
      }
    }
    try lines.write(toFile: Self.output ?? "", atomically: true, encoding: .utf8)
  }

  /// A line of what the model sees of a record.
  private func row(
    _ id: String, of path: String, _ record: [String: Any], abstract: String?, isIndexed: Bool
  ) throws -> String {
    let table = RuleTable.shipped
    let source = Source(id: "s", url: "https://example.org/feed", title: "Example")
    var entry = Entry(id: id)
    // What an entry is called tells little of what it is not: only its text is learnt from, or plain titles of studies
    // would fall silent.
    if record["entry"] as? Bool != true { entry.title = record["title"] as? String }
    if let abstract { entry.summary = SafeHTML.text(abstract) }
    if id.hasPrefix("pmid:") { entry.pmid = Int(id.dropFirst(5)).flatMap { PMID($0) } }
    // Invented records stand for ones that PubMed lists, with the abstract they have or without.
    if isIndexed { entry.pmid = PMID(1) }
    let reading = EntryReading(entry)
    let finder = DesignFinder(reading, source)
    let ruled = finder.ruledTenths()
    var seen: Set<UInt32> = []
    var features: [[Any]] = []
    ModelFeatures.forEach(in: reading, table) { feature, words in
      guard seen.insert(feature).inserted else { return }
      let name =
        words.map { reading.text($0.lowerBound, $0.upperBound) }
        ?? (TextShape.isShape(feature) ? "shape" : "rule")
      features.append([Int(feature), name])
    }
    let row: [String: Any] = [
      "set": path.split(separator: "/").last.map(String.init) ?? "", "id": id,
      "ruled": DesignModel.designs.map { ruled.tenths($0) }, "features": features,
      "open": finder.open(ruled),
      "rules": reading.hits.map { table.rules[$0.rule].name },
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self) + "\n"
  }
}
