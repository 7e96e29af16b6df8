#ifndef SK_STATE_H
#define SK_STATE_H

#include "clock.h"
#include "match.h"
#include "record.h"

/* What licenses amount to on a machine at a time (spec L20 to L26). */

/* The best first. The first three let the product run. */
typedef enum sk_kind_of_state {
  SK_STATE_ACTIVE,
  SK_STATE_EXPIRING,
  SK_STATE_GRACE,
  SK_STATE_NOT_YET_VALID,
  SK_STATE_EXPIRED,
  SK_STATE_OTHER_MACHINE,
  SK_STATE_REVOKED,
  SK_STATE_UNLICENSED
} sk_kind_of_state;

/* Why it is in grace: the term is over, the machine no longer matches, or a person began it. */
typedef enum sk_grace_reason { SK_GRACE_EXPIRED, SK_GRACE_DRIFTED, SK_GRACE_EMERGENCY } sk_grace_reason;

typedef struct sk_state {
  sk_kind_of_state kind;
  const sk_license *license;
  sk_match match;
  sk_grace_reason reason;
  /* The first instant in which the product no longer runs; none where there is no end. */
  bool has_grace_until;
  sk_instant grace_until;
  /* -1: no end, or 48 hours and more. */
  int64_t days_left;
  int64_t hours_left;
  /* The license of the same softkey that takes over before this one stops, or NULL. */
  const sk_license *following;
} sk_state;

/* Since when the machine does not match a softkey; false where that is now. */
typedef bool (*sk_drifted_since)(const void *asked, sk_text softkey_id, sk_instant *since);

typedef struct sk_state_context {
  const sk_machine *machine;
  /* The later of the clock and the highest time. */
  sk_instant now;
  /* While a reading of the clock is held: the highest time, which licenses go by. */
  bool has_proved;
  sk_instant proved;
  sk_drifted_since drifted_since;
  const void *asked;
  const sk_revocation *revoked;
  size_t revoked_count;
  const sk_emergency *emergencies;
  size_t emergency_count;
  int64_t warn_days;
} sk_state_context;

bool sk_is_running(sk_kind_of_state kind);

/* One state per softkey, the best first; NULL without memory. */
sk_state *sk_states_of(const sk_license *licenses, size_t count, const sk_state_context *context,
                       size_t *state_count, sk_arena *arena);

#endif
