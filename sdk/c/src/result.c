#include "result.h"

#include <string.h>

#include "license-view.h"

/* The texts of a result, and whether one of them found no room. */
typedef struct sk_showing {
  sk_arena *arena;
  bool failed;
} sk_showing;

static const char *shown(sk_showing *showing, sk_instant instant) {
  const char *text = sk_keep(showing->arena, instant.text, SK_INSTANT_LENGTH);
  if (text == NULL) showing->failed = true;
  return text;
}

/* A file's name in UTF-8, whatever its bytes are. */
static const char *shown_name(sk_showing *showing, const char *name) {
  size_t length = strlen(name);
  char *text;
  char *to;
  if (sk_is_utf8((const unsigned char *)name, length)) return name;
  text = to = sk_take(showing->arena, 3 * length + 1);
  if (text == NULL) {
    showing->failed = true;
    return "";
  }
  for (; *name != 0; name++) {
    if ((unsigned char)*name < 0x80) {
      *to++ = *name;
    } else {
      memcpy(to, "\xef\xbf\xbd", 3);
      to += 3;
    }
  }
  return text;
}

static const char *kind_name(sk_kind_of_state kind) {
  static const char *const names[] = {"active",  "expiring",      "grace",   "not-yet-valid",
                                      "expired", "other-machine", "revoked", "unlicensed"};
  return names[kind];
}

static const char *reason_name(sk_grace_reason reason) {
  static const char *const names[] = {"expired", "drifted", "emergency"};
  return names[reason];
}

static sk_code code_of_state(const sk_state *state) {
  switch (state->kind) {
    case SK_STATE_ACTIVE:
    case SK_STATE_EXPIRING:
      return SK_OK;
    case SK_STATE_GRACE:
      return state->reason == SK_GRACE_DRIFTED ? SK_OTHER_MACHINE : SK_EXPIRED;
    case SK_STATE_NOT_YET_VALID:
      return SK_NOT_YET_VALID;
    case SK_STATE_EXPIRED:
      return SK_EXPIRED;
    case SK_STATE_OTHER_MACHINE:
      return SK_OTHER_MACHINE;
    case SK_STATE_REVOKED:
      return SK_REVOKED;
    case SK_STATE_UNLICENSED:
      break;
  }
  return SK_NO_LICENSE;
}

static const softkey_license *show_license(sk_showing *showing, const sk_license *license) {
  const softkey_license *view = license == NULL ? NULL : sk_view_license(license, showing->arena);
  if (license != NULL && view == NULL) showing->failed = true;
  return view;
}

static softkey_state show_state(sk_showing *showing, const sk_state *state) {
  softkey_state view;
  memset(&view, 0, sizeof view);
  view.kind = kind_name(state->kind);
  view.licensed = sk_is_running(state->kind);
  view.code = sk_code_name(code_of_state(state));
  if (state->kind == SK_STATE_GRACE) view.reason = reason_name(state->reason);
  if (state->has_grace_until) view.grace_until = shown(showing, state->grace_until);
  view.days_left = state->days_left;
  view.hours_left = state->hours_left;
  view.match = sk_match_name(state->match);
  view.license = show_license(showing, state->license);
  view.following = show_license(showing, state->following);
  if (view.license == NULL) return view;
  view.until = state->kind == SK_STATE_GRACE ? view.grace_until : view.license->expires_at;
  if (!view.licensed) view.until = NULL;
  return view;
}

static softkey_state state_without_license(const char *kind, const char *code) {
  softkey_state view;
  memset(&view, 0, sizeof view);
  view.kind = kind;
  view.code = code;
  view.days_left = view.hours_left = -1;
  return view;
}

/* Why there is no license: a license that is here cannot be used, or was here; or none ever was. */
static const char *why_unlicensed(const sk_problems *problems) {
  static const char ending[] = ".license";
  size_t i;
  for (i = 0; i < problems->count; i++) {
    const char *file = problems->items[i].file;
    size_t length = strlen(file);
    if (length >= sizeof ending && strcmp(file + length - (sizeof ending - 1), ending) == 0)
      return sk_code_name(problems->items[i].code);
  }
  return sk_code_name(SK_NO_LICENSE);
}

static void show_softkeys(sk_showing *showing, const sk_look *look, const char *product,
                          softkey_result *result) {
  softkey_state *views = sk_take(showing->arena, (look->state_count + 1) * sizeof *views);
  size_t i;
  result->best = state_without_license("unlicensed", why_unlicensed(&look->problems));
  showing->failed = showing->failed || views == NULL;
  for (i = 0; i < look->state_count && views != NULL; i++) views[i] = show_state(showing, &look->states[i]);
  result->softkeys = views;
  result->softkey_count = look->state_count;
  for (i = look->state_count; i > 0 && !showing->failed; i--)
    if (product == NULL || strcmp(views[i - 1].license->product, product) == 0) result->best = views[i - 1];
}

static void show_clock(sk_showing *showing, const sk_look *look, softkey_result *result) {
  sk_instant highest = look->record.clock.highest;
  result->now = shown(showing, look->now);
  result->highest = shown(showing, highest);
  result->judged = shown(showing, look->serves_on ? highest : sk_later(look->now, highest));
  result->clock_set_back = sk_is_far(highest.text, look->now.text);
  if (look->ahead == NULL) return;
  result->ahead_since = shown(showing, look->ahead->at);
  result->ahead_believed_from = shown(showing, sk_believed_from(look->ahead));
}

static void show_problems(sk_showing *showing, const sk_look *look, softkey_result *result) {
  softkey_problem *views = sk_take(showing->arena, (look->problems.count + 1) * sizeof *views);
  size_t i;
  showing->failed = showing->failed || views == NULL;
  for (i = 0; i < look->problems.count && views != NULL; i++) {
    views[i].file = shown_name(showing, look->problems.items[i].file);
    views[i].code = sk_code_name(look->problems.items[i].code);
  }
  result->problems = views;
  result->problem_count = look->problems.count;
}

sk_code sk_show_look(const sk_look *look, const char *product, sk_result_room *room) {
  sk_showing showing = {&room->arena, false};
  softkey_result *result = &room->result;
  show_softkeys(&showing, look, product, result);
  show_clock(&showing, look, result);
  show_problems(&showing, look, result);
  result->not_recorded = !look->recorded;
  result->home_exists = look->home_exists;
  return showing.failed ? SK_NO_MEMORY : SK_OK;
}

sk_code sk_show_unknown(const sk_look *look, sk_code why, sk_result_room *room) {
  sk_showing showing = {&room->arena, false};
  softkey_result *result = &room->result;
  result->best = state_without_license("unknown", sk_code_name(why));
  result->now = result->highest = result->judged = shown(&showing, look->now);
  result->home_exists = look->home_exists;
  show_problems(&showing, look, result);
  return showing.failed ? SK_NO_MEMORY : SK_OK;
}
