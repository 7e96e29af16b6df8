#include "look.h"

#include <string.h>

#include "home-files.h"
#include "paths.h"

/* A clock that is further ahead is said, even if it stops nothing: a machine may be off for as long. */
#define LONG_SECONDS (45 * SK_DAY_SECONDS)

/* Whom a state asks since when the machine does not match. */
typedef struct sk_asked {
  const sk_look *look;
  sk_arena *arena;
} sk_asked;

/* L22, and H6 where it was not recorded. */
static bool drifted_since(const void *asked, sk_text softkey_id, sk_instant *since) {
  const sk_look *look = ((const sk_asked *)asked)->look;
  const sk_drift *noted = sk_drift_of(&look->record, softkey_id);
  const sk_license *newest = sk_newest_license(&look->holdings, softkey_id);
  sk_instant issued;
  if (noted != NULL) *since = noted->since;
  if (newest == NULL) return noted != NULL;
  issued = sk_instant_from(newest->issued_at);
  if (!sk_was_watched(&look->evidence, newest, ((const sk_asked *)asked)->arena)) {
    *since = noted != NULL ? sk_earlier(*since, issued) : issued;
    return true;
  }
  if (noted == NULL && !look->recorded) *since = issued;
  return noted != NULL || !look->recorded;
}

static sk_state *states_by(const sk_look *look, bool with_proved, size_t *count, sk_arena *arena) {
  sk_asked asked = {look, arena};
  sk_state_context context;
  memset(&context, 0, sizeof context);
  context.machine = &look->machine;
  context.now = sk_later(look->now, look->record.clock.highest);
  context.has_proved = with_proved && look->recorded && sk_held_reading(&look->record.clock) != NULL;
  context.proved = look->record.clock.highest;
  context.drifted_since = drifted_since;
  context.asked = &asked;
  context.revoked = sk_revocations_in(&look->holdings, &look->record, &context.revoked_count);
  if (!sk_is_far(look->record.clock.highest.text, look->now.text)) { /* G4 */
    context.emergencies = look->record.emergencies;
    context.emergency_count = look->record.emergency_count;
  }
  context.warn_days = look->warn_days;
  return sk_states_of(look->holdings.licenses, look->holdings.license_count, &context, count, arena);
}

static size_t count_running(const sk_state *states, size_t count) {
  size_t running = 0;
  size_t i;
  for (i = 0; i < count; i++)
    if (sk_is_running(states[i].kind)) running++;
  return running;
}

static bool is_long_ahead(const sk_ahead *held) {
  return sk_epoch_seconds(held->at.text) - sk_epoch_seconds(held->from.text) > LONG_SECONDS;
}

/* The states, and what there is to say of the clock. */
static sk_code judge(sk_look *look, sk_arena *arena) {
  const sk_ahead *held = look->recorded ? sk_held_reading(&look->record.clock) : NULL;
  sk_state *alone;
  size_t count;
  look->serves_on = false;
  look->states = states_by(look, true, &look->state_count, arena);
  if (look->states == NULL) return SK_NO_MEMORY;
  if (held != NULL) {
    alone = states_by(look, false, &count, arena);
    if (alone == NULL) return SK_NO_MEMORY;
    look->serves_on = count_running(look->states, look->state_count) > count_running(alone, count);
  }
  look->ahead = held != NULL && (look->serves_on || is_long_ahead(held)) ? held : NULL;
  return SK_OK;
}

/* The record as a station would write it after this look; whether that says a drift for the first time. */
static sk_code record_to_write(const sk_look *look, sk_record *record, bool *is_new_drift, bool *is_change,
                               sk_arena *arena) {
  sk_asked asked = {look, arena};
  size_t i;
  *record = look->record;
  *is_new_drift = *is_change = false;
  record->drifted =
      sk_take(arena, (look->record.drift_count + look->state_count + 1) * sizeof *record->drifted);
  record->drift_count = 0;
  if (record->drifted == NULL) return SK_NO_MEMORY;
  for (i = 0; i < look->record.drift_count; i++) {
    const sk_drift *drift = &look->record.drifted[i];
    bool is_over = false;
    size_t k;
    for (k = 0; k < look->state_count; k++)
      if (sk_same(look->states[k].license->softkey_id, drift->softkey_id))
        is_over = look->states[k].match != SK_BROKEN;
    if (is_over)
      *is_change = true;
    else
      record->drifted[record->drift_count++] = *drift;
  }
  for (i = 0; i < look->state_count; i++) {
    sk_text softkey_id = look->states[i].license->softkey_id;
    sk_drift *drift = &record->drifted[record->drift_count];
    if (look->states[i].match != SK_BROKEN || sk_drift_of(&look->record, softkey_id) != NULL) continue;
    *is_new_drift = *is_change = true;
    drift->softkey_id = softkey_id;
    if (!drifted_since(&asked, softkey_id, &drift->since))
      drift->since = sk_later(look->now, look->record.clock.highest);
    record->drift_count++;
  }
  if (look->ahead != NULL) {
    record->has_told = true;
    record->told = look->ahead->at;
  }
  return SK_OK;
}

static bool is_held_on_record(const sk_look *look) {
  const sk_ahead *before = look->evidence.has_record ? sk_held_reading(&look->evidence.record.clock) : NULL;
  return before != NULL && sk_is_same_instant(before->at, look->ahead->at);
}

static bool is_ahead_in_journal(const sk_look *look) {
  sk_instant reading;
  sk_instant from;
  return sk_reading_held_in(&look->evidence.journal, &reading, &from) &&
         sk_is_same_instant(reading, look->ahead->at);
}

/* H6: whether all that a state depends on is on record, and whether a station of this user could write the
 * rest. */
static sk_code find_recorded(const sk_look *look, bool *recorded, sk_arena *arena) {
  sk_record record;
  bool is_new_drift;
  bool needs_line;
  sk_code code = record_to_write(look, &record, &is_new_drift, &needs_line, arena);
  if (code != SK_OK) return code;
  *recorded = !is_new_drift && (look->ahead == NULL || is_held_on_record(look));
  if (sk_may_write(look->home)) return SK_OK;
  if (look->ahead != NULL && !is_ahead_in_journal(look)) needs_line = true;
  *recorded =
      !needs_line && !sk_is_record_lost(&look->evidence) && !sk_is_worth_writing(&record, &look->evidence);
  return SK_OK;
}

static sk_code say(sk_look *look, const char *file, sk_code problem, sk_arena *arena) {
  return problem == SK_OK ? SK_OK : sk_add_problem(&look->problems, file, problem, arena);
}

/* What keeps this from being a home at all: it, or what it lies below, is no folder. */
static sk_code find_no_home(sk_look *look, bool *is_none, sk_arena *arena) {
  char *path = sk_absolute_path(look->home, arena);
  if (path == NULL) return SK_NO_MEMORY;
  while (!sk_exists(path) && strcmp(path, "/") != 0) {
    char *slash = strrchr(path, '/');
    if (slash == path) slash++;
    *slash = 0;
  }
  *is_none = !sk_is_folder(path);
  return *is_none ? say(look, sk_base_name(path), SK_STORE_CORRUPT, arena) : SK_OK;
}

/* Everything that occupies a name of the home's own but is not the thing that belongs there. */
static sk_code find_oddities(sk_look *look, sk_arena *arena) {
  static const char *const files[] = {SK_RECORD_FILE, SK_JOURNAL_FILE, NULL};
  const char *documents = sk_join(arena, look->home, "/" SK_DOCUMENTS, NULL);
  const char *const *file;
  sk_code code;
  if (documents == NULL) return SK_NO_MEMORY;
  code = say(look, SK_DOCUMENTS, sk_exists(documents) && !sk_is_folder(documents) ? SK_STORE_CORRUPT : SK_OK,
             arena);
  if (code == SK_OK) code = say(look, SK_LOCK_FILE, sk_look_at_lock(look->home, arena), arena);
  for (file = files; *file != NULL && code == SK_OK; file++)
    code = say(look, *file, sk_look_at_home_file(look->home, *file, arena), arena);
  return code;
}

static bool is_said(const sk_problems *problems, const char *file) {
  size_t i;
  for (i = 0; i < problems->count; i++)
    if (strcmp(problems->items[i].file, file) == 0) return true;
  return false;
}

static sk_code add_problems(sk_look *look, const sk_problems *more, bool unless_said, sk_arena *arena) {
  size_t said = look->problems.count;
  sk_code code = SK_OK;
  size_t i;
  for (i = 0; i < more->count && code == SK_OK; i++) {
    sk_problems before = {look->problems.items, said};
    if (!unless_said || !is_said(&before, more->items[i].file))
      code = say(look, more->items[i].file, more->items[i].code, arena);
  }
  return code;
}

static sk_code find_problems(sk_look *look, bool is_none, sk_arena *arena) {
  sk_problems missing = {NULL, 0};
  sk_code code = add_problems(look, &look->holdings.problems, false, arena);
  if (code == SK_OK && !is_none) code = sk_find_missing(&look->evidence, &look->holdings, &missing, arena);
  return code == SK_OK ? add_problems(look, &missing, true, arena) : code;
}

sk_code sk_look_at_home(sk_look *look, sk_arena *arena) {
  bool is_none = false;
  bool recorded = true;
  sk_code code = find_no_home(look, &is_none, arena);
  look->home_exists = sk_exists(look->home);
  if (code == SK_OK && !is_none) code = find_oddities(look, arena);
  if (code == SK_OK) code = sk_load_holdings(&look->holdings, look->home, arena);
  if (code == SK_OK) code = sk_load_evidence(&look->evidence, look->home, &look->holdings, arena);
  if (code == SK_OK) code = find_problems(look, is_none, arena);
  if (code != SK_OK) return code;
  look->record = sk_after_clock(&look->evidence, look->now.text);
  look->recorded = true;
  code = judge(look, arena);
  if (code != SK_OK || (look->holdings.license_count == 0 && !look->evidence.has_kept)) return code;
  code = find_recorded(look, &recorded, arena);
  if (code != SK_OK || recorded) return code;
  look->recorded = false;
  return judge(look, arena);
}
