#include <stdlib.h>
#include <string.h>

#include "shape.h"

/* Why a payload is refused (spec P3 to P6). Only for what is refused: what is accepted is read once. */

/* Behind the string that begins at `at`; the end where it never ends. */
static const unsigned char *behind_string(const unsigned char *at, const unsigned char *end) {
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\') at++;
  return at < end ? at + 1 : end;
}

/* spec P3, of any text: brackets outside of strings. */
static bool is_too_deep(sk_text payload) {
  const unsigned char *end = payload.at + payload.length;
  const unsigned char *at = payload.at;
  int64_t depth = 0;
  while (at < end) {
    unsigned char c = *at;
    if (c == '"') {
      at = behind_string(at, end);
      continue;
    }
    if (c == '{' || c == '[') depth++;
    if (c == '}' || c == ']') depth--;
    if (depth > SK_DEEPEST) return true;
    at++;
  }
  return false;
}

typedef struct names {
  sk_text *list;
  size_t count;
  size_t room;
} names;

static bool add_name(names *all, sk_text name) {
  if (all->count == all->room) {
    size_t room = all->room == 0 ? 32 : all->room * 2;
    sk_text *list = realloc(all->list, room * sizeof *list);
    if (list == NULL) return false;
    all->list = list;
    all->room = room;
  }
  all->list[all->count++] = name;
  return true;
}

static int by_name(const void *a, const void *b) {
  const sk_text *left = a;
  const sk_text *right = b;
  if (left->length != right->length) return left->length < right->length ? -1 : 1;
  return left->length == 0 ? 0 : memcmp(left->at, right->at, left->length);
}

static bool has_one_twice(names *all) {
  size_t i;
  if (all->count > 1) qsort(all->list, all->count, sizeof *all->list, by_name);
  for (i = 1; i < all->count; i++)
    if (by_name(&all->list[i - 1], &all->list[i]) == 0) return true;
  return false;
}

/* Whether a name occurs twice in one object of the next value, which is JSON. */
static bool repeats_a_name(sk_reader *reader) {
  unsigned char next = sk_peek(reader);
  names all = {NULL, 0, 0};
  bool first = true;
  bool found = false;
  if (next != '{' && next != '[') return !sk_skip(reader) && false;
  sk_enter(reader, (char)next);
  while (!found && sk_has_next(reader, next == '{' ? '}' : ']', &first)) {
    sk_text name;
    if (next == '{') {
      if (!sk_read_string(reader, &name) || !sk_expect(reader, ':')) break;
      if (!add_name(&all, name)) {
        reader->out_of_memory = true;
        break;
      }
    }
    found = repeats_a_name(reader);
    if (reader->malformed || reader->out_of_memory) break;
  }
  if (!found && !reader->malformed && !reader->out_of_memory) {
    sk_leave(reader, next == '{' ? '}' : ']');
    found = has_one_twice(&all);
  }
  free(all.list);
  return found;
}

sk_code sk_why_refused(sk_text payload, const sk_reader *reader) {
  sk_reader again = {payload.at, payload.at + payload.length, reader->arena, 0, false, false, false, false};
  if (reader->out_of_memory) return SK_NO_MEMORY;
  if (is_too_deep(payload)) return SK_TOO_DEEP;
  if (reader->malformed) return SK_MALFORMED; /* P4 */
  if (repeats_a_name(&again)) return SK_DUPLICATE_MEMBER;
  if (again.out_of_memory) return SK_NO_MEMORY;
  return reader->faulty ? SK_MALFORMED : SK_NOT_CANONICAL; /* P5, P6 */
}
