// Reads zip archives and gzip files through libarchive.
//
// The library is loaded when the first archive is opened, and not with the program: with what it needs
// itself, libxml2 and ICU among it, it would double the time that every start takes.
#ifndef OSTEON_ARCHIVE_H
#define OSTEON_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An archive that is being read from its beginning to its end.
struct archive;

/// A file in an archive.
typedef struct {
  /// Its path in UTF-8, as the archive says, NULL where that is none; valid until the next step.
  const char *path;
  /// Its unpacked size in bytes, -1 where the archive does not say.
  int64_t size;
  bool is_file;
  bool is_encrypted;
} ArchiveMember;

typedef enum { ArchiveMore, ArchiveEnd, ArchiveFailed } ArchiveStep;

/// Opens an archive; NULL without libarchive. What else is wrong, the first step tells.
struct archive *archive_reader_open(const char *path);

/// Goes to the next file in the archive.
ArchiveStep archive_reader_next(struct archive *archive, ArchiveMember *member);

/// The next bytes of the file, which stay valid until the next step. Whether the file is damaged is
/// known for sure only at its end.
ArchiveStep archive_reader_read(struct archive *archive, const void **bytes, size_t *count);

/// How many bytes of the archive itself were read.
int64_t archive_reader_position(struct archive *archive);

/// Why a step failed, in the words of the library; never NULL, valid until the next step.
const char *archive_reader_problem(struct archive *archive);

void archive_reader_close(struct archive *archive);

#endif
