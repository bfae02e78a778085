#ifndef OSTEON_RESOURCES_H
#define OSTEON_RESOURCES_H

#include <stddef.h>

/// A file of this folder, carried inside the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} EmbeddedFile;

/// Foods with their amounts and household measures; see README.md for its columns.
EmbeddedFile embedded_foods(void);

/// The foods people log every day, by the names they use; see README.md for its columns.
EmbeddedFile embedded_common_foods(void);

/// Activities with their modality and loading; see README.md for its columns.
EmbeddedFile embedded_activities(void);

/// The libraries and data that Osteon is made with, and their licenses: THIRD-PARTY.md.
EmbeddedFile embedded_third_party(void);

#endif
