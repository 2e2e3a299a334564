#ifndef PipelineResources_h
#define PipelineResources_h

#include <stddef.h>
#include <stdint.h>

/* The bytes of each shipped text, and how many they are. They live as long as the program. */
const uint8_t *_Nonnull pipeline_Sources_opml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_agence_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_journal_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_preprints_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_presse_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_revue_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_social_xml(size_t *_Nonnull count);
const uint8_t *_Nonnull pipeline_demo_sources_opml(size_t *_Nonnull count);

#endif
