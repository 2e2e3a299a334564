/* The texts shipped with the room Evidence, put into the program by the compiler (C23 #embed): a Swift
   array literal of the same bytes takes it a hundred times as long (docs/decisions/0005). */
#include "EvidenceResources.h"

static const uint8_t alerts_txt[] = {
#embed "alerts.txt"
};
const uint8_t *evidence_alerts_txt(size_t *count) {
  *count = sizeof alerts_txt;
  return alerts_txt;
}

static const uint8_t cases_txt[] = {
#embed "cases.txt"
};
const uint8_t *evidence_cases_txt(size_t *count) {
  *count = sizeof cases_txt;
  return cases_txt;
}

static const uint8_t classes_txt[] = {
#embed "classes.txt"
};
const uint8_t *evidence_classes_txt(size_t *count) {
  *count = sizeof classes_txt;
  return classes_txt;
}

static const uint8_t doi_prefixes_tsv[] = {
#embed "doi-prefixes.tsv"
};
const uint8_t *evidence_doi_prefixes_tsv(size_t *count) {
  *count = sizeof doi_prefixes_tsv;
  return doi_prefixes_tsv;
}

static const uint8_t extraction_txt[] = {
#embed "extraction.txt"
};
const uint8_t *evidence_extraction_txt(size_t *count) {
  *count = sizeof extraction_txt;
  return extraction_txt;
}

static const uint8_t fields_txt[] = {
#embed "fields.txt"
};
const uint8_t *evidence_fields_txt(size_t *count) {
  *count = sizeof fields_txt;
  return fields_txt;
}

static const uint8_t flags_txt[] = {
#embed "flags.txt"
};
const uint8_t *evidence_flags_txt(size_t *count) {
  *count = sizeof flags_txt;
  return flags_txt;
}

static const uint8_t guidelines_txt[] = {
#embed "guidelines.txt"
};
const uint8_t *evidence_guidelines_txt(size_t *count) {
  *count = sizeof guidelines_txt;
  return guidelines_txt;
}

static const uint8_t kinds_txt[] = {
#embed "kinds.txt"
};
const uint8_t *evidence_kinds_txt(size_t *count) {
  *count = sizeof kinds_txt;
  return kinds_txt;
}

static const uint8_t known_hosts_tsv[] = {
#embed "known-hosts.tsv"
};
const uint8_t *evidence_known_hosts_tsv(size_t *count) {
  *count = sizeof known_hosts_tsv;
  return known_hosts_tsv;
}

static const uint8_t laboratory_txt[] = {
#embed "laboratory.txt"
};
const uint8_t *evidence_laboratory_txt(size_t *count) {
  *count = sizeof laboratory_txt;
  return laboratory_txt;
}

static const uint8_t markers_txt[] = {
#embed "markers.txt"
};
const uint8_t *evidence_markers_txt(size_t *count) {
  *count = sizeof markers_txt;
  return markers_txt;
}

static const uint8_t model_weights_bin[] = {
#embed "model-weights.bin"
};
const uint8_t *evidence_model_weights_bin(size_t *count) {
  *count = sizeof model_weights_bin;
  return model_weights_bin;
}

static const uint8_t observational_txt[] = {
#embed "observational.txt"
};
const uint8_t *evidence_observational_txt(size_t *count) {
  *count = sizeof observational_txt;
  return observational_txt;
}

static const uint8_t opinions_txt[] = {
#embed "opinions.txt"
};
const uint8_t *evidence_opinions_txt(size_t *count) {
  *count = sizeof opinions_txt;
  return opinions_txt;
}

static const uint8_t privacy_names_txt[] = {
#embed "privacy-names.txt"
};
const uint8_t *evidence_privacy_names_txt(size_t *count) {
  *count = sizeof privacy_names_txt;
  return privacy_names_txt;
}

static const uint8_t privacy_words_txt[] = {
#embed "privacy-words.txt"
};
const uint8_t *evidence_privacy_words_txt(size_t *count) {
  *count = sizeof privacy_words_txt;
  return privacy_words_txt;
}

static const uint8_t reviews_txt[] = {
#embed "reviews.txt"
};
const uint8_t *evidence_reviews_txt(size_t *count) {
  *count = sizeof reviews_txt;
  return reviews_txt;
}

static const uint8_t trials_txt[] = {
#embed "trials.txt"
};
const uint8_t *evidence_trials_txt(size_t *count) {
  *count = sizeof trials_txt;
  return trials_txt;
}
