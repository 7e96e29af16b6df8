#include "clock.h"

#define FAR_SECONDS SK_DAY_SECONDS
/* A second reading proves a first one that lies at least this much before it. */
#define CONFIRM_SECONDS (SK_DAY_SECONDS / 2)
/* So many readings ahead may be held and left; the next one is believed at once. */
#define MOST_LEFT 5

sk_instant sk_later(sk_instant a, sk_instant b) {
  return sk_compare_instants(a.text, b.text) < 0 ? b : a;
}

sk_instant sk_earlier(sk_instant a, sk_instant b) {
  return sk_compare_instants(a.text, b.text) < 0 ? a : b;
}

bool sk_is_same_instant(sk_instant a, sk_instant b) {
  return sk_compare_instants(a.text, b.text) == 0;
}

bool sk_is_far(const char *a, const char *b) {
  sk_instant far = sk_add_seconds(b, FAR_SECONDS);
  return sk_compare_instants(far.text, a) < 0;
}

const sk_ahead *sk_held_reading(const sk_clock *clock) {
  return clock->has_ahead && !clock->ahead.over ? &clock->ahead : NULL;
}

sk_instant sk_believed_from(const sk_ahead *held) {
  return sk_add_seconds(held->at.text, CONFIRM_SECONDS);
}

/* L15: near the highest time, or behind it. */
static void at_hand(sk_clock *clock, sk_instant now) {
  clock->highest = sk_later(clock->highest, now);
  if (!clock->has_ahead) return;
  if (sk_compare_instants(clock->ahead.at.text, clock->highest.text) <= 0) {
    clock->has_ahead = false;
    return;
  }
  if (!clock->ahead.over) clock->left++;
  clock->ahead.over = true;
}

/* L16 */
static void hold(sk_clock *clock, sk_instant now) {
  if (clock->left >= MOST_LEFT) {
    clock->highest = now;
    clock->has_ahead = false;
    return;
  }
  clock->has_ahead = true;
  clock->ahead.at = now;
  clock->ahead.last = now;
  clock->ahead.from = clock->highest;
  clock->ahead.over = false;
}

/* L19: the highest time goes on by as much as the clock does. */
static void go_on(sk_clock *clock, sk_instant now) {
  int64_t elapsed = sk_epoch_seconds(now.text) - sk_epoch_seconds(clock->ahead.at.text);
  sk_instant moved = sk_add_seconds(clock->ahead.from.text, elapsed < 0 ? 0 : elapsed);
  clock->highest = sk_later(clock->highest, moved);
  clock->ahead.last = sk_later(clock->ahead.last, now);
}

void sk_take_reading(sk_clock *clock, const char *reading) {
  sk_instant now = sk_instant_from(sk_literal(reading));
  sk_instant proved;
  if (sk_is_far(now.text, clock->highest.text) && sk_held_reading(clock) != NULL) {
    proved = sk_believed_from(&clock->ahead);
    if (sk_is_far(clock->ahead.at.text, now.text)) { /* L17 */
      clock->left++;
      hold(clock, now);
      return;
    }
    if (sk_compare_instants(proved.text, now.text) > 0) {
      go_on(clock, now);
      return;
    }
    clock->highest = sk_later(clock->highest, clock->ahead.last); /* L18 */
    clock->has_ahead = false;
  }
  if (sk_is_far(now.text, clock->highest.text))
    hold(clock, now);
  else
    at_hand(clock, now);
}
