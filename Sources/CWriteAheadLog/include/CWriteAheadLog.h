// What of SQLite’s C interface Swift cannot call: sqlite3_db_config takes any number of arguments.

#ifndef CWRITEAHEADLOG_H
#define CWRITEAHEADLOG_H

struct sqlite3;

/// Says whether the last connection leaves the write-ahead log beside the file when it closes, in
/// place of writing it into the file and removing it (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE).
void keep_write_ahead_log(struct sqlite3 *_Nonnull connection, int keeps);

#endif
