#include "paths.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

char *sk_join(sk_arena *arena, ...) {
  va_list pieces;
  const char *piece;
  size_t length = 0;
  char *whole;
  char *to;
  va_start(pieces, arena);
  while ((piece = va_arg(pieces, const char *)) != NULL) length += strlen(piece);
  va_end(pieces);
  whole = to = sk_take_bytes(arena, length + 1);
  if (whole == NULL) return NULL;
  va_start(pieces, arena);
  while ((piece = va_arg(pieces, const char *)) != NULL) {
    memcpy(to, piece, strlen(piece));
    to += strlen(piece);
  }
  va_end(pieces);
  *to = 0;
  return whole;
}

const char *sk_base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

static char *working_folder(sk_arena *arena) {
  size_t room;
  for (room = 256; room <= (size_t)1 << 20; room *= 2) {
    char *path = sk_take_bytes(arena, room);
    if (path == NULL) return NULL;
    if (getcwd(path, room) != NULL) return path;
    if (errno != ERANGE) break;
  }
  return sk_keep(arena, "", 0);
}

char *sk_absolute_path(const char *path, sk_arena *arena) {
  const char *base = path[0] == '/' ? "" : working_folder(arena);
  char *whole = base == NULL ? NULL : sk_join(arena, base, "/", path, NULL);
  char *from = whole;
  char *to = whole;
  if (whole == NULL) return NULL;
  while (*from != 0) {
    size_t length;
    while (*from == '/') from++;
    length = strcspn(from, "/");
    if (length == 2 && from[0] == '.' && from[1] == '.') {
      while (to > whole && *--to != '/') continue;
    } else if (length > 0 && !(length == 1 && from[0] == '.')) {
      *to++ = '/';
      memmove(to, from, length);
      to += length;
    }
    from += length;
  }
  if (to == whole) *to++ = '/';
  *to = 0;
  return whole;
}
