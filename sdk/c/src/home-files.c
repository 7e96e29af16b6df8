#include "home-files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kinds.h"
#include "paths.h"
#include "system-errors.h"

#define UNFINISHED ".softkey-new"
#define LONGEST_LOCK 4096

bool sk_exists(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0;
}

bool sk_is_folder(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static sk_code require_regular(const struct stat *status) {
  if (S_ISDIR(status->st_mode)) return SK_IS_A_FOLDER;
  if (!S_ISREG(status->st_mode)) return SK_NOT_A_REGULAR_FILE;
  return (uint64_t)status->st_size > SK_MOST_FILE ? SK_TOO_LARGE : SK_OK;
}

/* Where a link leads, if that is in the home. */
static sk_code target_inside(const char *path, const char *home, const char **target, sk_arena *arena) {
  char *real_target = realpath(path, NULL);
  int error = errno;
  char *real_home = real_target == NULL ? NULL : realpath(home, NULL);
  size_t length;
  sk_code code = SK_OK;
  if (real_target == NULL) return sk_code_of_error(error);
  if (real_home == NULL) {
    code = sk_code_of_error(errno);
  } else {
    length = strlen(real_home);
    if (strncmp(real_target, real_home, length) != 0 ||
        (real_target[length] != '/' && real_target[length] != 0 && strcmp(real_home, "/") != 0))
      code = SK_LINK_OUTSIDE;
    else if ((*target = sk_keep(arena, real_target, strlen(real_target))) == NULL)
      code = SK_NO_MEMORY;
  }
  free(real_target);
  free(real_home);
  return code;
}

/* What is to be opened for a name: the file itself, or what it links to within the home. */
static sk_code target_of(const char *path, const char *home, const char **target, sk_arena *arena) {
  struct stat status;
  sk_code code = SK_OK;
  *target = path;
  if (lstat(path, &status) != 0) return sk_code_of_error(errno);
  if (S_ISLNK(status.st_mode)) {
    code = target_inside(path, home, target, arena);
    if (code == SK_OK && lstat(*target, &status) != 0) code = sk_code_of_error(errno);
  }
  return code == SK_OK ? require_regular(&status) : code;
}

static sk_code read_whole(int file, sk_text *bytes, sk_arena *arena) {
  struct stat status;
  unsigned char *room;
  size_t size;
  sk_code code = fstat(file, &status) == 0 ? require_regular(&status) : sk_code_of_error(errno);
  if (code != SK_OK) return code;
  size = (size_t)status.st_size;
  room = sk_take_bytes(arena, size + 1);
  if (room == NULL) return SK_NO_MEMORY;
  bytes->length = 0;
  while (bytes->length < size) {
    ssize_t count = read(file, room + bytes->length, size - bytes->length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return sk_code_of_error(errno);
    if (count == 0) break;
    bytes->length += (size_t)count;
  }
  room[bytes->length] = 0;
  bytes->at = room;
  return SK_OK;
}

static sk_code read_opened(const char *target, sk_text *bytes, sk_arena *arena) {
  int file = open(target, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  sk_code code = file < 0 ? sk_code_of_error(errno) : read_whole(file, bytes, arena);
  if (file >= 0) close(file);
  return code;
}

/* L2: what is odd belongs to nobody; what is missing is no fault. */
static sk_code unless_missing(sk_code code, const char *path, const char *name) {
  switch (code) {
    case SK_IS_A_FOLDER:
    case SK_NOT_A_REGULAR_FILE:
    case SK_LINK_OUTSIDE:
    case SK_TOO_LARGE:
      return SK_STORE_CORRUPT;
    case SK_FILE_MISSING:
      if (sk_exists(path) || !sk_is_utf8((const unsigned char *)name, strlen(name))) return SK_STORE_CORRUPT;
      return SK_OK;
    default:
      return code;
  }
}

sk_code sk_read_home_file(const char *home, const char *name, sk_text *bytes, sk_arena *arena) {
  const char *path = sk_join(arena, home, "/", name, NULL);
  const char *target;
  sk_code code;
  bytes->at = NULL;
  bytes->length = 0;
  if (path == NULL) return SK_NO_MEMORY;
  if (!sk_is_utf8((const unsigned char *)name, strlen(name))) return SK_STORE_CORRUPT;
  code = target_of(path, home, &target, arena);
  if (code == SK_OK) code = read_opened(target, bytes, arena);
  return unless_missing(code, path, name);
}

sk_code sk_look_at_home_file(const char *home, const char *name, sk_arena *arena) {
  const char *path = sk_join(arena, home, "/", name, NULL);
  const char *target;
  if (path == NULL) return SK_NO_MEMORY;
  return unless_missing(target_of(path, home, &target, arena), path, name);
}

sk_code sk_look_at_lock(const char *home, sk_arena *arena) {
  const char *path = sk_join(arena, home, "/" SK_LOCK_FILE, NULL);
  struct stat status;
  if (path == NULL) return SK_NO_MEMORY;
  if (lstat(path, &status) != 0 || S_ISDIR(status.st_mode)) return SK_OK;
  return S_ISREG(status.st_mode) && status.st_size <= LONGEST_LOCK ? SK_OK : SK_STORE_CORRUPT;
}

static bool is_unfinished(const char *name) {
  size_t length = strlen(name);
  return length >= strlen(UNFINISHED) && strcmp(name + length - strlen(UNFINISHED), UNFINISHED) == 0;
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Room for twice as many names; those that are there are kept. */
static bool grow(char ***names, size_t count, sk_arena *arena) {
  char **more;
  if (count != 0 && (count < 32 || (count & (count - 1)) != 0)) return true;
  more = sk_take(arena, (count == 0 ? 32 : 2 * count) * sizeof *more);
  if (more == NULL) return false;
  if (count > 0) memcpy(more, *names, count * sizeof *more);
  *names = more;
  return true;
}

static sk_code list_opened(DIR *folder, char ***names, size_t *count, sk_arena *arena) {
  struct dirent *entry;
  while (errno = 0, (entry = readdir(folder)) != NULL) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (is_unfinished(entry->d_name)) continue;
    if (!grow(names, *count, arena)) return SK_NO_MEMORY;
    (*names)[*count] = sk_keep(arena, entry->d_name, strlen(entry->d_name));
    if ((*names)[(*count)++] == NULL) return SK_NO_MEMORY;
  }
  return errno == 0 ? SK_OK : sk_code_of_error(errno);
}

sk_code sk_home_names(const char *home, const char *folder, char ***names, size_t *count, sk_arena *arena) {
  const char *path = sk_join(arena, home, "/", folder, NULL);
  DIR *opened;
  sk_code code;
  *names = NULL;
  *count = 0;
  if (path == NULL) return SK_NO_MEMORY;
  opened = opendir(path);
  if (opened == NULL) {
    code = sk_code_of_error(errno);
    return code == SK_FILE_MISSING || code == SK_LINK_OUTSIDE ? SK_OK : code;
  }
  code = list_opened(opened, names, count, arena);
  closedir(opened);
  if (code == SK_OK && *count > 0) qsort(*names, *count, sizeof **names, by_name);
  return code;
}

bool sk_may_write(const char *home) {
  return faccessat(AT_FDCWD, home, W_OK | X_OK, AT_EACCESS) == 0;
}
