#include "system-files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *sk_joined(sk_system *system, const char *a, const char *b) {
  size_t length = strlen(a);
  size_t more = strlen(b);
  char *whole = sk_take_bytes(system->arena, length + more + 1);
  if (whole == NULL) {
    system->failed = true;
    return "";
  }
  memcpy(whole, a, length);
  memcpy(whole + length, b, more + 1);
  return whole;
}

static const char *below_root(sk_system *system, const char *path) {
  return system->root[0] == 0 ? path : sk_joined(system, system->root, path);
}

static sk_reading why_not(int error) {
  return error == ENOENT || error == ENOTDIR || error == ENODEV || error == ENXIO || error == EISDIR
             ? SK_NOT_THERE
             : SK_KEPT_SECRET;
}

/* Where a size is told, which sysfs does with that of a page, less than was asked for is the end. */
static sk_reading read_opened(int file, size_t most, bool is_sized, unsigned char *bytes, size_t *length) {
  *length = 0;
  while (*length < most) {
    ssize_t count = read(file, bytes + *length, most - *length);
    if (count < 0) return why_not(errno);
    *length += (size_t)count;
    if (count == 0 || is_sized) break;
  }
  return SK_READ;
}

sk_reading sk_read_file(sk_system *system, const char *path, size_t most, sk_text *bytes) {
  struct stat status;
  const char *place = below_root(system, path);
  unsigned char *room;
  sk_reading reading;
  int file;
  if (stat(place, &status) != 0) return why_not(errno);
  if (!S_ISREG(status.st_mode)) return SK_NOT_THERE;
  if (status.st_size > 0 && (uint64_t)status.st_size < most) most = (size_t)status.st_size;
  file = open(place, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return why_not(errno);
  room = sk_take_bytes(system->arena, most + 1);
  if (room == NULL) {
    system->failed = true;
    close(file);
    return SK_NOT_THERE;
  }
  reading = read_opened(file, most, status.st_size > 0, room, &bytes->length);
  room[bytes->length] = 0;
  bytes->at = room;
  close(file);
  return reading;
}

static bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

const char *sk_file_text(sk_system *system, const char *path, size_t most) {
  sk_text bytes;
  char *text;
  size_t length;
  if (sk_read_file(system, path, most, &bytes) != SK_READ) return "";
  while (bytes.length > 0 && is_space((char)bytes.at[0])) {
    bytes.at++;
    bytes.length--;
  }
  text = sk_keep(system->arena, bytes.at, bytes.length);
  if (text == NULL) {
    system->failed = true;
    return "";
  }
  for (length = bytes.length; length > 0 && is_space(text[length - 1]); length--) text[length - 1] = 0;
  return text;
}

const char *sk_link_target(sk_system *system, const char *path) {
  char target[4096];
  ssize_t length = readlink(below_root(system, path), target, sizeof target - 1);
  if (length < 0) return "";
  target[length] = 0;
  return sk_joined(system, target, "");
}

bool sk_is_there(sk_system *system, const char *path) {
  return access(below_root(system, path), F_OK) == 0;
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Room for twice as many names; those that are there are kept. */
static char **grown(sk_system *system, char **names, size_t count) {
  char **more = sk_take(system->arena, (count == 0 ? 32 : 2 * count) * sizeof *more);
  if (more == NULL)
    system->failed = true;
  else if (count > 0)
    memcpy(more, names, count * sizeof *more);
  return more;
}

char **sk_names_in(sk_system *system, const char *path, size_t most, size_t *count) {
  DIR *folder = opendir(below_root(system, path));
  struct dirent *entry;
  char **names = NULL;
  size_t found = 0;
  *count = 0;
  if (folder == NULL) return NULL;
  while ((entry = readdir(folder)) != NULL && !system->failed) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (found == 0 || (found >= 32 && (found & (found - 1)) == 0)) names = grown(system, names, found);
    if (names != NULL) names[found++] = (char *)(uintptr_t)sk_joined(system, entry->d_name, "");
  }
  closedir(folder);
  if (names == NULL || system->failed) return NULL;
  qsort(names, found, sizeof *names, by_name);
  *count = found < most ? found : most;
  return names;
}
