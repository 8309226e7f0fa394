// Debian's libxml2 is built with ICU and would bring its headers in, which clash with those of Foundation. Nothing here
// uses what they declare.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
