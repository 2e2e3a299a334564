#ifndef EvidenceResources_h
#define EvidenceResources_h

#include <stddef.h>
#include <stdint.h>

/* The bytes of each shipped text, and how many they are. They live as long as the program. */
const uint8_t *_Nonnull evidence_alerts_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_cases_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_classes_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_doi_prefixes_tsv(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_extraction_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_fields_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_flags_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_guidelines_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_kinds_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_known_hosts_tsv(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_laboratory_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_markers_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_model_weights_bin(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_observational_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_opinions_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_privacy_names_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_privacy_words_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_reviews_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull evidence_trials_txt(size_t *_Nonnull count);

#endif
