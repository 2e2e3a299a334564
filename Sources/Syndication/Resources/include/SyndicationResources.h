#ifndef SyndicationResources_h
#define SyndicationResources_h

#include <stddef.h>
#include <stdint.h>

/* The bytes of each shipped text, and how many they are. They live as long as the program. */
const uint8_t *_Nonnull syndication_entities_txt(size_t *_Nonnull count);
const uint8_t *_Nonnull syndication_charsets_txt(size_t *_Nonnull count);

#endif
