#include "json.h"

#include <string.h>

static bool malformed(sk_reader *reader) {
  reader->malformed = true;
  return false;
}

static bool is_blank(unsigned char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

unsigned char sk_peek(sk_reader *reader) {
  while (reader->at < reader->end && is_blank(*reader->at)) {
    reader->respelled = true;
    reader->at++;
  }
  return reader->at < reader->end ? *reader->at : 0;
}

bool sk_accept(sk_reader *reader, char character) {
  if (sk_peek(reader) != (unsigned char)character) return false;
  reader->at++;
  return true;
}

bool sk_expect(sk_reader *reader, char character) {
  return sk_accept(reader, character) || malformed(reader);
}

bool sk_read_word(sk_reader *reader, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(reader->end - reader->at) < length || memcmp(reader->at, word, length) != 0)
    return malformed(reader);
  reader->at += length;
  return true;
}

static bool read_unit(sk_reader *reader, uint32_t *unit) {
  int i;
  *unit = 0;
  if (reader->end - reader->at < 4) return false;
  for (i = 0; i < 4; i++) {
    unsigned char c = *reader->at++;
    uint32_t value = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                     : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                     : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                            : 16u;
    if (value > 15) return false;
    *unit = *unit << 4 | value;
  }
  return true;
}

static unsigned char *write_character(unsigned char *at, uint32_t code) {
  if (code < 0x80) {
    *at++ = (unsigned char)code;
  } else if (code < 0x800) {
    *at++ = (unsigned char)(0xc0 | code >> 6);
    *at++ = (unsigned char)(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    *at++ = (unsigned char)(0xe0 | code >> 12);
    *at++ = (unsigned char)(0x80 | (code >> 6 & 0x3f));
    *at++ = (unsigned char)(0x80 | (code & 0x3f));
  } else {
    *at++ = (unsigned char)(0xf0 | code >> 18);
    *at++ = (unsigned char)(0x80 | (code >> 12 & 0x3f));
    *at++ = (unsigned char)(0x80 | (code >> 6 & 0x3f));
    *at++ = (unsigned char)(0x80 | (code & 0x3f));
  }
  return at;
}

/* Behind `\u`: one unit, or two where they are the halves of one character. */
static bool read_escaped_unit(sk_reader *reader, unsigned char **to) {
  uint32_t unit;
  uint32_t second;
  const unsigned char *behind;
  if (!read_unit(reader, &unit)) return malformed(reader);
  behind = reader->at;
  if (unit >= 0xd800 && unit < 0xdc00 && reader->end - behind >= 6 && behind[0] == '\\' && behind[1] == 'u') {
    reader->at += 2;
    if (!read_unit(reader, &second)) return malformed(reader);
    if (second >= 0xdc00 && second < 0xe000)
      unit = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
    else
      reader->at = behind;
  }
  *to = write_character(*to, unit);
  return true;
}

static bool read_escape(sk_reader *reader, unsigned char **to) {
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;
  unsigned char kind = reader->at < reader->end ? *reader->at++ : 0;
  if (kind != '"' && kind != '\\') reader->respelled = true; /* texts hold no character that needs another */
  if (kind == 'u') return read_escaped_unit(reader, to);
  found = kind == 0 ? NULL : strchr(escapes, kind);
  if (found == NULL) return malformed(reader);
  *(*to)++ = (unsigned char)meanings[found - escapes];
  return true;
}

/* `start` is behind the opening quote, and the reader at the first backslash. */
static bool read_escaped_string(sk_reader *reader, const unsigned char *start, sk_text *text) {
  const unsigned char *end = reader->at;
  unsigned char *room;
  unsigned char *to;
  while (end < reader->end && *end != '"') end += *end == '\\' && reader->end - end > 1 ? 2 : 1;
  room = sk_take_bytes(reader->arena, (size_t)(end - start) + 4);
  if (room == NULL) {
    reader->out_of_memory = true;
    return malformed(reader);
  }
  memcpy(room, start, (size_t)(reader->at - start));
  to = room + (reader->at - start);
  for (;;) {
    unsigned char c = reader->at < reader->end ? *reader->at : 0;
    if (c < 0x20) return malformed(reader);
    reader->at++;
    if (c == '"') break;
    if (c != '\\')
      *to++ = c;
    else if (!read_escape(reader, &to))
      return false;
  }
  text->at = room;
  text->length = (size_t)(to - room);
  return true;
}

static bool is_plain(unsigned char c) {
  return c != '"' && c != '\\' && c >= 0x20;
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
/* Not zero where one of eight bytes is zero. */
#define HAS_ZERO(eight) (((eight)-EACH(1)) & ~(eight)&EACH(0x80))

/* Behind the characters that stand for themselves, eight at a time. */
static const unsigned char *behind_plain(const unsigned char *at, const unsigned char *end) {
  uint64_t eight;
  while (end - at >= 8) {
    memcpy(&eight, at, 8);
    if (HAS_ZERO(eight ^ EACH('"')) | HAS_ZERO(eight ^ EACH('\\')) | HAS_ZERO(eight & EACH(0xe0))) break;
    at += 8;
  }
  while (at < end && is_plain(*at)) at++;
  return at;
}

bool sk_read_string(sk_reader *reader, sk_text *text) {
  const unsigned char *start;
  if (!sk_expect(reader, '"')) return false;
  start = reader->at;
  reader->at = behind_plain(start, reader->end);
  if (reader->at == reader->end || *reader->at < 0x20) return malformed(reader);
  if (*reader->at == '\\') return read_escaped_string(reader, start, text);
  text->at = start;
  text->length = (size_t)(reader->at++ - start);
  return true;
}

bool sk_enter(sk_reader *reader, char bracket) {
  if (!sk_expect(reader, bracket)) return false;
  return ++reader->depth <= SK_DEEPEST || malformed(reader);
}

bool sk_leave(sk_reader *reader, char bracket) {
  reader->depth--;
  return sk_expect(reader, bracket);
}

bool sk_has_next(sk_reader *reader, char closing, bool *first) {
  if (reader->malformed) return false;
  if (*first) {
    *first = false;
    return sk_peek(reader) != (unsigned char)closing;
  }
  return sk_accept(reader, ',');
}

bool sk_skip(sk_reader *reader) {
  unsigned char next = sk_peek(reader);
  bool first = true;
  sk_text ignored;
  int64_t number;
  bool safe;
  switch (next) {
    case '"':
      return sk_read_string(reader, &ignored);
    case 't':
      return sk_read_word(reader, "true");
    case 'f':
      return sk_read_word(reader, "false");
    case 'n':
      return sk_read_word(reader, "null");
    case '{':
    case '[':
      if (!sk_enter(reader, (char)next)) return false;
      while (sk_has_next(reader, next == '{' ? '}' : ']', &first)) {
        if (next == '{' &&
            !(sk_peek(reader) == '"' && sk_read_string(reader, &ignored) && sk_expect(reader, ':')))
          return malformed(reader);
        if (!sk_skip(reader)) return false;
      }
      return !reader->malformed && sk_leave(reader, next == '{' ? '}' : ']');
    default:
      return sk_read_number(reader, &number, &safe);
  }
}
