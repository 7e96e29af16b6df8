#ifndef SK_JOURNAL_H
#define SK_JOURNAL_H

#include "codes.h"
#include "record.h"

/* A station's journal (spec §12, L5), and what it proves apart from its own lines. */

/* One member of `detail`. */
typedef struct sk_detail {
  sk_text name;
  /* `at` is NULL for what is no text. */
  sk_text text;
  /* -1 for what is no number. */
  int64_t number;
  bool is_true;
} sk_detail;

typedef struct sk_entry {
  sk_instant at;
  sk_text event;
  sk_detail *details;
  size_t detail_count;
} sk_entry;

typedef struct sk_journal {
  sk_entry *entries;
  size_t count;
  /* Some line does not continue the chain; it and those behind it are not among the entries. */
  bool is_broken;
} sk_journal;

/* Reads a journal's text. Its entries point into it. */
sk_code sk_read_journal(sk_text text, sk_journal *journal, sk_arena *arena);

/* True where the chain holds and begins at its beginning. */
bool sk_is_whole(const sk_journal *journal);

/* Whether there is a line of this event. */
bool sk_has_event(const sk_journal *journal, const char *event);

/* The latest time in it (L8); false where it has none. */
bool sk_time_in(const sk_journal *journal, sk_instant *time);

/* Since when the machine does not match this softkey (L10), and the time that was proved then. */
bool sk_drift_in(const sk_journal *journal, sk_text softkey_id, sk_instant *since, sk_instant *at);

/* The last reading that was held, unless a new license came after it (L9): the reading, and where from. */
bool sk_reading_held_in(const sk_journal *journal, sk_instant *reading, sk_instant *from);

/* The emergency grace that a line says was begun (L27). */
bool sk_emergency_in(const sk_entry *entry, sk_emergency *emergency);

/* The document that a line says was kept (L7). */
bool sk_floor_in(const sk_entry *entry, sk_floor *floor);

/* What the list that came last took back (L12). */
sk_code sk_taken_back_in(const sk_journal *journal, sk_taken_back *taken_back, sk_arena *arena);

/* Whether it covers the whole time since the document of this name was kept (L11). */
bool sk_has_watched(const sk_journal *journal, const char *file);

#endif
