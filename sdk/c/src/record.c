#include "record.h"

#include <string.h>

#include "shape-tables.h"

#define MOST 2000

/* The table of spec L4, as it is read. */
typedef struct sk_ahead_row {
  sk_text at;
  sk_text last;
  sk_text from;
  bool over;
} sk_ahead_row;

typedef struct sk_drift_row {
  sk_text softkey_id;
  sk_text since;
} sk_drift_row;

typedef struct sk_taken_back_row {
  int64_t number;
  sk_list revoked;
} sk_taken_back_row;

typedef struct sk_emergency_row {
  sk_text softkey_id;
  int64_t sequence;
  sk_text began;
  sk_text reason;
} sk_emergency_row;

typedef struct sk_record_row {
  int64_t version;
  sk_text highest;
  sk_ahead_row ahead;
  int64_t left;
  sk_text told;
  sk_list drifted;
  sk_list seen;
  sk_taken_back_row taken_back;
  sk_list emergencies;
} sk_record_row;

static bool fits_hash(sk_text text) {
  return sk_shape_hash.fits(text);
}

static const sk_shape flag = SHAPE_BOOLEAN;
static const sk_shape name = SHAPE_TEXT(1, 40);

static const sk_member ahead_members[] = {
    MEMBER(sk_ahead_row, at, "at", sk_shape_instant),
    MEMBER(sk_ahead_row, last, "last", sk_shape_instant),
    MEMBER(sk_ahead_row, from, "from", sk_shape_instant),
    MEMBER(sk_ahead_row, over, "over", flag),
};
static const sk_shape ahead_or_null = SHAPE_RECORD_OR_NULL(sk_ahead_row, ahead_members);

static const sk_member drift_members[] = {
    MEMBER(sk_drift_row, softkey_id, "softkeyId", name),
    MEMBER(sk_drift_row, since, "since", sk_shape_instant),
};
static const sk_shape drift = SHAPE_RECORD(sk_drift_row, drift_members, NULL);
static const sk_shape drifts = SHAPE_LIST(drift, 0, MOST, NULL);

static const sk_shape number = SHAPE_INTEGER(false, 1, 9999999);
static const sk_shape hash_or_null = SHAPE_WORD_OR_NULL(fits_hash);
static const sk_member floor_members[] = {
    MEMBER(sk_floor, subject, "subject", name),
    MEMBER(sk_floor, number, "number", number),
    MEMBER(sk_floor, payload, "payload", hash_or_null),
};
static const sk_shape seen_floor = SHAPE_RECORD(sk_floor, floor_members, NULL);
static const sk_shape floors = SHAPE_LIST(seen_floor, 0, MOST, NULL);

static const sk_shape through_sequence = SHAPE_INTEGER(true, 1, 1000000);
static const sk_shape why = SHAPE_TEXT(0, 200);
static const sk_member revocation_members[] = {
    MEMBER(sk_revocation, softkey_id, "softkeyId", name),
    MEMBER(sk_revocation, through_sequence, "throughSequence", through_sequence),
    MEMBER(sk_revocation, revoked_at, "revokedAt", sk_shape_instant),
    MEMBER(sk_revocation, reason, "reason", why),
};
static const sk_shape revocation = SHAPE_RECORD(sk_revocation, revocation_members, NULL);
static const sk_shape revocations = SHAPE_LIST(revocation, 0, MOST, NULL);
static const sk_member taken_back_members[] = {
    MEMBER(sk_taken_back_row, number, "number", sk_shape_sequence),
    MEMBER(sk_taken_back_row, revoked, "revoked", revocations),
};
static const sk_shape taken_back_or_null = SHAPE_RECORD_OR_NULL(sk_taken_back_row, taken_back_members);

static const sk_shape why_emergency = SHAPE_TEXT(1, 400);
static const sk_member emergency_members[] = {
    MEMBER(sk_emergency_row, softkey_id, "softkeyId", name),
    MEMBER(sk_emergency_row, sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_emergency_row, began, "began", sk_shape_instant),
    MEMBER(sk_emergency_row, reason, "reason", why_emergency),
};
static const sk_shape emergency = SHAPE_RECORD(sk_emergency_row, emergency_members, NULL);
static const sk_shape emergencies = SHAPE_LIST(emergency, 1, MOST, NULL);

static const sk_shape third = SHAPE_INTEGER(false, 3, 3);
static const sk_shape second = SHAPE_INTEGER(false, 2, 2);
static const sk_shape left = SHAPE_INTEGER(false, 0, 1000000);

/* What versions 2 and 3 have, in this order. */
#define RECORD_MEMBERS(shape)                                                                                \
  MEMBER(sk_record_row, version, "version", shape),                                                          \
      MEMBER(sk_record_row, highest, "highest", sk_shape_instant),                                           \
      MEMBER(sk_record_row, ahead, "ahead", ahead_or_null), MEMBER(sk_record_row, left, "left", left),       \
      MEMBER(sk_record_row, told, "told", sk_shape_instant_or_null),                                         \
      MEMBER(sk_record_row, drifted, "drifted", drifts), MEMBER(sk_record_row, seen, "seen", floors),        \
      MEMBER(sk_record_row, taken_back, "takenBack", taken_back_or_null)

static const sk_member record_members[] = {
    RECORD_MEMBERS(third),
    MEMBER(sk_record_row, emergencies, "emergencies", emergencies),
};
static const sk_shape record_shape = SHAPE_RECORD(sk_record_row, record_members, NULL);

/* As it is where nobody ever began an emergency grace. */
static const sk_member calm_members[] = {RECORD_MEMBERS(second)};
static const sk_shape calm_shape = SHAPE_RECORD(sk_record_row, calm_members, NULL);

/* Version 0.1 kept only the highest time. */
static const sk_member first_members[] = {MEMBER(sk_record_row, highest, "highest", sk_shape_instant)};
static const sk_shape first_shape = SHAPE_RECORD(sk_record_row, first_members, NULL);

void sk_empty_record(sk_record *record, sk_instant highest) {
  memset(record, 0, sizeof *record);
  record->clock.highest = highest;
}

static bool take_drifts(const sk_list *list, sk_record *record, sk_arena *arena) {
  const sk_drift_row *rows = list->items;
  size_t i;
  record->drifted = sk_take(arena, (list->count + 1) * sizeof *record->drifted);
  if (record->drifted == NULL) return false;
  for (i = 0; i < list->count; i++) {
    record->drifted[i].softkey_id = rows[i].softkey_id;
    record->drifted[i].since = sk_instant_from(rows[i].since);
  }
  record->drift_count = list->count;
  return true;
}

static bool take_emergencies(const sk_list *list, sk_record *record, sk_arena *arena) {
  const sk_emergency_row *rows = list->items;
  size_t i;
  record->emergencies = sk_take(arena, (list->count + 1) * sizeof *record->emergencies);
  if (record->emergencies == NULL) return false;
  for (i = 0; i < list->count; i++) {
    sk_emergency *one = &record->emergencies[i];
    one->softkey_id = rows[i].softkey_id;
    one->sequence = rows[i].sequence;
    one->began = sk_instant_from(rows[i].began);
    one->reason = rows[i].reason;
  }
  record->emergency_count = list->count;
  return true;
}

static bool take_row(const sk_record_row *row, sk_record *record, sk_arena *arena) {
  sk_empty_record(record, sk_instant_from(row->highest));
  if (row->ahead.at.at != NULL) {
    record->clock.has_ahead = true;
    record->clock.ahead.at = sk_instant_from(row->ahead.at);
    record->clock.ahead.last = sk_instant_from(row->ahead.last);
    record->clock.ahead.from = sk_instant_from(row->ahead.from);
    record->clock.ahead.over = row->ahead.over;
  }
  record->clock.left = row->left;
  record->has_told = row->told.at != NULL;
  if (record->has_told) record->told = sk_instant_from(row->told);
  record->seen = row->seen.items;
  record->floor_count = row->seen.count;
  record->taken_back.number = row->taken_back.number;
  record->taken_back.revoked = row->taken_back.revoked.items;
  record->taken_back.count = row->taken_back.revoked.count;
  return take_drifts(&row->drifted, record, arena) && take_emergencies(&row->emergencies, record, arena);
}

bool sk_read_record(sk_text json, sk_record *record, sk_arena *arena, sk_code *code) {
  static const sk_shape *const versions[] = {&record_shape, &calm_shape, &first_shape, NULL};
  const sk_shape *const *shape;
  sk_record_row row;
  *code = SK_MALFORMED;
  for (shape = versions; *shape != NULL && *code == SK_MALFORMED; shape++) {
    memset(&row, 0, sizeof row);
    *code = sk_read_loosely(json, *shape, &row, arena);
  }
  if (*code == SK_OK && take_row(&row, record, arena)) return true;
  *code = *code == SK_MALFORMED ? SK_OK : SK_NO_MEMORY;
  return false;
}

const sk_floor *sk_floor_of(const sk_record *record, sk_text subject) {
  size_t i;
  for (i = 0; i < record->floor_count; i++)
    if (sk_same(record->seen[i].subject, subject)) return &record->seen[i];
  return NULL;
}

const sk_drift *sk_drift_of(const sk_record *record, sk_text softkey_id) {
  size_t i;
  for (i = 0; i < record->drift_count; i++)
    if (sk_same(record->drifted[i].softkey_id, softkey_id)) return &record->drifted[i];
  return NULL;
}

const sk_emergency *sk_emergency_of(const sk_record *record, sk_text softkey_id) {
  size_t i;
  for (i = 0; i < record->emergency_count; i++)
    if (sk_same(record->emergencies[i].softkey_id, softkey_id)) return &record->emergencies[i];
  return NULL;
}
