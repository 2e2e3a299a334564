#ifndef VEILLE_CLIBXML2_SHIM_H
#define VEILLE_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, whose headers clash with those of Foundation's own ICU where
// one program sees both ("'UErrorCode' has different definitions"). veille converts encodings
// before libxml2 sees a byte, so what those headers declare is not needed.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
