#ifndef SK_LOOK_H
#define SK_LOOK_H

#include "evidence.h"
#include "state.h"

/* One look at a home and the clock, as a station has it that writes nothing down (spec §16, H6). */

typedef struct sk_look {
  const char *home;
  sk_instant now;
  sk_machine machine;
  int64_t warn_days;
  bool home_exists;
  sk_holdings holdings;
  sk_evidence evidence;
  /* What is odd, cannot be used, or is missing. */
  sk_problems problems;
  /* After the reading of the clock. */
  sk_record record;
  /* False where something was seen that is not on record, and that a state depends on. */
  bool recorded;
  sk_state *states;
  size_t state_count;
  /* What serves on only because the clock's reading is held (L24). */
  bool serves_on;
  /* Where the reading that is held is worth telling a person, it; or NULL. */
  const sk_ahead *ahead;
} sk_look;

/* Anything but SK_OK says why nothing is known of the home (L2). */
sk_code sk_look_at_home(sk_look *look, sk_arena *arena);

#endif
