#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

/* Swift 6 refuses the mutable global `xmlFree`; this calls it. */
static inline void cuenta_xml_free(void *pointer) { xmlFree(pointer); }
