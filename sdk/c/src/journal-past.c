#include <string.h>

#include "journal.h"

/* What a journal says of the past, behind its chain (spec L7 to L12). */

static const sk_detail *detail_named(const sk_entry *entry, const char *name) {
  size_t i;
  for (i = 0; i < entry->detail_count; i++)
    if (sk_is(entry->details[i].name, name)) return &entry->details[i];
  return NULL;
}

static bool is_event(const sk_entry *entry, const char *event) {
  return sk_is(entry->event, event);
}

static bool time_named(const sk_entry *entry, const char *name, sk_instant *time) {
  const sk_detail *detail = detail_named(entry, name);
  if (detail == NULL || detail->text.at == NULL || !sk_is_instant(detail->text)) return false;
  *time = sk_instant_from(detail->text);
  return true;
}

static bool is_text_named(const sk_entry *entry, const char *name, sk_text wanted) {
  const sk_detail *detail = detail_named(entry, name);
  return detail != NULL && detail->text.at != NULL && sk_same(detail->text, wanted);
}

/* Whether the lines before these were lost. */
static bool begins_anew(const sk_journal *journal) {
  return journal->count > 0 && is_event(&journal->entries[0], "store-repaired") &&
         detail_named(&journal->entries[0], "file") == NULL;
}

bool sk_is_whole(const sk_journal *journal) {
  return !journal->is_broken && !begins_anew(journal);
}

bool sk_has_event(const sk_journal *journal, const char *event) {
  size_t i;
  for (i = 0; i < journal->count; i++)
    if (is_event(&journal->entries[i], event)) return true;
  return false;
}

bool sk_time_in(const sk_journal *journal, sk_instant *time) {
  size_t start = journal->count;
  size_t i;
  while (start > 0 && !is_event(&journal->entries[start - 1], "clock-set-back")) start--;
  if (start > 0) start--;
  if (journal->count == 0) return false;
  *time = journal->entries[start].at;
  for (i = start; i < journal->count; i++) *time = sk_later(*time, journal->entries[i].at);
  return true;
}

bool sk_drift_in(const sk_journal *journal, sk_text softkey_id, sk_instant *since, sk_instant *at) {
  size_t i;
  for (i = journal->count; i > 0; i--) {
    const sk_entry *entry = &journal->entries[i - 1];
    bool is_drift = is_event(entry, "machine-drifted");
    if (!is_drift && !is_event(entry, "machine-matches-again") && !is_event(entry, "license-imported"))
      continue;
    if (!is_text_named(entry, "softkeyId", softkey_id)) continue;
    *at = entry->at;
    if (!time_named(entry, "since", since)) *since = entry->at;
    return is_drift;
  }
  return false;
}

bool sk_reading_held_in(const sk_journal *journal, sk_instant *reading, sk_instant *from) {
  size_t i;
  for (i = journal->count; i > 0; i--) {
    const sk_entry *entry = &journal->entries[i - 1];
    const sk_detail *again = detail_named(entry, "again");
    if (is_event(entry, "license-imported") && (again == NULL || !again->is_true)) return false;
    if (is_event(entry, "clock-ahead"))
      return time_named(entry, "reading", reading) && time_named(entry, "highest", from);
  }
  return false;
}

bool sk_emergency_in(const sk_entry *entry, sk_emergency *emergency) {
  const sk_detail *softkey_id = detail_named(entry, "softkeyId");
  const sk_detail *sequence = detail_named(entry, "sequence");
  const sk_detail *reason = detail_named(entry, "reason");
  memset(emergency, 0, sizeof *emergency);
  if (!is_event(entry, "emergency-grace") || softkey_id == NULL || softkey_id->text.at == NULL) return false;
  if (!sk_shape_softkey_id.fits(softkey_id->text)) return false;
  if (sequence == NULL || sequence->number < 1 || sequence->number > 1000000) return false;
  emergency->softkey_id = softkey_id->text;
  emergency->sequence = sequence->number;
  if (reason != NULL) emergency->reason = reason->text;
  return time_named(entry, "began", &emergency->began);
}

/* `<subject>_<number>.<ending>`, the number of one to seven digits. */
static bool split_name(sk_text file, sk_floor *floor) {
  static const char *const endings[] = {"license", "key-set", "revocation-list", NULL};
  const char *const *ending = endings;
  sk_text rest = file;
  size_t dot = 0;
  size_t digits = 0;
  size_t i;
  while (dot < file.length && file.at[dot] != '.') dot++;
  if (dot == file.length) return false;
  rest.at = file.at + dot + 1;
  rest.length = file.length - dot - 1;
  while (*ending != NULL && !sk_is(rest, *ending)) ending++;
  while (digits < dot && file.at[dot - 1 - digits] >= '0' && file.at[dot - 1 - digits] <= '9') digits++;
  if (*ending == NULL || digits < 1 || digits > 7 || dot < digits + 2 || file.at[dot - digits - 1] != '_')
    return false;
  floor->subject.at = file.at;
  floor->subject.length = dot - digits - 1;
  for (i = 0; i < floor->subject.length; i++) {
    unsigned char c = file.at[i];
    bool is_word =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    if (!is_word) return false;
  }
  floor->number = 0;
  for (i = dot - digits; i < dot; i++) floor->number = floor->number * 10 + (file.at[i] - '0');
  return true;
}

bool sk_floor_in(const sk_entry *entry, sk_floor *floor) {
  const sk_detail *file = detail_named(entry, "file");
  const sk_detail *payload = detail_named(entry, "payload");
  if (!is_event(entry, "license-imported") && !is_event(entry, "key-set-imported") &&
      !is_event(entry, "revocation-list-imported") && !is_event(entry, "store-repaired"))
    return false;
  memset(floor, 0, sizeof *floor);
  if (file == NULL || file->text.at == NULL || !split_name(file->text, floor)) return false;
  if (payload != NULL) floor->payload = payload->text;
  return true;
}

static sk_text until(sk_text *rest, unsigned char separator) {
  sk_text part = {rest->at, 0};
  while (part.length < rest->length && rest->at[part.length] != separator) part.length++;
  rest->at += part.length < rest->length ? part.length + 1 : part.length;
  rest->length -= part.length < rest->length ? part.length + 1 : part.length;
  return part;
}

/* `SK-…=2026-03-02T00:00:00Z=all`; false where it says no revocation. */
static bool read_revoked(sk_text text, sk_revocation *revocation) {
  sk_text through;
  size_t i;
  memset(revocation, 0, sizeof *revocation);
  revocation->softkey_id = until(&text, '=');
  revocation->revoked_at = until(&text, '=');
  through = until(&text, '=');
  if (through.length == 0 || through.length > 15 || !sk_is_instant(revocation->revoked_at)) return false;
  if (sk_is(through, "all")) return true;
  for (i = 0; i < through.length; i++) {
    if (through.at[i] < '0' || through.at[i] > '9') return false;
    revocation->through_sequence = revocation->through_sequence * 10 + (through.at[i] - '0');
  }
  return revocation->through_sequence > 0;
}

sk_code sk_taken_back_in(const sk_journal *journal, sk_taken_back *taken_back, sk_arena *arena) {
  size_t i = journal->count;
  const sk_detail *number;
  const sk_detail *revoked;
  sk_text rest;
  memset(taken_back, 0, sizeof *taken_back);
  while (i > 0 && !is_event(&journal->entries[i - 1], "revocation-list-imported")) i--;
  if (i == 0) return SK_OK;
  number = detail_named(&journal->entries[i - 1], "sequence");
  revoked = detail_named(&journal->entries[i - 1], "revoked");
  if (number == NULL || number->number < 0 || revoked == NULL || revoked->text.at == NULL) return SK_OK;
  rest = revoked->text;
  taken_back->number = number->number;
  taken_back->revoked = sk_take(arena, (rest.length / 20 + 2) * sizeof *taken_back->revoked);
  if (taken_back->revoked == NULL) return SK_NO_MEMORY;
  while (rest.length > 0) {
    sk_revocation one;
    if (read_revoked(until(&rest, ' '), &one)) taken_back->revoked[taken_back->count++] = one;
  }
  return SK_OK;
}

bool sk_has_watched(const sk_journal *journal, const char *file) {
  bool repaired_counts = !begins_anew(journal);
  size_t i;
  for (i = 0; i < journal->count; i++) {
    const sk_entry *entry = &journal->entries[i];
    if (!is_event(entry, "license-imported") && !(repaired_counts && is_event(entry, "store-repaired")))
      continue;
    if (is_text_named(entry, "file", sk_literal(file))) return true;
  }
  return false;
}
