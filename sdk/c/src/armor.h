#ifndef SK_ARMOR_H
#define SK_ARMOR_H

#include "arena.h"
#include "codes.h"
#include "encoding.h"

/* The armored block of a file (spec §4), and what mail does to it, undone. */

typedef struct sk_summary_line {
  sk_text name;
  sk_text value;
} sk_summary_line;

#define SK_MOST_SUMMARY_LINES 256

typedef struct sk_armor {
  int kind;
  sk_summary_line *summary;
  size_t summary_count;
  /* The envelope's exact bytes. */
  sk_text envelope;
} sk_armor;

/* The one block of a file (spec A1 to A13). */
sk_code sk_read_armor(sk_text file, sk_armor *armor, sk_arena *arena);

/* A BEGIN or END line, and where it stands in its file. */
typedef struct sk_marker {
  bool is_begin;
  sk_text label;
  /* Of the line's first byte, and behind its line end. */
  size_t start;
  size_t end;
  enum { SK_LF, SK_CRLF, SK_NO_LINE_END } line_end;
} sk_marker;

/* The next marker at or behind `*from`, which moves behind its line. Each line is looked at once. */
bool sk_next_marker(sk_text file, size_t *from, sk_marker *marker);

/* What is between two markers: summary lines, each with one LF; the base64 on one line; the last line. */
typedef struct sk_block_text {
  sk_text summary;
  sk_text body;
  sk_text check;
} sk_block_text;

/* Undoes what transport did between two markers (A2, A4, A5); SK_DAMAGED where the lines are no block's. */
sk_code sk_undo_transport(sk_text file, const sk_marker *begin, const sk_marker *end, sk_block_text *text,
                          sk_arena *arena);

#endif
