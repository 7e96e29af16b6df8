#ifndef SK_SHAPE_TABLES_H
#define SK_SHAPE_TABLES_H

#include "shape.h"

/* How a table of spec §7 is written down: one line for each member, in its order. */

#define MEMBER(type, field, name, shape)                                                                     \
  { name, offsetof(type, field), &shape }

#define MEMBERS(list) (list), sizeof(list) / sizeof *(list)

#define SHAPE_TEXT(least, most)                                                                              \
  { SK_TEXT, false, least, most, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_TEXT_OR_NULL(least, most)                                                                      \
  { SK_TEXT, true, least, most, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_WORD(fits)                                                                                     \
  { SK_WORD, false, 0, 0, fits, NULL, NULL, 0, NULL, sizeof(sk_text), NULL }
#define SHAPE_WORD_OR_NULL(fits)                                                                             \
  { SK_WORD, true, 0, 0, fits, NULL, NULL, 0, NULL, sizeof(sk_text), NULL }
#define SHAPE_INSTANT(nullable)                                                                              \
  { SK_INSTANT, nullable, 0, 0, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_BASE64(bytes)                                                                                  \
  { SK_BASE64, false, bytes, 0, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_INTEGER(nullable, least, most)                                                                 \
  { SK_INTEGER, nullable, least, most, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_BOOLEAN                                                                                        \
  { SK_BOOLEAN, false, 0, 0, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_ONE_OF(words)                                                                                  \
  { SK_ONE_OF, false, 0, 0, NULL, words, NULL, 0, NULL, 0, NULL }
#define SHAPE_ANYTHING                                                                                       \
  { SK_ANYTHING, false, 0, 0, NULL, NULL, NULL, 0, NULL, 0, NULL }
#define SHAPE_RECORD(type, members, rule)                                                                    \
  { SK_RECORD, false, 0, 0, NULL, NULL, MEMBERS(members), NULL, sizeof(type), rule }
#define SHAPE_RECORD_OR_NULL(type, members)                                                                  \
  { SK_RECORD, true, 0, 0, NULL, NULL, MEMBERS(members), NULL, sizeof(type), NULL }
#define SHAPE_LIST(item, least, most, rule)                                                                  \
  { SK_LIST, false, least, most, NULL, NULL, NULL, 0, &item, 0, rule }

#define LARGEST_INTEGER INT64_C(9007199254740991)

#endif
