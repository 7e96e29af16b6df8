#include <stdio.h>
#include <string.h>

#include "evidence.h"
#include "home-files.h"
#include "paths.h"

bool sk_is_journal_lost(const sk_evidence *evidence, const sk_holdings *holdings) {
  return evidence->journal.is_broken || (evidence->journal.count == 0 && holdings->file_count > 0);
}

bool sk_is_record_lost(const sk_evidence *evidence) {
  return !evidence->has_kept && sk_has_event(&evidence->journal, "license-imported");
}

static int64_t held_number(const sk_holdings *holdings, sk_text subject) {
  const sk_license *newest;
  if (sk_is(subject, "key-set")) return holdings->key_set;
  if (sk_is(subject, "revocation-list")) return holdings->revocation_list;
  newest = sk_newest_license(holdings, subject);
  return newest == NULL ? 0 : newest->sequence;
}

/* The name of the document that a floor is of. */
static const char *file_of(const sk_floor *floor, sk_arena *arena) {
  bool is_list = sk_is(floor->subject, "key-set") || sk_is(floor->subject, "revocation-list");
  const char *subject = sk_keep(arena, floor->subject.at, floor->subject.length);
  char number[32];
  snprintf(number, sizeof number, "_%lld.", (long long)floor->number);
  return subject == NULL ? NULL : sk_join(arena, subject, number, is_list ? subject : "license", NULL);
}

static bool has_file(const sk_holdings *holdings, const char *name) {
  size_t i;
  for (i = 0; i < holdings->file_count; i++)
    if (strcmp(holdings->files[i], name) == 0) return true;
  return false;
}

sk_code sk_find_missing(const sk_evidence *evidence, const sk_holdings *holdings, sk_problems *problems,
                        sk_arena *arena) {
  const sk_record *record = &evidence->record;
  sk_code code = SK_OK;
  size_t i;
  for (i = 0; evidence->has_record && i < record->floor_count && code == SK_OK; i++) {
    const char *file;
    if (record->seen[i].number <= held_number(holdings, record->seen[i].subject)) continue;
    file = file_of(&record->seen[i], arena);
    if (file == NULL) return SK_NO_MEMORY;
    if (!has_file(holdings, file)) code = sk_add_problem(problems, file, SK_DOCUMENT_GONE, arena);
  }
  if (code == SK_OK && sk_is_journal_lost(evidence, holdings))
    code = sk_add_problem(problems, SK_JOURNAL_FILE, SK_RECORD_LOST, arena);
  if (code == SK_OK && sk_is_record_lost(evidence))
    code = sk_add_problem(problems, SK_RECORD_FILE, SK_RECORD_LOST, arena);
  return code;
}
