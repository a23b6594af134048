#include <poppler.h>
#include <cairo.h>
#include <glib.h>
#include <glib-object.h>
#include <stdio.h>

/* poppler's cairo back end prints remarks on damaged fonts to the C library's stderr stream, past every handler. These two lead that stream
   nowhere for the while and back; the file descriptor, on which diagnostics are written, is left alone. Where stderr is no variable they do
   nothing. */
static inline FILE *stderr_muffle(void) {
#ifdef __GLIBC__
  FILE *before = stderr, *nowhere = fopen("/dev/null", "w");
  if (nowhere == NULL) return NULL;
  stderr = nowhere;
  return before;
#else
  return NULL;
#endif
}

static inline void stderr_restore(FILE *before) {
#ifdef __GLIBC__
  if (before == NULL) return;
  FILE *nowhere = stderr;
  stderr = before;
  fclose(nowhere);
#endif
}
