#ifndef SK_DOCUMENT_H
#define SK_DOCUMENT_H

#include "armor.h"
#include "envelope.h"
#include "payload.h"

/* Opening a document, and believing it. */

/* A public key and when it may have signed (spec T2 to T4). The root key has no dates. */
typedef struct sk_trusted_key {
  char keyid[17];
  unsigned char public_key[32];
  sk_text not_before;
  sk_text not_after;
  bool is_withdrawn;
} sk_trusted_key;

/* What is believed: the pinned root, and the signing keys of the newest key set (spec §6). */
typedef struct sk_trust {
  const char *vendor;
  sk_trusted_key root;
  const sk_trusted_key *keys;
  size_t key_count;
} sk_trust;

typedef struct sk_document {
  int kind;
  sk_envelope envelope;
  /* The armor's lines; of a document without armor none are looked at. */
  bool has_summary;
  const sk_summary_line *summary;
  size_t summary_count;
  /* What was signed, once it is believed. */
  sk_payload payload;
} sk_document;

/* Trust in the pinned root key alone: base64 of 32 bytes (T1). False where it is not that. */
bool sk_pin(sk_trust *trust, const char *vendor, const char *root_key);

/* The signing keys of a key set that was believed take the place of those before. */
sk_code sk_take_keys(sk_trust *trust, const sk_key_set *keys, sk_arena *arena);

/*
 * The one document of a file (spec A1 to A13, E1 to E6; §14 where nothing is armored), of kind `expected` or
 * of SK_ANY_KIND.
 */
sk_code sk_open(sk_text file, int expected, sk_document *document, sk_arena *arena);
sk_code sk_open_armored(sk_text file, int expected, sk_document *document, sk_arena *arena);
sk_code sk_open_bare(sk_text envelope, int expected, sk_document *document, sk_arena *arena);

/*
 * Believes a document or refuses it: its key is known and not withdrawn, the signature holds, the payload is
 * in the strict profile, the key was in date, the summary is true (spec V2 to V4, T1 to T6). Vendor, machine
 * and the rest are for the caller to judge.
 */
sk_code sk_authenticate(sk_document *document, const sk_trust *trust, sk_arena *arena);

/* spec A14: the summary is what the payload says. */
bool sk_is_summary_true(const sk_document *document);

#endif
