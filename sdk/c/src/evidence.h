#ifndef SK_EVIDENCE_H
#define SK_EVIDENCE_H

#include "holdings.h"
#include "journal.h"
#include "record.h"

/* What is known of the past, out of all places that record it (spec L7 to L12). */

typedef struct sk_evidence {
  sk_journal journal;
  /* The record in the home. */
  bool has_kept;
  sk_record kept;
  /* The record that this user keeps of a home that they cannot write. */
  bool has_own;
  sk_record own;
  /* The home's, completed by the journal, the licenses and the user's own; false where nothing is known. */
  bool has_record;
  sk_record record;
} sk_evidence;

/* Anything but SK_OK says that the journal cannot be read (L2). */
sk_code sk_load_evidence(sk_evidence *evidence, const char *home, const sk_holdings *holdings,
                         sk_arena *arena);

/* The record after this reading of the clock (L13 to L19). */
sk_record sk_after_clock(const sk_evidence *evidence, const char *now);

/* Whether journal or record know what became of this license since it came (L11). */
bool sk_was_watched(const sk_evidence *evidence, const sk_license *license, sk_arena *arena);

/* What the vendor took back (L12). */
const sk_revocation *sk_revocations_in(const sk_holdings *holdings, const sk_record *record, size_t *count);

/* Whether the journal is broken, or empty beside documents; and whether a record should be there. */
bool sk_is_journal_lost(const sk_evidence *evidence, const sk_holdings *holdings);
bool sk_is_record_lost(const sk_evidence *evidence);

/* Whether a station would write this record down, beside the one that is kept (H6). */
bool sk_is_worth_writing(const sk_record *record, const sk_evidence *evidence);

/* Finds what should be in the home and is missing (L7), and says it. */
sk_code sk_find_missing(const sk_evidence *evidence, const sk_holdings *holdings, sk_problems *problems,
                        sk_arena *arena);

#endif
