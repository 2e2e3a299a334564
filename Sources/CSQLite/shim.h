#ifndef VEILLE_CSQLITE_SHIM_H
#define VEILLE_CSQLITE_SHIM_H

#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call.

/// Forbids SQL that could corrupt the file: writing to shadow tables, to the schema, to pages
/// (sqlite.org/c3ref/c_dbconfig_defensive.html). Gives SQLite's result code.
static inline int veille_make_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (void *)0);
}

#endif
