#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>

#define FUNCTIONS(F)                   \
  F(archive_read_new)                  \
  F(archive_read_free)                 \
  F(archive_read_support_filter_gzip)  \
  F(archive_read_support_format_zip)   \
  F(archive_read_support_format_raw)   \
  F(archive_read_open_filename)        \
  F(archive_read_next_header)          \
  F(archive_read_data_block)           \
  F(archive_filter_bytes)              \
  F(archive_error_string)              \
  F(archive_entry_pathname_utf8)       \
  F(archive_entry_size)                \
  F(archive_entry_size_is_set)         \
  F(archive_entry_filetype)            \
  F(archive_entry_is_encrypted)

// The functions of the library under their own names, with the types of its header.
static struct {
#define FIELD(name) __typeof__(name) *name;
  FUNCTIONS(FIELD)
} library;

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define LOAD(name) \
  if (!(library.name = (__typeof__(name) *)dlsym(handle, #name))) return;
  FUNCTIONS(LOAD)
  is_loaded = true;
}

static const size_t block = 256 * 1024;

struct archive *archive_reader_open(const char *path) {
  pthread_once(&once, load);
  struct archive *archive = is_loaded ? library.archive_read_new() : NULL;
  if (!archive) return NULL;
  library.archive_read_support_format_zip(archive);
  library.archive_read_support_format_raw(archive);
  library.archive_read_support_filter_gzip(archive);
  // One that could not be opened fails at the first step, with the same reason.
  library.archive_read_open_filename(archive, path, block);
  return archive;
}

ArchiveStep archive_reader_next(struct archive *archive, ArchiveMember *member) {
  struct archive_entry *entry;
  int result = library.archive_read_next_header(archive, &entry);
  if (result == ARCHIVE_EOF) return ArchiveEnd;
  // A warning says that a name is not in the locale's signs, which is no harm.
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return ArchiveFailed;
  member->path = library.archive_entry_pathname_utf8(entry);
  member->size = library.archive_entry_size_is_set(entry) ? library.archive_entry_size(entry) : -1;
  member->is_file = library.archive_entry_filetype(entry) == AE_IFREG;
  member->is_encrypted = library.archive_entry_is_encrypted(entry) == 1;
  return ArchiveMore;
}

ArchiveStep archive_reader_read(struct archive *archive, const void **bytes, size_t *count) {
  int64_t offset;
  switch (library.archive_read_data_block(archive, bytes, count, &offset)) {
    case ARCHIVE_OK: return ArchiveMore;
    case ARCHIVE_EOF: return ArchiveEnd;
    default: return ArchiveFailed;
  }
}

int64_t archive_reader_position(struct archive *archive) {
  return library.archive_filter_bytes(archive, -1);
}

const char *archive_reader_problem(struct archive *archive) {
  const char *problem = library.archive_error_string(archive);
  return problem ? problem : "unknown reason";
}

void archive_reader_close(struct archive *archive) { library.archive_read_free(archive); }
