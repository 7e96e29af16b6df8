#ifndef SK_CLOCK_H
#define SK_CLOCK_H

#include <stdbool.h>

#include "instant.h"

/* What a station knows of the time, and what one more reading of the clock makes of it (spec H2, H3). */

/* A reading far ahead of the highest time. */
typedef struct sk_ahead {
  sk_instant at;
  /* The latest reading that goes on from it. */
  sk_instant last;
  /* The highest time when the first one came. */
  sk_instant from;
  /* The clock came back: no second reading can prove it any more. */
  bool over;
} sk_ahead;

typedef struct sk_clock {
  sk_instant highest;
  bool has_ahead;
  sk_ahead ahead;
  /* How many readings were held until the clock left them, since a vendor's document last set the time. */
  int64_t left;
} sk_clock;

/* spec L15 to L19 */
void sk_take_reading(sk_clock *clock, const char *now);

/* The reading that waits for a second one, or NULL. */
const sk_ahead *sk_held_reading(const sk_clock *clock);

/* From when on a clock that stays ahead like this is believed. */
sk_instant sk_believed_from(const sk_ahead *held);

/* Whether `a` is so much later than `b` that neither drift nor a mistaken time zone explains it. */
bool sk_is_far(const char *a, const char *b);

sk_instant sk_later(sk_instant a, sk_instant b);
sk_instant sk_earlier(sk_instant a, sk_instant b);
bool sk_is_same_instant(sk_instant a, sk_instant b);

#endif
