#include "CWriteAheadLog.h"

#include <sqlite3.h>
#include <stddef.h>

void keep_write_ahead_log(struct sqlite3 *connection, int keeps) {
  sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps, NULL);
}
