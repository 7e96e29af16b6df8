#include "payload.h"

#include <string.h>

#include "instant.h"
#include "shape-tables.h"

/* The documents of a vendor: license, key set, revocation list (spec §7). */

const char *const SK_COMPONENTS[SK_COMPONENT_COUNT + 1] = {"smbios-uuid",   "system-serial",
                                                           "board-serial",  "chassis-serial",
                                                           "system-vendor", "system-product",
                                                           "bios-vendor",   "os-id",
                                                           "mac",           "cpu",
                                                           "memory",        "disk",
                                                           "host-name",     NULL};

static bool is_upper(unsigned char c) {
  return c >= 'A' && c <= 'Z';
}

static bool is_lower(unsigned char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

static bool is_hex(sk_text text, size_t length) {
  size_t i;
  if (text.length != length) return false;
  for (i = 0; i < length; i++)
    if (!is_digit(text.at[i]) && !(text.at[i] >= 'a' && text.at[i] <= 'f')) return false;
  return true;
}

static bool fits_vendor(sk_text text) { /* B10 */
  size_t i;
  if (text.length < 1 || text.length > 32 || !is_lower(text.at[0])) return false;
  for (i = 1; i < text.length; i++)
    if (!is_lower(text.at[i]) && !is_digit(text.at[i]) && text.at[i] != '-') return false;
  return true;
}

static bool fits_product(sk_text text) { /* B11 */
  size_t i;
  if (text.length < 1 || text.length > 32 || !is_upper(text.at[0])) return false;
  for (i = 1; i < text.length; i++)
    if (!is_upper(text.at[i]) && !is_digit(text.at[i]) && text.at[i] != '-') return false;
  return true;
}

static bool fits_id(sk_text text, const char *prefix) { /* B6 */
  size_t i;
  if (text.length != 22 || !sk_starts(text, prefix)) return false;
  for (i = 2; i < text.length; i++)
    if (i % 5 == 2 ? text.at[i] != '-' : sk_base32_value(text.at[i]) < 0) return false;
  return true;
}

static bool fits_request_id(sk_text text) {
  return fits_id(text, "RQ");
}

static bool fits_softkey_id(sk_text text) {
  return fits_id(text, "SK");
}

static bool fits_keyid(sk_text text) { /* B7 */
  return is_hex(text, 16);
}

static bool fits_hash(sk_text text) { /* B9 */
  return is_hex(text, 64);
}

const sk_shape sk_shape_vendor = SHAPE_WORD(fits_vendor);
const sk_shape sk_shape_product = SHAPE_WORD(fits_product);
const sk_shape sk_shape_request_id = SHAPE_WORD(fits_request_id);
const sk_shape sk_shape_softkey_id = SHAPE_WORD(fits_softkey_id);
const sk_shape sk_shape_hash = SHAPE_WORD(fits_hash);
const sk_shape sk_shape_instant = SHAPE_INSTANT(false);
const sk_shape sk_shape_instant_or_null = SHAPE_INSTANT(true);
const sk_shape sk_shape_host = SHAPE_TEXT(1, 255);
const sk_shape sk_shape_sequence = SHAPE_INTEGER(false, 1, 1000000);
const sk_shape sk_shape_public_key = SHAPE_BASE64(32);
const sk_shape sk_shape_reference = SHAPE_TEXT(0, 120);

static const sk_shape name_of_customer = SHAPE_TEXT(1, 200);
static const sk_shape contact = SHAPE_TEXT(0, 200);
static const sk_member customer_members[] = {
    MEMBER(sk_customer, name, "name", name_of_customer),
    MEMBER(sk_customer, contact, "contact", contact),
};
const sk_shape sk_shape_customer = SHAPE_RECORD(sk_customer, customer_members, NULL);

static size_t component_of(sk_text line, size_t *behind) {
  size_t i;
  for (i = 0; i < SK_COMPONENT_COUNT; i++) {
    *behind = strlen(SK_COMPONENTS[i]) + 1;
    if (sk_starts(line, SK_COMPONENTS[i]) && line.length > *behind && line.at[*behind - 1] == ' ') break;
  }
  return i;
}

/* As version 0.1 wrote them (F7). */
#define MOST_DIGESTS 64
#define DIGEST_STEP 33

bool sk_is_component_line(sk_text line, size_t most) {
  size_t behind;
  size_t at;
  sk_text rest;
  if (component_of(line, &behind) == SK_COMPONENT_COUNT) return false;
  rest.at = line.at + behind;
  rest.length = line.length - behind;
  if (sk_is(rest, "denied") || sk_is(rest, "absent") || sk_is(rest, "junk")) return true;
  if (rest.length % DIGEST_STEP != DIGEST_STEP - 1 || rest.length / DIGEST_STEP >= most) return false;
  for (at = 0; at < rest.length; at += DIGEST_STEP) {
    sk_text digest = {rest.at + at, DIGEST_STEP - 1};
    if (!is_hex(digest, DIGEST_STEP - 1) || (at > 0 && rest.at[at - 1] != ' ')) return false;
    if (at > 0 && memcmp(rest.at + at - DIGEST_STEP, rest.at + at, DIGEST_STEP - 1) >= 0) return false;
  }
  return true;
}

static bool fits_component(sk_text line) {
  return sk_is_component_line(line, MOST_DIGESTS);
}

/* Each line was looked at by itself already; no name begins as another one does up to its space. */
static bool every_component(const void *value) {
  const sk_list *lines = value;
  const sk_text *line = lines->items;
  size_t i;
  for (i = 0; i < lines->count; i++)
    if (!sk_starts(line[i], SK_COMPONENTS[i])) return false;
  return true;
}

static const sk_shape policy = SHAPE_INTEGER(false, 1, 1);
static const sk_shape component = SHAPE_WORD(fits_component);
static const sk_shape components =
    SHAPE_LIST(component, SK_COMPONENT_COUNT, SK_COMPONENT_COUNT, every_component);
static const sk_member fingerprint_members[] = {
    MEMBER(sk_fingerprint, policy, "policy", policy),
    MEMBER(sk_fingerprint, components, "components", components),
};
const sk_shape sk_shape_fingerprint = SHAPE_RECORD(sk_fingerprint, fingerprint_members, NULL);

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
static const sk_shape keyid = SHAPE_WORD(fits_keyid);
static const sk_shape key_status = SHAPE_ONE_OF(key_states);
static const sk_member key_members[] = {
    MEMBER(sk_key_entry, keyid, "keyid", keyid),
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
