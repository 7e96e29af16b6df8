#include "state.h"

#include <stdlib.h>

#include "term.h"

#define NEVER "9999-12-31T23:59:59Z"
#define HOUR_SECONDS 3600
/* Below two days people count hours. */
#define HOURS_COUNTED 48
/* How long an emergency grace lasts (G1). */
#define EMERGENCY_DAYS 7

/* The licenses of one softkey, in the order of the store. */
typedef struct sk_row {
  const sk_license *const *licenses;
  size_t count;
} sk_row;

bool sk_is_running(sk_kind_of_state kind) {
  return kind <= SK_STATE_GRACE;
}

/* Begun ones count whole; never below zero. */
static int64_t count_until(const char *end, const char *now, int64_t seconds) {
  int64_t left = sk_epoch_seconds(end) - sk_epoch_seconds(now);
  return left <= 0 ? 0 : (left + seconds - 1) / seconds;
}

static void count_left(sk_state *state, const char *end, const char *now) {
  int64_t hours = count_until(end, now, HOUR_SECONDS);
  state->days_left = count_until(end, now, SK_DAY_SECONDS);
  state->hours_left = hours < HOURS_COUNTED ? hours : -1;
}

static bool has_begun(const sk_license *license, const char *now) {
  return sk_compare_instants((const char *)license->not_before.at, now) <= 0;
}

/* L20 */
static const sk_license *current_license(const sk_row *row, const char *now) {
  const sk_license *current = NULL;
  const sk_license *first = row->licenses[0];
  size_t i;
  for (i = 0; i < row->count; i++) {
    const sk_license *one = row->licenses[i];
    int order = sk_order(one->not_before, first->not_before);
    if (has_begun(one, now) && (current == NULL || one->sequence >= current->sequence)) current = one;
    if (order < 0 || (order == 0 && one->sequence < first->sequence)) first = one;
  }
  return current == NULL ? first : current;
}

static sk_match match_now(const sk_license *license, const sk_state_context *context) {
  return sk_match_machine(&license->fingerprint, context->machine, (sk_policy)license->matching);
}

static bool is_revoked(const sk_license *license, const sk_state_context *context) {
  return sk_revocation_of(license, context->revoked, context->revoked_count) != NULL;
}

static sk_instant stop_of(const sk_license *license) {
  sk_instant until = sk_instant_from(sk_literal(NEVER));
  sk_grace_until(license, &until);
  return until;
}

/* Whether a license still to come may stand in the row behind the current one. */
static bool may_follow(const sk_license *one, const sk_license *current, const sk_state_context *context) {
  return one->sequence > current->sequence && !has_begun(one, context->now.text) &&
         !is_revoked(one, context) && match_now(one, context) != SK_BROKEN;
}

/* The next in the row: of those with a higher sequence that begin in time, the one that begins first. */
static const sk_license *next_in(const sk_row *row, const sk_license *current, const sk_license *last,
                                 sk_instant from, sk_instant until, const sk_state_context *context) {
  const sk_license *next = NULL;
  size_t i;
  for (i = 0; i < row->count; i++) {
    const sk_license *one = row->licenses[i];
    const char *begins = (const char *)one->not_before.at;
    if (one->sequence <= last->sequence || sk_compare_instants(begins, from.text) < 0) continue;
    if (sk_compare_instants(begins, until.text) > 0 || !may_follow(one, current, context)) continue;
    if (next == NULL || sk_order(one->not_before, next->not_before) < 0) next = one;
  }
  return next;
}

/* L25 */
static const sk_license *following_of(const sk_license *current, const sk_row *row,
                                      const sk_state_context *context) {
  const sk_license *last = current;
  sk_instant until = stop_of(current);
  sk_instant from = context->now;
  if (sk_compare_instants(until.text, context->now.text) <= 0) until = sk_instant_from(sk_literal(NEVER));
  for (;;) {
    const sk_license *next = next_in(row, current, last, from, until, context);
    if (next == NULL) break;
    last = next;
    from = sk_instant_from(next->not_before);
    until = stop_of(next);
  }
  return last == current ? NULL : last;
}

static void in_grace(sk_state *state, sk_grace_reason reason, const char *now) {
  state->kind = SK_STATE_GRACE;
  state->reason = reason;
  state->days_left = 0;
  state->hours_left = 0;
  if (state->has_grace_until) count_left(state, state->grace_until.text, now);
}

/* L22 */
static void drifted(sk_state *state, const sk_state_context *context) {
  sk_instant since = context->now;
  sk_instant end;
  if (context->drifted_since(context->asked, state->license->softkey_id, &since))
    since = sk_earlier(since, context->now);
  end = sk_add_seconds(since.text, state->license->grace_days * SK_DAY_SECONDS);
  if (!state->has_grace_until || sk_compare_instants(end.text, state->grace_until.text) <= 0)
    state->grace_until = end;
  state->has_grace_until = true;
  if (sk_compare_instants(context->now.text, state->grace_until.text) >= 0) {
    state->kind = SK_STATE_OTHER_MACHINE;
    return;
  }
  in_grace(state, SK_GRACE_DRIFTED, context->now.text);
}

/* L28 */
static void after_grace(sk_state *state, const sk_state_context *context) {
  size_t i;
  state->kind = SK_STATE_EXPIRED;
  for (i = 0; i < context->emergency_count && state->match != SK_BROKEN; i++) {
    const sk_emergency *one = &context->emergencies[i];
    sk_instant until = sk_add_seconds(one->began.text, EMERGENCY_DAYS * SK_DAY_SECONDS);
    if (!sk_same(one->softkey_id, state->license->softkey_id)) continue;
    if (one->sequence != state->license->sequence) continue;
    if (sk_compare_instants(one->began.text, context->now.text) > 0) continue;
    if (sk_compare_instants(context->now.text, until.text) >= 0) continue;
    state->has_grace_until = true;
    state->grace_until = until;
    in_grace(state, SK_GRACE_EMERGENCY, context->now.text);
  }
}

/* L23 */
static void in_term(sk_state *state, const sk_state_context *context) {
  sk_instant expires;
  state->kind = SK_STATE_ACTIVE;
  state->days_left = -1;
  if (state->license->expires_at.at == NULL) return;
  expires = sk_instant_from(state->license->expires_at);
  count_left(state, expires.text, context->now.text);
  if (state->days_left <= context->warn_days) state->kind = SK_STATE_EXPIRING;
}

static sk_state state_at(const sk_row *row, const sk_state_context *context) {
  sk_state state = {SK_STATE_UNLICENSED, NULL, SK_MATCH, SK_GRACE_EXPIRED, false, {{0}}, 0, -1, NULL};
  sk_phase phase;
  state.license = current_license(row, context->now.text);
  state.match = match_now(state.license, context);
  state.has_grace_until = sk_grace_until(state.license, &state.grace_until);
  state.following = following_of(state.license, row, context);
  phase = sk_phase_of(state.license, context->now.text);
  if (is_revoked(state.license, context))
    state.kind = SK_STATE_REVOKED;
  else if (phase == SK_NOT_YET)
    state.kind = SK_STATE_NOT_YET_VALID;
  else if (phase == SK_OVER)
    after_grace(&state, context);
  else if (state.match == SK_BROKEN)
    drifted(&state, context);
  else if (phase == SK_IN_GRACE)
    in_grace(&state, SK_GRACE_EXPIRED, context->now.text);
  else
    in_term(&state, context);
  return state;
}

/* L24: what runs by the proved time is not stopped by a clock that is not proved. */
static sk_state serving_on(const sk_row *row, const sk_state_context *context) {
  sk_state_context proved = *context;
  sk_state state = state_at(row, context);
  sk_state before;
  if (!context->has_proved || sk_is_running(state.kind)) return state;
  proved.now = context->proved;
  before = state_at(row, &proved);
  return sk_is_running(before.kind) ? before : state;
}

/* While in its term, a license serves until the term ends; after that, until its grace ends. */
static sk_instant end_of(const sk_state *state) {
  bool is_in_term = state->kind == SK_STATE_ACTIVE || state->kind == SK_STATE_EXPIRING;
  if (is_in_term ? state->license->expires_at.at == NULL : !state->has_grace_until)
    return sk_instant_from(sk_literal(NEVER));
  return is_in_term ? sk_instant_from(state->license->expires_at) : state->grace_until;
}

/* L26 */
static int by_service(const void *first, const void *second) {
  const sk_state *a = first;
  const sk_state *b = second;
  sk_instant end = end_of(a);
  sk_instant other = end_of(b);
  int order = sk_compare_instants(other.text, end.text);
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->kind == SK_STATE_NOT_YET_VALID) order = sk_order(a->license->not_before, b->license->not_before);
  return order != 0 ? order : sk_order(a->license->softkey_id, b->license->softkey_id);
}

/* Softkeys side by side; those of one softkey in the order of the store. */
static int by_softkey(const void *first, const void *second) {
  const sk_license *a = *(const sk_license *const *)first;
  const sk_license *b = *(const sk_license *const *)second;
  int order = sk_order(a->softkey_id, b->softkey_id);
  return order != 0 ? order : a < b ? -1 : a > b;
}

sk_state *sk_states_of(const sk_license *licenses, size_t count, const sk_state_context *context,
                       size_t *state_count, sk_arena *arena) {
  const sk_license **sorted = sk_take(arena, (count + 1) * sizeof *sorted);
  sk_state *states = sk_take(arena, (count + 1) * sizeof *states);
  size_t i;
  *state_count = 0;
  if (sorted == NULL || states == NULL) return NULL;
  for (i = 0; i < count; i++) sorted[i] = &licenses[i];
  qsort(sorted, count, sizeof *sorted, by_softkey);
  for (i = 0; i < count;) {
    sk_row row = {sorted + i, 1};
    while (i + row.count < count && sk_same(sorted[i + row.count]->softkey_id, sorted[i]->softkey_id))
      row.count++;
    states[(*state_count)++] = serving_on(&row, context);
    i += row.count;
  }
  qsort(states, *state_count, sizeof *states, by_service);
  return states;
}
