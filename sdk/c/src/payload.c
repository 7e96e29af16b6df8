#include "payload.h"

#include <string.h>

#include "shape-tables.h"

/* Parts that the tables of several kinds share (spec §7), and the fingerprint (spec §8). */

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
const sk_shape sk_shape_keyid = SHAPE_WORD(fits_keyid);
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
