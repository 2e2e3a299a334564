#ifndef VEILLE_CLIBXML2_SHIM_H
#define VEILLE_CLIBXML2_SHIM_H

#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
