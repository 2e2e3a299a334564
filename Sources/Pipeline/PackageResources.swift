internal import PipelineResources
import Syndication

/// The texts shipped with this room, from `Resources/` (docs/decisions/0005-embedded-texts.md).
enum PackageResources {
  static var Sources_opml: [UInt8] { EmbeddedText.bytes(pipeline_Sources_opml) }
  static var demo_agence_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_agence_xml) }
  static var demo_journal_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_journal_xml) }
  static var demo_preprints_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_preprints_xml) }
  static var demo_presse_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_presse_xml) }
  static var demo_revue_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_revue_xml) }
  static var demo_social_xml: [UInt8] { EmbeddedText.bytes(pipeline_demo_social_xml) }
  static var demo_sources_opml: [UInt8] { EmbeddedText.bytes(pipeline_demo_sources_opml) }
}
