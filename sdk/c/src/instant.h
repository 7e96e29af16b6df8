#ifndef SK_INSTANT_H
#define SK_INSTANT_H

#include <stdbool.h>
#include <stdint.h>

#include "encoding.h"

/* Points in time as documents write them (spec B3): `YYYY-MM-DDTHH:MM:SSZ`. They compare as text. */

#define SK_INSTANT_LENGTH 20
#define SK_DAY_SECONDS 86400

/* With a zero behind it. */
typedef struct sk_instant {
  char text[SK_INSTANT_LENGTH + 1];
} sk_instant;

bool sk_is_instant(sk_text text);

/* Seconds since 1970; of an instant that was looked at already. */
int64_t sk_epoch_seconds(const char *instant);

/* Held at the nearer end where it lies outside of the years 2000 to 9999. */
sk_instant sk_instant_of(int64_t epoch_seconds);

sk_instant sk_add_seconds(const char *instant, int64_t seconds);

/* Negative, zero or positive. */
int sk_compare_instants(const char *a, const char *b);

sk_instant sk_instant_from(sk_text text);

#endif
