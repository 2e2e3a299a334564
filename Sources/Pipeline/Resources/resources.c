/* The texts shipped with the room Pipeline, put into the program by the compiler (C23 #embed): a Swift
   array literal of the same bytes takes it a hundred times as long (docs/decisions/0005). */
#include "PipelineResources.h"

static const uint8_t Sources_opml[] = {
#embed "Sources.opml"
};
const uint8_t *pipeline_Sources_opml(size_t *count) {
  *count = sizeof Sources_opml;
  return Sources_opml;
}

static const uint8_t demo_agence_xml[] = {
#embed "demo-agence.xml"
};
const uint8_t *pipeline_demo_agence_xml(size_t *count) {
  *count = sizeof demo_agence_xml;
  return demo_agence_xml;
}

static const uint8_t demo_journal_xml[] = {
#embed "demo-journal.xml"
};
const uint8_t *pipeline_demo_journal_xml(size_t *count) {
  *count = sizeof demo_journal_xml;
  return demo_journal_xml;
}

static const uint8_t demo_preprints_xml[] = {
#embed "demo-preprints.xml"
};
const uint8_t *pipeline_demo_preprints_xml(size_t *count) {
  *count = sizeof demo_preprints_xml;
  return demo_preprints_xml;
}

static const uint8_t demo_presse_xml[] = {
#embed "demo-presse.xml"
};
const uint8_t *pipeline_demo_presse_xml(size_t *count) {
  *count = sizeof demo_presse_xml;
  return demo_presse_xml;
}

static const uint8_t demo_revue_xml[] = {
#embed "demo-revue.xml"
};
const uint8_t *pipeline_demo_revue_xml(size_t *count) {
  *count = sizeof demo_revue_xml;
  return demo_revue_xml;
}

static const uint8_t demo_social_xml[] = {
#embed "demo-social.xml"
};
const uint8_t *pipeline_demo_social_xml(size_t *count) {
  *count = sizeof demo_social_xml;
  return demo_social_xml;
}

static const uint8_t demo_sources_opml[] = {
#embed "demo-sources.opml"
};
const uint8_t *pipeline_demo_sources_opml(size_t *count) {
  *count = sizeof demo_sources_opml;
  return demo_sources_opml;
}
