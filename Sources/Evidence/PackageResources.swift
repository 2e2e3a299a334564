internal import EvidenceResources

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var alerts_txt: [UInt8] { read(evidence_alerts_txt) }
  static var cases_txt: [UInt8] { read(evidence_cases_txt) }
  static var classes_txt: [UInt8] { read(evidence_classes_txt) }
  static var doi_prefixes_tsv: [UInt8] { read(evidence_doi_prefixes_tsv) }
  static var extraction_txt: [UInt8] { read(evidence_extraction_txt) }
  static var fields_txt: [UInt8] { read(evidence_fields_txt) }
  static var flags_txt: [UInt8] { read(evidence_flags_txt) }
  static var guidelines_txt: [UInt8] { read(evidence_guidelines_txt) }
  static var kinds_txt: [UInt8] { read(evidence_kinds_txt) }
  static var known_hosts_tsv: [UInt8] { read(evidence_known_hosts_tsv) }
  static var laboratory_txt: [UInt8] { read(evidence_laboratory_txt) }
  static var markers_txt: [UInt8] { read(evidence_markers_txt) }
  static var observational_txt: [UInt8] { read(evidence_observational_txt) }
  static var opinions_txt: [UInt8] { read(evidence_opinions_txt) }
  static var privacy_names_txt: [UInt8] { read(evidence_privacy_names_txt) }
  static var privacy_words_txt: [UInt8] { read(evidence_privacy_words_txt) }
  static var reviews_txt: [UInt8] { read(evidence_reviews_txt) }
  static var trials_txt: [UInt8] { read(evidence_trials_txt) }

  private static func read(
    _ text: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> [UInt8] {
    var count = 0
    let bytes = text(&count)
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}
