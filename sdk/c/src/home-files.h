#ifndef SK_HOME_FILES_H
#define SK_HOME_FILES_H

#include "arena.h"
#include "codes.h"
#include "encoding.h"

/*
 * The files of a station's home, read as those that a stranger may have made (spec N2, L2): looked at before
 * they are opened, and never written.
 */

#define SK_DOCUMENTS "documents"
#define SK_RECORD_FILE "clock.json"
#define SK_JOURNAL_FILE "journal.jsonl"
#define SK_LOCK_FILE "lock"

/*
 * The bytes of a file in a home, and a zero behind them; `at` is NULL where there is none. SK_STORE_CORRUPT
 * for what is no file of the home's own.
 */
sk_code sk_read_home_file(const char *home, const char *name, sk_text *bytes, sk_arena *arena);

/* The same without reading it. */
sk_code sk_look_at_home_file(const char *home, const char *name, sk_arena *arena);

/* The names in a folder of the home, ascending; none where it does not exist. Unfinished writes are left out.
 */
sk_code sk_home_names(const char *home, const char *folder, char ***names, size_t *count, sk_arena *arena);

/* Whether anything is at a path, and whether it is a folder. */
bool sk_exists(const char *path);
bool sk_is_folder(const char *path);

/* Whether something may be at the name of a lock: SK_STORE_CORRUPT where it is no lock. */
sk_code sk_look_at_lock(const char *home, sk_arena *arena);

/* Whether this user could write into the home. */
bool sk_may_write(const char *home);

#endif
