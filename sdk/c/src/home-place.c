#include <pwd.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "encoding.h"
#include "home-place.h"
#include "paths.h"

#define MACHINE_WIDE "/var/lib/softkey-desk"

/* This user's folder: as the environment has it, or else the list of users; NULL for one who has none. */
static char *user_folder(sk_arena *arena) {
  const char *named = getenv("HOME");
  struct passwd entry;
  struct passwd *found = NULL;
  char *room;
  if (named != NULL) return named[0] == 0 ? NULL : sk_keep(arena, named, strlen(named));
  room = sk_take_bytes(arena, 16384);
  if (room == NULL || getpwuid_r(geteuid(), &entry, room, 16384, &found) != 0 || found == NULL) return NULL;
  return entry.pw_dir == NULL || entry.pw_dir[0] == 0 ? NULL : entry.pw_dir;
}

/* A folder that the environment names, or else one below the user's own. */
static char *folder_of_user(const char *variable, const char *otherwise, sk_arena *arena) {
  const char *named = getenv(variable);
  char *own;
  if (named != NULL && named[0] != 0) return sk_join(arena, named, "/softkey-desk", NULL);
  own = user_folder(arena);
  return own == NULL ? NULL : sk_join(arena, own, otherwise, "/softkey-desk", NULL);
}

static bool may(const char *path, int mode) {
  return access(path, mode) == 0;
}

const char *sk_usual_home(sk_arena *arena) {
  const char *named = getenv("SOFTKEY_HOME");
  if (named != NULL && named[0] != 0) return sk_keep(arena, named, strlen(named));
  if (may(MACHINE_WIDE, R_OK | X_OK) || (!may(MACHINE_WIDE, F_OK) && may("/var/lib", W_OK)))
    return MACHINE_WIDE;
  return folder_of_user("XDG_DATA_HOME", "/.local/share", arena);
}

const char *sk_own_record_folder(sk_arena *arena) {
  return folder_of_user("XDG_STATE_HOME", "/.local/state", arena);
}

const char *sk_own_record_name(const char *home, sk_arena *arena) {
  const char *path = sk_absolute_path(home, arena);
  unsigned char digest[crypto_hash_sha256_BYTES];
  char hex[2 * crypto_hash_sha256_BYTES + 1];
  if (path == NULL) return NULL;
  crypto_hash_sha256(digest, (const unsigned char *)path, strlen(path));
  sk_encode_hex(digest, sizeof digest, hex);
  hex[16] = 0;
  return sk_join(arena, "seen-", hex, ".json", NULL);
}
