#include "shape.h"

#include <string.h>

#include "instant.h"

static bool read_value(sk_reader *reader, const sk_shape *shape, void *value);

static bool fault(sk_reader *reader) {
  reader->faulty = true;
  return true;
}

static bool no_memory(sk_reader *reader) {
  reader->out_of_memory = true;
  reader->malformed = true;
  return false;
}

/* The value is of another type than its shape: read on behind it, so that it is known whether all is JSON. */
static bool skip_faulty(sk_reader *reader) {
  reader->faulty = true;
  return sk_skip(reader);
}

bool sk_is_text(sk_text text, int64_t least, int64_t most) {
  int64_t units = 0;
  size_t i;
  for (i = 0; i < text.length; i++) {
    unsigned char c = text.at[i];
    if (c < 0x20 || c == 0x7f) return false;
    if (c == 0xc2 && text.at[i + 1] < 0xa0) return false;  /* U+0080 to 009F */
    if (c == 0xed && text.at[i + 1] >= 0xa0) return false; /* half of a character */
    if ((c & 0xc0) != 0x80) units += c >= 0xf0 ? 2 : 1;
  }
  return units >= least && units <= most;
}

static bool is_base64(sk_reader *reader, sk_text text, int64_t bytes) {
  unsigned char few[64];
  unsigned char *room = few;
  size_t length;
  if (text.length / 4 * 3 > sizeof few) room = sk_take_bytes(reader->arena, text.length / 4 * 3);
  if (room == NULL) return no_memory(reader);
  if (!sk_decode_base64(text, room, &length)) return false;
  return bytes == 0 ? length > 0 : length == (size_t)bytes;
}

static bool read_text(sk_reader *reader, const sk_shape *shape, sk_text *text) {
  bool right = false;
  if (sk_peek(reader) != '"') return skip_faulty(reader);
  if (!sk_read_string(reader, text)) return false;
  if (shape->type == SK_TEXT) right = sk_is_text(*text, shape->least, shape->most);
  if (shape->type == SK_WORD) right = shape->fits(*text);
  if (shape->type == SK_INSTANT) right = sk_is_instant(*text);
  if (shape->type == SK_BASE64) right = is_base64(reader, *text, shape->least);
  return right || fault(reader);
}

static bool is_number(unsigned char first) {
  return first == '-' || (first >= '0' && first <= '9');
}

static bool read_integer(sk_reader *reader, const sk_shape *shape, int64_t *number) {
  bool safe;
  if (!is_number(sk_peek(reader))) return skip_faulty(reader);
  if (!sk_read_number(reader, number, &safe)) return false;
  return (safe && *number >= shape->least && *number <= shape->most) || fault(reader);
}

static bool read_boolean(sk_reader *reader, bool *value) {
  unsigned char next = sk_peek(reader);
  if (next != 't' && next != 'f') return skip_faulty(reader);
  *value = next == 't';
  return sk_read_word(reader, *value ? "true" : "false");
}

static bool read_one_of(sk_reader *reader, const sk_shape *shape, int *index) {
  sk_text text;
  if (sk_peek(reader) != '"') return skip_faulty(reader);
  if (!sk_read_string(reader, &text)) return false;
  for (*index = 0; shape->words[*index] != NULL; (*index)++)
    if (sk_is(text, shape->words[*index])) return true;
  return fault(reader);
}

static bool read_anything(sk_reader *reader, sk_scalar *scalar) {
  unsigned char next = sk_peek(reader);
  scalar->is = next == 'n'       ? SK_IS_NULL
               : next == '"'     ? SK_IS_TEXT
               : is_number(next) ? SK_IS_NUMBER
                                 : SK_IS_OTHER;
  if (scalar->is == SK_IS_TEXT) return sk_read_string(reader, &scalar->text);
  if (scalar->is == SK_IS_NUMBER) return sk_read_number(reader, &scalar->number, &scalar->safe);
  return sk_skip(reader);
}

/* The member called `name`; the next one by the table in most cases. */
static size_t member_named(const sk_shape *shape, sk_text name, size_t expected) {
  size_t i;
  if (expected < shape->member_count && sk_is(name, shape->members[expected].name)) return expected;
  for (i = 0; i < shape->member_count && !sk_is(name, shape->members[i].name); i++) continue;
  return i;
}

static bool read_record(sk_reader *reader, const sk_shape *shape, unsigned char *value) {
  bool first = true;
  size_t expected = 0;
  uint32_t seen = 0;
  bool was_faulty = reader->faulty;
  if (sk_peek(reader) != '{') return skip_faulty(reader);
  if (!sk_enter(reader, '{')) return false;
  reader->faulty = false;
  while (sk_has_next(reader, '}', &first)) {
    sk_text name;
    size_t i;
    if (sk_peek(reader) != '"' || !sk_read_string(reader, &name) || !sk_expect(reader, ':')) {
      reader->malformed = true;
      return false;
    }
    i = member_named(shape, name, expected);
    if (i != expected) reader->respelled = true;
    if (i == shape->member_count) {
      if (!skip_faulty(reader)) return false;
      continue;
    }
    if ((seen & (UINT32_C(1) << i)) != 0) reader->respelled = true; /* twice; sk_why_refused says so */
    seen |= UINT32_C(1) << i;
    expected = i + 1;
    if (!read_value(reader, shape->members[i].shape, value + shape->members[i].offset)) return false;
  }
  if (reader->malformed || !sk_leave(reader, '}')) return false;
  if (seen != (shape->member_count == 32 ? UINT32_MAX : (UINT32_C(1) << shape->member_count) - 1))
    fault(reader);
  if (!reader->faulty && shape->rule != NULL && !shape->rule(value)) fault(reader);
  reader->faulty = reader->faulty || was_faulty;
  return true;
}

/* Room for one more item, behind those that are there. */
static void *one_more(sk_reader *reader, const sk_shape *shape, sk_list *list, size_t *room) {
  size_t size = shape->item->size;
  if (list->count == *room) {
    size_t more = *room == 0 ? 16 : *room * 2;
    unsigned char *items = sk_take(reader->arena, more * size);
    if (items == NULL) return NULL;
    if (list->count > 0) memcpy(items, list->items, list->count * size);
    list->items = items;
    *room = more;
  }
  return (unsigned char *)list->items + list->count++ * size;
}

static bool read_list(sk_reader *reader, const sk_shape *shape, sk_list *list) {
  bool first = true;
  size_t room = 0;
  bool was_faulty = reader->faulty;
  if (sk_peek(reader) != '[') return skip_faulty(reader);
  if (!sk_enter(reader, '[')) return false;
  reader->faulty = false;
  list->items = NULL;
  list->count = 0;
  while (sk_has_next(reader, ']', &first)) {
    void *item;
    if (list->count == (size_t)shape->most) {
      if (!skip_faulty(reader)) return false;
      continue;
    }
    item = one_more(reader, shape, list, &room);
    if (item == NULL) return no_memory(reader);
    if (!read_value(reader, shape->item, item)) return false;
  }
  if (reader->malformed || !sk_leave(reader, ']')) return false;
  if (list->count < (size_t)shape->least) fault(reader);
  if (!reader->faulty && shape->rule != NULL && !shape->rule(list)) fault(reader);
  reader->faulty = reader->faulty || was_faulty;
  return true;
}

static bool read_value(sk_reader *reader, const sk_shape *shape, void *value) {
  if (shape->nullable && sk_peek(reader) == 'n') return sk_read_word(reader, "null");
  switch (shape->type) {
    case SK_TEXT:
    case SK_WORD:
    case SK_INSTANT:
    case SK_BASE64:
      return read_text(reader, shape, value);
    case SK_INTEGER:
      return read_integer(reader, shape, value);
    case SK_BOOLEAN:
      return read_boolean(reader, value);
    case SK_ONE_OF:
      return read_one_of(reader, shape, value);
    case SK_RECORD:
      return read_record(reader, shape, value);
    case SK_LIST:
      return read_list(reader, shape, value);
    case SK_ANYTHING:
      break;
  }
  return read_anything(reader, value);
}

sk_code sk_read_payload(sk_text payload, size_t most, const sk_shape *shape, void *value, sk_arena *arena) {
  sk_reader reader = {payload.at, payload.at + payload.length, arena, 0, false, false, false, false};
  if (payload.length > most) return SK_TOO_LARGE;                  /* P1 */
  if (!sk_is_utf8(payload.at, payload.length)) return SK_BAD_UTF8; /* P2 */
  if (read_value(&reader, shape, value) && sk_peek(&reader) == 0 && reader.at == reader.end) {
    if (!reader.faulty && !reader.respelled) return SK_OK;
  } else {
    reader.malformed = true;
  }
  return sk_why_refused(payload, &reader);
}

sk_code sk_read_loosely(sk_text json, const sk_shape *shape, void *value, sk_arena *arena) {
  sk_reader reader = {json.at, json.at + json.length, arena, 0, false, false, false, false};
  bool whole = sk_is_utf8(json.at, json.length) && read_value(&reader, shape, value);
  if (whole) sk_peek(&reader);
  if (reader.out_of_memory) return SK_NO_MEMORY;
  return whole && reader.at == reader.end && !reader.faulty ? SK_OK : SK_MALFORMED;
}
