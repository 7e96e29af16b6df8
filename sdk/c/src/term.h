#ifndef SK_TERM_H
#define SK_TERM_H

#include "instant.h"
#include "payload.h"

/* A license's dates (spec V10). */

typedef enum sk_phase { SK_NOT_YET, SK_IN_TERM, SK_IN_GRACE, SK_OVER } sk_phase;

sk_phase sk_phase_of(const sk_license *license, const char *now);
const char *sk_phase_name(sk_phase phase);

/* The first instant in which the product no longer runs; false where the license has no end. */
bool sk_grace_until(const sk_license *license, sk_instant *until);

/* The entry of a revocation list that takes this license back, or NULL (spec V9). */
const sk_revocation *sk_revocation_of(const sk_license *license, const sk_revocation *revoked, size_t count);

#endif
