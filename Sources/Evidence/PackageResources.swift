internal import EvidenceResources
import Syndication

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var alerts_txt: [UInt8] { EmbeddedText.bytes(evidence_alerts_txt) }
  static var cases_txt: [UInt8] { EmbeddedText.bytes(evidence_cases_txt) }
  static var classes_txt: [UInt8] { EmbeddedText.bytes(evidence_classes_txt) }
  static var doi_prefixes_tsv: [UInt8] { EmbeddedText.bytes(evidence_doi_prefixes_tsv) }
  static var extraction_txt: [UInt8] { EmbeddedText.bytes(evidence_extraction_txt) }
  static var fields_txt: [UInt8] { EmbeddedText.bytes(evidence_fields_txt) }
  static var flags_txt: [UInt8] { EmbeddedText.bytes(evidence_flags_txt) }
  static var guidelines_txt: [UInt8] { EmbeddedText.bytes(evidence_guidelines_txt) }
  static var kinds_txt: [UInt8] { EmbeddedText.bytes(evidence_kinds_txt) }
  static var known_hosts_tsv: [UInt8] { EmbeddedText.bytes(evidence_known_hosts_tsv) }
  static var laboratory_txt: [UInt8] { EmbeddedText.bytes(evidence_laboratory_txt) }
  static var markers_txt: [UInt8] { EmbeddedText.bytes(evidence_markers_txt) }
  static var model_weights_bin: [UInt8] { EmbeddedText.bytes(evidence_model_weights_bin) }
  static var observational_txt: [UInt8] { EmbeddedText.bytes(evidence_observational_txt) }
  static var opinions_txt: [UInt8] { EmbeddedText.bytes(evidence_opinions_txt) }
  static var privacy_names_txt: [UInt8] { EmbeddedText.bytes(evidence_privacy_names_txt) }
  static var privacy_words_txt: [UInt8] { EmbeddedText.bytes(evidence_privacy_words_txt) }
  static var reviews_txt: [UInt8] { EmbeddedText.bytes(evidence_reviews_txt) }
  static var trials_txt: [UInt8] { EmbeddedText.bytes(evidence_trials_txt) }
}
