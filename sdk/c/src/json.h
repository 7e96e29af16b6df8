#ifndef SK_JSON_H
#define SK_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "encoding.h"

/*
 * JSON (RFC 8259), value by value. The reader notes beside it whether what it read is spelled as ECMA-262's
 * JSON.stringify spells it (spec P6). Its text is valid UTF-8 and does not change.
 */

#define SK_DEEPEST 8

typedef struct sk_reader {
  const unsigned char *at;
  const unsigned char *end;
  sk_arena *arena;
  int depth;
  /* No JSON, or nested deeper than SK_DEEPEST: nothing more is read. */
  bool malformed;
  /* Some value is not what its table says. */
  bool faulty;
  /* JSON, but not in its one spelling. */
  bool respelled;
  bool out_of_memory;
} sk_reader;

/* The first character of the next value, behind white space; 0 at the end. */
unsigned char sk_peek(sk_reader *reader);

/* Goes on behind `character` where it comes next. */
bool sk_accept(sk_reader *reader, char character);

/* The same; where it does not come next, the text is malformed. */
bool sk_expect(sk_reader *reader, char character);

/*
 * A string, its escapes undone. An escaped surrogate without its other half is written in three bytes, as if
 * it were a character: no UTF-8, which sk_is_text refuses.
 */
bool sk_read_string(sk_reader *reader, sk_text *text);

/* The value as ECMA-262 would take it; `*safe` says that it is an integer of at most 2^53 - 1. */
bool sk_read_number(sk_reader *reader, int64_t *number, bool *safe);

/* true, false or null, written out. */
bool sk_read_word(sk_reader *reader, const char *word);

/* Goes into an object or a list, and out of it. */
bool sk_enter(sk_reader *reader, char bracket);
bool sk_leave(sk_reader *reader, char bracket);

/* True where another member or item comes; `*first` says that none came before. */
bool sk_has_next(sk_reader *reader, char closing, bool *first);

/* Any value, read and forgotten. */
bool sk_skip(sk_reader *reader);

#endif
