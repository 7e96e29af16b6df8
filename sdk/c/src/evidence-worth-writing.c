#include "evidence.h"

/* A new highest time is worth a write to the disk once it is this much higher. */
#define STEP_SECONDS 300

static bool is_same_text(sk_text a, sk_text b) {
  return (a.at == NULL) == (b.at == NULL) && (a.at == NULL || sk_same(a, b));
}

static bool is_same_ahead(const sk_clock *a, const sk_clock *b) {
  if (a->has_ahead != b->has_ahead || !a->has_ahead) return a->has_ahead == b->has_ahead;
  return sk_is_same_instant(a->ahead.at, b->ahead.at) && sk_is_same_instant(a->ahead.from, b->ahead.from) &&
         a->ahead.over == b->ahead.over;
}

static bool are_same_drifts(const sk_record *a, const sk_record *b) {
  size_t i;
  if (a->drift_count != b->drift_count) return false;
  for (i = 0; i < a->drift_count; i++)
    if (!sk_same(a->drifted[i].softkey_id, b->drifted[i].softkey_id) ||
        !sk_is_same_instant(a->drifted[i].since, b->drifted[i].since))
      return false;
  return true;
}

static bool are_same_floors(const sk_record *a, const sk_record *b) {
  size_t i;
  if (a->floor_count != b->floor_count) return false;
  for (i = 0; i < a->floor_count; i++)
    if (!sk_same(a->seen[i].subject, b->seen[i].subject) || a->seen[i].number != b->seen[i].number ||
        !is_same_text(a->seen[i].payload, b->seen[i].payload))
      return false;
  return true;
}

static bool are_same_emergencies(const sk_record *a, const sk_record *b) {
  size_t i;
  if (a->emergency_count != b->emergency_count) return false;
  for (i = 0; i < a->emergency_count; i++)
    if (!sk_same(a->emergencies[i].softkey_id, b->emergencies[i].softkey_id) ||
        a->emergencies[i].sequence != b->emergencies[i].sequence ||
        !sk_is_same_instant(a->emergencies[i].began, b->emergencies[i].began))
      return false;
  return true;
}

bool sk_is_worth_writing(const sk_record *record, const sk_evidence *evidence) {
  const sk_record *kept = &evidence->kept;
  sk_instant step;
  if (!evidence->has_kept) return true;
  step = sk_add_seconds(kept->clock.highest.text, STEP_SECONDS);
  if (sk_compare_instants(step.text, record->clock.highest.text) <= 0) return true;
  if (!is_same_ahead(&record->clock, &kept->clock) || record->clock.left != kept->clock.left) return true;
  if (record->has_told != kept->has_told) return true;
  if (record->has_told && !sk_is_same_instant(record->told, kept->told)) return true;
  if (record->taken_back.number != kept->taken_back.number) return true;
  return !are_same_drifts(record, kept) || !are_same_floors(record, kept) ||
         !are_same_emergencies(record, kept);
}
