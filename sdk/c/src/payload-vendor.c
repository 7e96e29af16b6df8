#include "instant.h"
#include "payload.h"
#include "shape-tables.h"

/* What a vendor signs (spec §7): licenses, key sets and revocation lists. */

/* An entitlement's value is of the type that its kind says. */
static bool value_fits_kind(const void *value) {
  const sk_entitlement_entry *one = value;
  if (one->kind == SK_FEATURE) return one->value.is == SK_IS_NULL;
  if (one->kind == SK_LIMIT)
    return one->value.is == SK_IS_NUMBER && one->value.safe && one->value.number >= 0;
  return one->value.is == SK_IS_TEXT && sk_is_instant(one->value.text);
}

static bool entitlements_ascend(const void *value) {
  const sk_list *list = value;
  const sk_entitlement_entry *one = list->items;
  size_t i;
  for (i = 1; i < list->count; i++)
    if (sk_order(one[i - 1].name, one[i].name) >= 0) return false;
  return true;
}

static const char *const entitlement_kinds[] = {"feature", "limit", "term", NULL};
static const sk_shape entitlement_name = SHAPE_TEXT(1, 64);
static const sk_shape entitlement_kind = SHAPE_ONE_OF(entitlement_kinds);
static const sk_shape entitlement_value = SHAPE_ANYTHING;
static const sk_member entitlement_members[] = {
    MEMBER(sk_entitlement_entry, name, "name", entitlement_name),
    MEMBER(sk_entitlement_entry, kind, "kind", entitlement_kind),
    MEMBER(sk_entitlement_entry, value, "value", entitlement_value),
};
static const sk_shape entitlement = SHAPE_RECORD(sk_entitlement_entry, entitlement_members, value_fits_kind);
static const sk_shape entitlements = SHAPE_LIST(entitlement, 0, 200, entitlements_ascend);

static bool license_holds_together(const void *value) {
  const sk_license *license = value;
  if ((license->supersedes == 0) != (license->sequence == 1) || license->supersedes >= license->sequence)
    return false;
  return license->expires_at.at == NULL || sk_order(license->not_before, license->expires_at) < 0;
}

static const char *const matchings[] = {"standard", "strict", "lenient", NULL};
static const sk_shape supersedes = SHAPE_INTEGER(true, 1, 999999);
static const sk_shape grace_days = SHAPE_INTEGER(false, 0, 366);
static const sk_shape matching = SHAPE_ONE_OF(matchings);
static const sk_member license_members[] = {
    MEMBER(sk_license, vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_license, softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_license, sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_license, supersedes, "supersedes", supersedes),
    MEMBER(sk_license, issued_at, "issuedAt", sk_shape_instant),
    MEMBER(sk_license, not_before, "notBefore", sk_shape_instant),
    MEMBER(sk_license, expires_at, "expiresAt", sk_shape_instant_or_null),
    MEMBER(sk_license, grace_days, "graceDays", grace_days),
    MEMBER(sk_license, host, "host", sk_shape_host),
    MEMBER(sk_license, product, "product", sk_shape_product),
    MEMBER(sk_license, customer, "customer", sk_shape_customer),
    MEMBER(sk_license, reference, "reference", sk_shape_reference),
    MEMBER(sk_license, entitlements, "entitlements", entitlements),
    MEMBER(sk_license, request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_license, station_key, "stationKey", sk_shape_public_key),
    MEMBER(sk_license, matching, "matching", matching),
    MEMBER(sk_license, fingerprint, "fingerprint", sk_shape_fingerprint),
};
const sk_shape sk_shape_license = SHAPE_RECORD(sk_license, license_members, license_holds_together);

static bool keys_ascend(const void *value) {
  const sk_list *list = value;
  const sk_key_entry *key = list->items;
  size_t i;
  for (i = 1; i < list->count; i++)
    if (sk_order(key[i - 1].keyid, key[i].keyid) >= 0) return false;
  return true;
}

static const char *const key_states[] = {"active", "withdrawn", NULL};
static const sk_shape key_status = SHAPE_ONE_OF(key_states);
static const sk_member key_members[] = {
    MEMBER(sk_key_entry, keyid, "keyid", sk_shape_keyid),
    MEMBER(sk_key_entry, public_key, "publicKey", sk_shape_public_key),
    MEMBER(sk_key_entry, not_before, "notBefore", sk_shape_instant),
    MEMBER(sk_key_entry, not_after, "notAfter", sk_shape_instant_or_null),
    MEMBER(sk_key_entry, status, "status", key_status),
};
static const sk_shape key = SHAPE_RECORD(sk_key_entry, key_members, NULL);
static const sk_shape keys = SHAPE_LIST(key, 1, 64, keys_ascend);
static const sk_member key_set_members[] = {
    MEMBER(sk_key_set, vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_key_set, version, "version", sk_shape_sequence),
    MEMBER(sk_key_set, issued_at, "issuedAt", sk_shape_instant),
    MEMBER(sk_key_set, keys, "keys", keys),
};
const sk_shape sk_shape_key_set = SHAPE_RECORD(sk_key_set, key_set_members, NULL);

static bool revocations_ascend(const void *value) {
  const sk_list *list = value;
  const sk_revocation *one = list->items;
  size_t i;
  for (i = 1; i < list->count; i++)
    if (sk_order(one[i - 1].softkey_id, one[i].softkey_id) >= 0) return false;
  return true;
}

static const sk_shape through_sequence = SHAPE_INTEGER(true, 1, 1000000);
static const sk_shape why_revoked = SHAPE_TEXT(0, 200);
static const sk_member revocation_members[] = {
    MEMBER(sk_revocation, softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_revocation, through_sequence, "throughSequence", through_sequence),
    MEMBER(sk_revocation, revoked_at, "revokedAt", sk_shape_instant),
    MEMBER(sk_revocation, reason, "reason", why_revoked),
};
static const sk_shape revocation = SHAPE_RECORD(sk_revocation, revocation_members, NULL);
static const sk_shape revoked = SHAPE_LIST(revocation, 0, 1000, revocations_ascend);
static const sk_member revocation_list_members[] = {
    MEMBER(sk_revocation_list, vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_revocation_list, sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_revocation_list, issued_at, "issuedAt", sk_shape_instant),
    MEMBER(sk_revocation_list, revoked, "revoked", revoked),
};
const sk_shape sk_shape_revocation_list = SHAPE_RECORD(sk_revocation_list, revocation_list_members, NULL);
