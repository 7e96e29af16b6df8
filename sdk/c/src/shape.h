#ifndef SK_SHAPE_H
#define SK_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "codes.h"
#include "encoding.h"
#include "json.h"

/*
 * Reads a payload by the table of its kind (spec §7) into a struct. A shape says what one value must be, and
 * a member where it goes:
 *
 *   text, word, instant, base64   sk_text; `at` is NULL for null
 *   integer                       int64_t; 0 for null
 *   boolean                       bool
 *   one of                        int, an index into `words`
 *   record                        a struct
 *   list                          sk_list
 *   anything                      sk_scalar
 */

typedef struct sk_list {
  void *items;
  size_t count;
} sk_list;

typedef struct sk_scalar {
  enum { SK_IS_NULL, SK_IS_NUMBER, SK_IS_TEXT, SK_IS_OTHER } is;
  /* A number's: it is an integer of at most 2^53 - 1. */
  bool safe;
  int64_t number;
  sk_text text;
} sk_scalar;

typedef enum sk_type {
  SK_TEXT,
  SK_WORD,
  SK_INSTANT,
  SK_BASE64,
  SK_INTEGER,
  SK_BOOLEAN,
  SK_ONE_OF,
  SK_RECORD,
  SK_LIST,
  SK_ANYTHING
} sk_type;

typedef struct sk_shape sk_shape;

typedef struct sk_member {
  const char *name;
  size_t offset;
  const sk_shape *shape;
} sk_member;

struct sk_shape {
  sk_type type;
  bool nullable;
  /* Text: UTF-16 code units. Integer: values. List: items. Base64: exactly `least` bytes, or any for 0. */
  int64_t least;
  int64_t most;
  /* Word: what it must look like. */
  bool (*fits)(sk_text text);
  /* One of: the words, and NULL. */
  const char *const *words;
  /* Record, in the order of its table; at most 32. */
  const sk_member *members;
  size_t member_count;
  /* List. */
  const sk_shape *item;
  /* Of an item of a list: the size of its struct. */
  size_t size;
  /* What must hold of the struct besides; asked only where all in it is right. */
  bool (*rule)(const void *value);
};

/* spec P1 to P6, in that order. `value` is the struct of `shape`, zeroed. */
sk_code sk_read_payload(sk_text payload, size_t most, const sk_shape *shape, void *value, sk_arena *arena);

/*
 * The same as `JSON.parse` would take it: how it is spelled does not matter, and of a member that stands
 * there twice the last one counts. SK_MALFORMED where it is not what the shape says.
 */
sk_code sk_read_loosely(sk_text json, const sk_shape *shape, void *value, sk_arena *arena);

/* spec B5 */
bool sk_is_text(sk_text text, int64_t least, int64_t most);

/* Why JSON is refused of which `reader` knows that something is wrong (spec §2); its text is read again. */
sk_code sk_why_refused(sk_text payload, const sk_reader *reader);

#endif
