#ifndef SK_MATCH_H
#define SK_MATCH_H

#include "payload.h"

/* Comparing a license's baseline with a machine (spec F3 to F5). */

typedef enum sk_status { SK_VALUE, SK_DENIED, SK_NOTHING, SK_JUNK } sk_status;

/* One component of a fingerprint. Digests stand 33 characters apart, a space between two. */
typedef struct sk_component {
  sk_status status;
  const unsigned char *digests;
  size_t count;
} sk_component;

/* A machine as it is now, one component for each name of spec §8. */
typedef struct sk_machine {
  sk_component components[SK_COMPONENT_COUNT];
  /* Of a list not everything could be seen: what the baseline has besides is unknown, not different (F4). */
  bool is_incomplete[SK_COMPONENT_COUNT];
} sk_machine;

typedef enum sk_match { SK_MATCH, SK_TOLERATED, SK_BROKEN } sk_match;

/* As `matching` of a license names them. */
typedef enum sk_policy { SK_STANDARD, SK_STRICT, SK_LENIENT } sk_policy;

/* A machine out of the lines by which documents write it (spec §7). */
void sk_machine_of(const sk_fingerprint *fingerprint, sk_machine *machine);

/* The same, out of a text with a line for each component; false where it is none. */
bool sk_read_machine(const char *text, sk_machine *machine);

sk_match sk_match_machine(const sk_fingerprint *baseline, const sk_machine *machine, sk_policy policy);

const char *sk_match_name(sk_match match);

#endif
