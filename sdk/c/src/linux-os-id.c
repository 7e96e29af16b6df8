#include <string.h>

#include "machine-linux.h"

/* The id of the installation: /etc/machine-id, or D-Bus's. One that the next start makes anew is junk. */

#define MOST_MOUNTS ((size_t)32 * 1024)
/* Links that are followed from an id's file; more of them is a circle. */
#define MOST_LINKS 4

/* How a live system is known, whose root is an overlay in memory, and that its changes are kept. */
static const char *const LIVE[] = {"boot=live",  "boot=casper",     "coreos.liveiso", "rd.live.image",
                                   "root=live:", "archisobasedir=", "liveimg",        NULL};
static const char *const LIVE_PLACES[] = {"/run/live", "/run/archiso", "/run/initramfs/live", "/cdrom/casper",
                                          NULL};
static const char *const KEPT[] = {"persistence", "persistent", "rd.live.overlay=", NULL};

/* The folders of a path without `.` and `..`. */
static const char *plain_path(sk_system *system, const char *path) {
  char *whole = (char *)(uintptr_t)sk_joined(system, path, "");
  size_t length = 0;
  while (*path != 0) {
    size_t part = strcspn(path, "/");
    if (part == 2 && strncmp(path, "..", 2) == 0) {
      while (length > 0 && whole[--length] != '/') continue;
    } else if (part > 0 && !(part == 1 && *path == '.')) {
      whole[length++] = '/';
      memmove(whole + length, path, part);
      length += part;
    }
    path += part + (path[part] == '/' ? 1 : 0);
  }
  if (length == 0) return "/";
  whole[length] = 0;
  return whole;
}

static const char *followed(sk_system *system, const char *path) {
  int count;
  for (count = 0; count < MOST_LINKS; count++) {
    const char *target = sk_link_target(system, path);
    char *folder;
    if (target[0] == 0) return path;
    if (target[0] == '/') {
      path = plain_path(system, target);
      continue;
    }
    folder = (char *)(uintptr_t)sk_joined(system, path, "");
    if (strrchr(folder, '/') != NULL) strrchr(folder, '/')[1] = 0;
    path = plain_path(system, sk_joined(system, folder, target));
  }
  return path;
}

static bool is_below(const char *path, const char *place, size_t length) {
  if (length == 1 && place[0] == '/') return true;
  return strncmp(path, place, length) == 0 && (path[length] == 0 || path[length] == '/');
}

/* The fifth word of a line of mountinfo, and the one behind the hyphen that stands alone. */
static bool read_mount(const char *line, size_t length, const char **place, size_t *place_length,
                       const char **type) {
  const char *end = line + length;
  const char *at = line;
  int word;
  for (word = 0; word < 4; word++) {
    at = memchr(at, ' ', (size_t)(end - at));
    if (at == NULL) return false;
    at++;
  }
  *place = at;
  at = memchr(at, ' ', (size_t)(end - at));
  if (at == NULL) return false;
  *place_length = (size_t)(at - *place);
  for (at++; end - at > 3; at++)
    if (memcmp(at, " - ", 3) == 0) {
      *type = at + 3;
      return true;
    }
  return false;
}

static bool is_type(const char *type, const char *name) {
  size_t length = strlen(name);
  return strncmp(type, name, length) == 0 && strchr(" \n", type[length]) != NULL;
}

/* The type of the file system that a path is on; of several mounts in one place, the last counts. */
static const char *file_system_of(sk_system *system, const char *path) {
  const char *line = sk_file_text(system, "/proc/self/mountinfo", MOST_MOUNTS);
  const char *type = "";
  size_t longest = 0;
  while (*line != 0) {
    size_t length = strcspn(line, "\n");
    const char *place;
    const char *kind;
    size_t place_length;
    if (read_mount(line, length, &place, &place_length, &kind) && is_below(path, place, place_length) &&
        place_length >= longest) {
      longest = place_length;
      type = kind;
    }
    line += length + (line[length] == '\n' ? 1 : 0);
  }
  return type;
}

static bool has_option(const char *options, const char *const *wanted) {
  const char *const *one;
  bool begins = true;
  for (; *options != 0; begins = strchr(" \t\n\r\v\f", *options) != NULL, options++)
    for (one = wanted; begins && *one != NULL; one++)
      if (strncmp(options, *one, strlen(*one)) == 0) return true;
  return false;
}

static bool is_lasting(sk_system *system, const char *path) {
  const char *type = file_system_of(system, followed(system, path));
  const char *options;
  const char *const *place;
  if (is_type(type, "tmpfs") || is_type(type, "ramfs") || is_type(type, "rootfs")) return false;
  if (!is_type(type, "overlay")) return true;
  options = sk_file_text(system, "/proc/cmdline", SK_USUAL_FILE);
  if (has_option(options, KEPT)) return true;
  for (place = LIVE_PLACES; *place != NULL; place++)
    if (sk_is_there(system, *place)) return false;
  return !has_option(options, LIVE);
}

static sk_status read_id(sk_system *system, const char *path, char *id, size_t room) {
  sk_text bytes;
  sk_reading told = sk_read_file(system, path, SK_USUAL_FILE, &bytes);
  sk_status status;
  if (told != SK_READ) return told == SK_KEPT_SECRET ? SK_DENIED : SK_NOTHING;
  status = sk_judge_os_id((const char *)bytes.at, id, room);
  return status == SK_VALUE && !is_lasting(system, path) ? SK_JUNK : status;
}

/* What says most: a value, then junk, then denied. */
static bool says_more(sk_status status, sk_status than) {
  static const int rank[] = {3, 1, 0, 2}; /* as sk_status lists them */
  return rank[status] > rank[than];
}

void sk_read_os_id(sk_system *system, sk_identity *identity) {
  static const char *const files[] = {"/etc/machine-id", "/var/lib/dbus/machine-id"};
  size_t i;
  identity->os_id_status = SK_NOTHING;
  for (i = 0; i < 2 && identity->os_id_status != SK_VALUE; i++) {
    char id[sizeof identity->os_id] = {0};
    sk_status status = read_id(system, files[i], id, sizeof id);
    if (!says_more(status, identity->os_id_status)) continue;
    identity->os_id_status = status;
    memcpy(identity->os_id, id, sizeof id);
  }
}
