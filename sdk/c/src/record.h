#ifndef SK_RECORD_H
#define SK_RECORD_H

#include "clock.h"
#include "payload.h"

/* What a station has seen and no document says (spec L4): a file of its own, and what the journal adds. */

typedef struct sk_drift {
  sk_text softkey_id;
  sk_instant since;
} sk_drift;

/* The highest number of a document that was seen. */
typedef struct sk_floor {
  /* A softkey id, `key-set` or `revocation-list`. */
  sk_text subject;
  int64_t number;
  /* SHA-256 of the payload; NULL where it was not written down. */
  sk_text payload;
} sk_floor;

/* What the list of this number took back of a station's own softkeys; 0: nothing is known of any. */
typedef struct sk_taken_back {
  int64_t number;
  sk_revocation *revoked;
  size_t count;
} sk_taken_back;

/* An emergency grace that a person began for a license (G1). */
typedef struct sk_emergency {
  sk_text softkey_id;
  int64_t sequence;
  sk_instant began;
  sk_text reason;
} sk_emergency;

typedef struct sk_record {
  sk_clock clock;
  bool has_told;
  sk_instant told;
  sk_drift *drifted;
  size_t drift_count;
  sk_floor *seen;
  size_t floor_count;
  sk_taken_back taken_back;
  sk_emergency *emergencies;
  size_t emergency_count;
} sk_record;

/* False where the text is no record; SK_NO_MEMORY is said by `*code`. */
bool sk_read_record(sk_text json, sk_record *record, sk_arena *arena, sk_code *code);

void sk_empty_record(sk_record *record, sk_instant highest);

/* The floor of a subject, or NULL. */
const sk_floor *sk_floor_of(const sk_record *record, sk_text subject);
const sk_drift *sk_drift_of(const sk_record *record, sk_text softkey_id);
const sk_emergency *sk_emergency_of(const sk_record *record, sk_text softkey_id);

#endif
