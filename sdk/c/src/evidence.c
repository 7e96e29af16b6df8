#include "evidence.h"

#include <stdio.h>
#include <string.h>

#include "home-files.h"
#include "home-place.h"
#include "paths.h"

static sk_code load_journal(sk_evidence *evidence, const char *home, sk_arena *arena) {
  sk_text text;
  sk_code code = sk_read_home_file(home, SK_JOURNAL_FILE, &text, arena);
  if (code == SK_STORE_CORRUPT) {
    evidence->journal.is_broken = true;
    return SK_OK;
  }
  if (code != SK_OK) return code;
  return sk_read_journal(text.at == NULL ? sk_literal("") : text, &evidence->journal, arena);
}

/* False where there is no record that can be read, whatever keeps it from being read. */
static bool load_record(const char *folder, const char *name, sk_record *record, sk_arena *arena,
                        sk_code *code) {
  sk_text json;
  *code = sk_read_home_file(folder, name, &json, arena);
  if (*code == SK_NO_MEMORY) return false;
  if (*code != SK_OK || json.at == NULL) {
    *code = SK_OK;
    return false;
  }
  return sk_read_record(json, record, arena, code);
}

static sk_floor *floor_in(sk_floor *floors, size_t count, sk_text subject) {
  size_t i;
  for (i = 0; i < count; i++)
    if (sk_same(floors[i].subject, subject)) return &floors[i];
  return NULL;
}

/* One floor per subject, the highest; of two with one number, that which knows its payload. */
static void raise_floor(sk_floor *floors, size_t *count, const sk_floor *floor) {
  sk_floor *known = floor_in(floors, *count, floor->subject);
  if (known == NULL) {
    floors[(*count)++] = *floor;
  } else if (floor->number * 2 + (floor->payload.at != NULL) >
             known->number * 2 + (known->payload.at != NULL)) {
    *known = *floor;
  }
}

static sk_code gather_floors(const sk_evidence *evidence, sk_record *record, sk_arena *arena) {
  const sk_journal *journal = &evidence->journal;
  size_t kept = evidence->has_kept ? evidence->kept.floor_count : 0;
  size_t journaled = 0;
  sk_floor floor;
  size_t i;
  for (i = 0; i < journal->count; i++)
    if (sk_floor_in(&journal->entries[i], &floor)) journaled++;
  record->seen = sk_take(arena, (kept + journaled + 1) * sizeof *record->seen);
  if (record->seen == NULL) return SK_NO_MEMORY;
  for (i = 0; i < kept; i++) raise_floor(record->seen, &record->floor_count, &evidence->kept.seen[i]);
  for (i = 0; i < journal->count; i++)
    if (sk_floor_in(&journal->entries[i], &floor)) raise_floor(record->seen, &record->floor_count, &floor);
  return SK_OK;
}

/* L6: it counts until the home has a document that it does not know. */
static bool knows_all(const sk_record *own, const sk_record *record) {
  size_t i;
  size_t k;
  for (i = 0; i < record->floor_count; i++) {
    int64_t known = 0;
    for (k = 0; k < own->floor_count; k++)
      if (sk_same(own->seen[k].subject, record->seen[i].subject)) known = own->seen[k].number;
    if (record->seen[i].number > known) return false;
  }
  return true;
}

static sk_code load_own(sk_evidence *evidence, const char *home, sk_arena *arena) {
  const char *folder = sk_own_record_folder(arena);
  const char *name = sk_own_record_name(home, arena);
  sk_code code = SK_OK;
  if (name == NULL) return SK_NO_MEMORY;
  if (folder == NULL || !load_record(folder, name, &evidence->own, arena, &code)) return code;
  evidence->has_own = knows_all(&evidence->own, &evidence->record);
  return SK_OK;
}

static void raise(bool *has, sk_instant *highest, sk_instant witness) {
  *highest = *has ? sk_later(*highest, witness) : witness;
  *has = true;
}

static bool is_newest(const sk_holdings *holdings, const sk_license *license) {
  return sk_newest_license(holdings, license->softkey_id) == license;
}

/* L8; false where nothing tells any time. */
static bool find_highest(const sk_evidence *evidence, const sk_holdings *holdings, sk_instant *highest) {
  bool has = false;
  sk_instant in_journal;
  size_t i;
  if (evidence->has_kept) raise(&has, highest, evidence->kept.clock.highest);
  if (evidence->has_own) raise(&has, highest, evidence->own.clock.highest);
  if (sk_time_in(&evidence->journal, &in_journal)) raise(&has, highest, in_journal);
  for (i = 0; i < holdings->license_count; i++)
    if (is_newest(holdings, &holdings->licenses[i]))
      raise(&has, highest, sk_instant_from(holdings->licenses[i].issued_at));
  return has;
}

/* L9: a reading that the journal mentions, if the record has lost it. */
static void find_forgotten(const sk_evidence *evidence, sk_clock *clock) {
  sk_ahead ahead;
  memset(&ahead, 0, sizeof ahead);
  if (!sk_reading_held_in(&evidence->journal, &ahead.at, &ahead.from)) return;
  if (sk_compare_instants(ahead.at.text, clock->highest.text) <= 0) return;
  if (evidence->has_kept && evidence->kept.has_told && sk_is_same_instant(evidence->kept.told, ahead.at))
    return;
  ahead.last = ahead.at;
  clock->has_ahead = true;
  clock->ahead = ahead;
}

static void find_ahead(const sk_evidence *evidence, sk_clock *clock) {
  const sk_clock *kept = evidence->has_kept ? &evidence->kept.clock : NULL;
  const sk_clock *own = evidence->has_own ? &evidence->own.clock : NULL;
  const sk_clock *known = kept != NULL && kept->has_ahead ? kept : own != NULL && own->has_ahead ? own : NULL;
  clock->left = kept != NULL ? kept->left : own != NULL ? own->left : 0;
  clock->has_ahead = known != NULL;
  if (known != NULL)
    clock->ahead = known->ahead;
  else
    find_forgotten(evidence, clock);
}

static void add_drift(sk_record *record, sk_text softkey_id, sk_instant since) {
  sk_drift *known = (sk_drift *)(void *)sk_drift_of(record, softkey_id);
  if (known != NULL) {
    known->since = sk_earlier(known->since, since);
    return;
  }
  record->drifted[record->drift_count].softkey_id = softkey_id;
  record->drifted[record->drift_count++].since = since;
}

/* L10 */
static sk_code gather_drifts(const sk_evidence *evidence, const sk_holdings *holdings, sk_record *record,
                             sk_arena *arena) {
  size_t kept = evidence->has_kept ? evidence->kept.drift_count : 0;
  const sk_ahead *held = sk_held_reading(&record->clock);
  sk_instant proved = held == NULL ? record->clock.highest : sk_later(record->clock.highest, held->last);
  size_t i;
  record->drifted = sk_take(arena, (kept + holdings->license_count + 1) * sizeof *record->drifted);
  if (record->drifted == NULL) return SK_NO_MEMORY;
  for (i = 0; i < kept; i++) {
    const sk_drift *drift = &evidence->kept.drifted[i];
    bool in_doubt = sk_compare_instants(drift->since.text, proved.text) > 0;
    add_drift(record, drift->softkey_id, in_doubt ? record->clock.highest : drift->since);
  }
  for (i = 0; i < holdings->license_count; i++) {
    sk_text softkey_id = holdings->licenses[i].softkey_id;
    sk_instant since;
    sk_instant at;
    if (!is_newest(holdings, &holdings->licenses[i])) continue;
    if (!sk_drift_in(&evidence->journal, softkey_id, &since, &at)) continue;
    add_drift(record, softkey_id, sk_compare_instants(since.text, proved.text) > 0 ? at : since);
  }
  return SK_OK;
}

static sk_code gather_taken_back(const sk_evidence *evidence, sk_record *record, sk_arena *arena) {
  sk_taken_back journaled;
  sk_code code = sk_taken_back_in(&evidence->journal, &journaled, arena);
  if (evidence->has_kept) record->taken_back = evidence->kept.taken_back;
  if (journaled.number > record->taken_back.number) record->taken_back = journaled;
  return code;
}

/* One for each softkey: of the highest sequence, with the earliest beginning that any place knows. */
static void raise_emergency(sk_record *record, const sk_emergency *one) {
  sk_emergency *known = (sk_emergency *)(void *)sk_emergency_of(record, one->softkey_id);
  if (known == NULL)
    record->emergencies[record->emergency_count++] = *one;
  else if (known->sequence < one->sequence)
    *known = *one;
  else if (known->sequence == one->sequence)
    known->began = sk_earlier(known->began, one->began);
}

/* L27: of the home alone. */
static sk_code gather_emergencies(const sk_evidence *evidence, sk_record *record, sk_arena *arena) {
  const sk_journal *journal = &evidence->journal;
  size_t kept = evidence->has_kept ? evidence->kept.emergency_count : 0;
  size_t journaled = 0;
  sk_emergency one;
  size_t i;
  for (i = 0; i < journal->count; i++)
    if (sk_emergency_in(&journal->entries[i], &one)) journaled++;
  record->emergencies = sk_take(arena, (kept + journaled + 1) * sizeof *record->emergencies);
  if (record->emergencies == NULL) return SK_NO_MEMORY;
  for (i = 0; i < kept; i++) raise_emergency(record, &evidence->kept.emergencies[i]);
  for (i = 0; i < journal->count; i++)
    if (sk_emergency_in(&journal->entries[i], &one)) raise_emergency(record, &one);
  return SK_OK;
}

sk_code sk_load_evidence(sk_evidence *evidence, const char *home, const sk_holdings *holdings,
                         sk_arena *arena) {
  sk_record *record = &evidence->record;
  sk_code code = load_journal(evidence, home, arena);
  if (code != SK_OK) return code;
  evidence->has_kept = load_record(home, SK_RECORD_FILE, &evidence->kept, arena, &code);
  if (code == SK_OK) code = gather_floors(evidence, record, arena);
  if (code == SK_OK) code = load_own(evidence, home, arena);
  if (code != SK_OK || !find_highest(evidence, holdings, &record->clock.highest)) return code;
  evidence->has_record = true;
  find_ahead(evidence, &record->clock);
  record->has_told = evidence->has_kept && evidence->kept.has_told;
  if (record->has_told) record->told = evidence->kept.told;
  code = gather_drifts(evidence, holdings, record, arena);
  if (code == SK_OK) code = gather_emergencies(evidence, record, arena);
  return code == SK_OK ? gather_taken_back(evidence, record, arena) : code;
}

sk_record sk_after_clock(const sk_evidence *evidence, const char *now) {
  sk_record record = evidence->record;
  sk_instant reading = sk_instant_from(sk_literal(now));
  if (!evidence->has_record) {
    sk_empty_record(&record, reading); /* L13 */
  } else if (!evidence->has_kept && !evidence->has_own) {
    record.clock.highest = sk_later(record.clock.highest, reading); /* L14 */
    record.clock.has_ahead = false;
  } else {
    sk_take_reading(&record.clock, now);
  }
  return record;
}

bool sk_was_watched(const sk_evidence *evidence, const sk_license *license, sk_arena *arena) {
  char number[32];
  const char *softkey_id = sk_keep(arena, license->softkey_id.at, license->softkey_id.length);
  const char *file;
  size_t i;
  if (sk_is_whole(&evidence->journal) && evidence->journal.count > 0) return true;
  snprintf(number, sizeof number, "_%lld.license", (long long)license->sequence);
  file = softkey_id == NULL ? NULL : sk_join(arena, softkey_id, number, NULL);
  if (file != NULL && sk_has_watched(&evidence->journal, file)) return true;
  for (i = 0; evidence->has_kept && i < evidence->kept.floor_count; i++) {
    const sk_floor *floor = &evidence->kept.seen[i];
    if (sk_same(floor->subject, license->softkey_id) && floor->number >= license->sequence &&
        floor->payload.at != NULL)
      return true;
  }
  return false;
}

const sk_revocation *sk_revocations_in(const sk_holdings *holdings, const sk_record *record, size_t *count) {
  bool is_list_older = record->taken_back.number > holdings->revocation_list;
  *count = is_list_older ? record->taken_back.count : holdings->revoked.count;
  return is_list_older ? record->taken_back.revoked : holdings->revoked.items;
}
