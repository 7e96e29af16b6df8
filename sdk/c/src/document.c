#include "document.h"

#include <stdio.h>
#include <string.h>

#include "compact.h"
#include "instant.h"
#include "signature.h"

bool sk_pin(sk_trust *trust, const char *vendor, const char *root_key) {
  unsigned char bytes[33];
  size_t length;
  memset(trust, 0, sizeof *trust);
  if (vendor == NULL || root_key == NULL || strlen(root_key) != 44) return false;
  if (!sk_decode_base64(sk_literal(root_key), bytes, &length) || length != 32) return false;
  trust->vendor = vendor;
  memcpy(trust->root.public_key, bytes, 32);
  sk_keyid_of(bytes, trust->root.keyid);
  return true;
}

sk_code sk_take_keys(sk_trust *trust, const sk_key_set *set, sk_arena *arena) {
  const sk_key_entry *entry = set->keys.items;
  sk_trusted_key *keys = sk_take(arena, set->keys.count * sizeof *keys);
  size_t i;
  if (keys == NULL) return SK_NO_MEMORY;
  for (i = 0; i < set->keys.count; i++) {
    unsigned char bytes[33];
    size_t length;
    if (!sk_decode_base64(entry[i].public_key, bytes, &length)) return SK_MALFORMED;
    memcpy(keys[i].public_key, bytes, 32);
    memcpy(keys[i].keyid, entry[i].keyid.at, 16);
    keys[i].not_before = entry[i].not_before;
    keys[i].not_after = entry[i].not_after;
    keys[i].is_withdrawn = entry[i].status == SK_WITHDRAWN;
  }
  trust->keys = keys;
  trust->key_count = set->keys.count;
  return SK_OK;
}

sk_code sk_open_bare(sk_text envelope, int expected, sk_document *document, sk_arena *arena) {
  sk_code code;
  memset(document, 0, sizeof *document);
  code = sk_open_envelope(envelope, &document->envelope, arena);
  if (code != SK_OK) return code;
  document->kind = document->envelope.kind;
  return expected == SK_ANY_KIND || expected == document->kind ? SK_OK : SK_WRONG_KIND; /* E6 */
}

sk_code sk_open_armored(sk_text file, int expected, sk_document *document, sk_arena *arena) {
  sk_armor armor;
  sk_code code;
  memset(document, 0, sizeof *document);
  code = sk_read_armor(file, &armor, arena);
  if (code != SK_OK) return code;
  code = sk_open_bare(armor.envelope, SK_ANY_KIND, document, arena);
  if (code != SK_OK) return code;
  if (document->kind != armor.kind) return SK_MALFORMED; /* A13 */
  document->has_summary = true;
  document->summary = armor.summary;
  document->summary_count = armor.summary_count;
  return expected == SK_ANY_KIND || expected == document->kind ? SK_OK : SK_WRONG_KIND; /* E6 */
}

sk_code sk_open(sk_text file, int expected, sk_document *document, sk_arena *arena) {
  sk_text envelope;
  sk_code code;
  if (file.length > SK_MOST_FILE) return SK_TOO_LARGE; /* N2 */
  code = sk_open_armored(file, expected, document, arena);
  if (code != SK_NOT_A_SOFTKEY_FILE) return code;
  code = sk_read_compact(file, &envelope, arena); /* C1 */
  return code == SK_OK ? sk_open_bare(envelope, expected, document, arena) : code;
}

/* The signing key with the envelope's keyid, which only narrows the search (T2). */
static sk_code find_key(const sk_envelope *envelope, const sk_trust *trust, const sk_trusted_key **key) {
  size_t i;
  *key = NULL;
  if (SK_KINDS[envelope->kind].signer == SK_BY_ROOT_KEY) {
    if (sk_is(envelope->keyid, trust->root.keyid)) *key = &trust->root; /* T1 */
  } else {
    for (i = 0; i < trust->key_count && *key == NULL; i++)
      if (sk_is(envelope->keyid, trust->keys[i].keyid)) *key = &trust->keys[i];
  }
  if (*key == NULL) return SK_KEY_UNKNOWN;
  return (*key)->is_withdrawn ? SK_KEY_WITHDRAWN : SK_OK; /* T3 */
}

/*
 * The key in a station's own document (T6): proves possession and integrity, not who the station is. The
 * payload is read for the key alone; nothing of it is used before the signature holds.
 */
static sk_code stations_own_key(sk_document *document, sk_trusted_key *key, sk_arena *arena) {
  const sk_envelope *envelope = &document->envelope;
  unsigned char bytes[33];
  size_t length;
  sk_code code =
      sk_read_kind(document->kind, envelope->version, envelope->payload, &document->payload, arena);
  if (code != SK_OK) return code;
  memset(key, 0, sizeof *key);
  if (!sk_decode_base64(document->payload.request.station.public_key, bytes, &length)) return SK_MALFORMED;
  memcpy(key->public_key, bytes, 32);
  sk_keyid_of(key->public_key, key->keyid);
  return sk_is(envelope->keyid, key->keyid) ? SK_OK : SK_FORGED;
}

/* spec V3, over the pre-authentication encoding (§3). */
static sk_code check_signature(const sk_envelope *envelope, const sk_trusted_key *key, sk_arena *arena) {
  char head[128];
  int length = snprintf(head, sizeof head, "DSSEv1 %u %.*s %u ", (unsigned)envelope->type.length,
                        (int)envelope->type.length, (const char *)envelope->type.at,
                        (unsigned)envelope->payload.length);
  sk_text message = {NULL, (size_t)length + envelope->payload.length};
  sk_text signature = {envelope->signature, sizeof envelope->signature};
  sk_text public_key = {key->public_key, sizeof key->public_key};
  unsigned char *bytes = sk_take_bytes(arena, message.length);
  if (bytes == NULL || length < 0 || (size_t)length >= sizeof head) return SK_NO_MEMORY;
  memcpy(bytes, head, (size_t)length);
  memcpy(bytes + length, envelope->payload.at, envelope->payload.length);
  message.at = bytes;
  return sk_verify_signature(message, signature, public_key) ? SK_OK : SK_FORGED;
}

/* spec §7, key-set: a keyid is the id of the key beside it. */
static bool has_own_keyids(const sk_key_set *set) {
  const sk_key_entry *entry = set->keys.items;
  size_t i;
  for (i = 0; i < set->keys.count; i++) {
    unsigned char bytes[33];
    char keyid[17];
    size_t length;
    if (!sk_decode_base64(entry[i].public_key, bytes, &length)) return false;
    sk_keyid_of(bytes, keyid);
    if (!sk_is(entry[i].keyid, keyid)) return false;
  }
  return true;
}

/* spec T4; only what a vendor signs says when it was issued. */
static bool is_key_in_date(const sk_document *document, const sk_trusted_key *key) {
  sk_text issued_at;
  if (document->kind == SK_LICENSE)
    issued_at = document->payload.license.issued_at;
  else if (document->kind == SK_REVOCATION_LIST)
    issued_at = document->payload.revocation_list.issued_at;
  else
    return true;
  if (key->not_before.at != NULL && sk_order(issued_at, key->not_before) < 0) return false;
  return key->not_after.at == NULL || sk_order(issued_at, key->not_after) <= 0;
}

sk_code sk_authenticate(sk_document *document, const sk_trust *trust, sk_arena *arena) {
  const sk_envelope *envelope = &document->envelope;
  const sk_trusted_key *key = NULL;
  sk_trusted_key own;
  sk_signer signer = SK_KINDS[document->kind].signer;
  sk_code code = SK_OK;
  if (signer == SK_BY_STATION) {
    code = stations_own_key(document, &own, arena);
    key = &own;
  } else if (signer != SK_BY_NOBODY) {
    code = find_key(envelope, trust, &key); /* V2 */
  }
  if (code == SK_OK && key != NULL) code = check_signature(envelope, key, arena); /* V3 */
  if (code == SK_OK && signer != SK_BY_STATION)                                   /* V4 */
    code = sk_read_kind(document->kind, envelope->version, envelope->payload, &document->payload, arena);
  if (code != SK_OK) return code;
  if (document->kind == SK_KEY_SET && !has_own_keyids(&document->payload.key_set)) return SK_MALFORMED;
  if (key != NULL && !is_key_in_date(document, key)) return SK_KEY_OUT_OF_DATE;
  if (document->has_summary && !sk_is_summary_true(document)) return SK_SUMMARY_FALSE; /* A14 */
  return sk_require_no_excess(document->kind, &document->payload);
}
