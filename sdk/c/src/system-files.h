#ifndef SK_SYSTEM_FILES_H
#define SK_SYSTEM_FILES_H

#include "arena.h"
#include "encoding.h"

/*
 * The files that a machine tells of itself by, below `root`: empty for this machine, or a folder that stands
 * in for it. Nothing here waits for anybody: pipes and devices in a file's place are not read.
 */

typedef enum sk_reading { SK_READ, SK_KEPT_SECRET, SK_NOT_THERE } sk_reading;

typedef struct sk_system {
  const char *root;
  sk_arena *arena;
  /* The system had no more memory; what was answered since says nothing. */
  bool failed;
} sk_system;

/* At most `most` bytes from the beginning of a regular file. */
sk_reading sk_read_file(sk_system *system, const char *path, size_t most, sk_text *bytes);

/* The same as a text with a zero behind it, without the white space around it; empty where there is none. */
const char *sk_file_text(sk_system *system, const char *path, size_t most);

/* Where a symbolic link points; empty where it is none. */
const char *sk_link_target(sk_system *system, const char *path);

bool sk_is_there(sk_system *system, const char *path);

/* At most `most` names in a folder, sorted; `*count` of them. */
char **sk_names_in(sk_system *system, const char *path, size_t most, size_t *count);

/* Two pieces of a path, one behind the other. */
const char *sk_joined(sk_system *system, const char *a, const char *b);

#define SK_USUAL_FILE 4096

#endif
