#include "holdings.h"

#include <string.h>

#include "home-files.h"
#include "paths.h"

/* Room for one more, of this size, behind those that are there; NULL without memory. Doubles by and by. */
static void *one_more(void **items, size_t *count, size_t size, sk_arena *arena) {
  unsigned char *more = *items;
  if (*count == 0 || (*count >= 8 && (*count & (*count - 1)) == 0)) {
    more = sk_take(arena, (*count == 0 ? 8 : 2 * *count) * size);
    if (more == NULL) return NULL;
    if (*count > 0) memcpy(more, *items, *count * size);
    *items = more;
  }
  return more + size * (*count)++;
}

sk_code sk_add_problem(sk_problems *problems, const char *file, sk_code problem, sk_arena *arena) {
  void *items = problems->items;
  sk_problem *one = one_more(&items, &problems->count, sizeof *one, arena);
  if (one == NULL) return SK_NO_MEMORY;
  problems->items = items;
  one->file = file;
  one->code = problem;
  return SK_OK;
}

static sk_code add_license(sk_holdings *holdings, const sk_license *license, sk_arena *arena) {
  void *items = holdings->licenses;
  sk_license *one = one_more(&items, &holdings->license_count, sizeof *one, arena);
  if (one == NULL) return SK_NO_MEMORY;
  holdings->licenses = items;
  *one = *license;
  return SK_OK;
}

/* Key sets and revocation lists replace lower ones only; other kinds do not affect a license. */
static sk_code add_document(sk_holdings *holdings, const sk_document *document, sk_arena *arena) {
  const sk_payload *payload = &document->payload;
  switch (document->kind) {
    case SK_KEY_SET:
      if (payload->key_set.version <= holdings->key_set) return SK_OK;
      holdings->key_set = payload->key_set.version;
      return sk_take_keys(&holdings->trust, &payload->key_set, arena);
    case SK_REVOCATION_LIST:
      if (payload->revocation_list.sequence <= holdings->revocation_list) return SK_OK;
      holdings->revocation_list = payload->revocation_list.sequence;
      holdings->revoked = payload->revocation_list.revoked;
      return SK_OK;
    case SK_LICENSE:
      return add_license(holdings, &payload->license, arena);
    default:
      return SK_OK;
  }
}

static sk_code believe(sk_document *document, const sk_trust *trust, sk_arena *arena) {
  sk_code code = sk_authenticate(document, trust, arena);
  if (code != SK_OK) return code;
  return sk_is(document->payload.vendor, trust->vendor) ? SK_OK : SK_WRONG_VENDOR;
}

sk_code sk_take_first_keys(sk_holdings *holdings, const char *key_set, sk_arena *arena) {
  size_t length = strlen(key_set);
  unsigned char *bytes = sk_take_bytes(arena, length / 4 * 3 + 3);
  sk_document document;
  sk_text envelope;
  sk_code code;
  if (bytes == NULL) return SK_NO_MEMORY;
  if (!sk_decode_base64(sk_literal(key_set), bytes, &envelope.length)) return SK_MALFORMED;
  envelope.at = bytes;
  code = sk_open_bare(envelope, SK_KEY_SET, &document, arena);
  if (code == SK_OK) code = believe(&document, &holdings->trust, arena);
  return code == SK_OK ? add_document(holdings, &document, arena) : code;
}

/* One file of the store. What it costs is given back unless it is used. */
static sk_code read_document(sk_holdings *holdings, const char *home, const char *name, sk_arena *arena) {
  sk_arena own = {NULL};
  const char *path = sk_join(&own, SK_DOCUMENTS "/", name, NULL);
  sk_document document;
  sk_text bytes;
  sk_code code = path == NULL ? SK_NO_MEMORY : sk_read_home_file(home, path, &bytes, &own);
  if (code == SK_OK && bytes.at == NULL) {
    sk_give_back(&own);
    return SK_OK;
  }
  if (code == SK_OK) code = sk_open_armored(bytes, SK_ANY_KIND, &document, &own);
  if (code == SK_OK) code = believe(&document, &holdings->trust, &own);
  if (code == SK_OK) {
    sk_hand_over(&own, arena);
    return add_document(holdings, &document, arena);
  }
  sk_give_back(&own);
  return code == SK_NO_MEMORY ? code : sk_add_problem(&holdings->problems, name, code, arena);
}

static bool ends_in(const char *name, const char *ending) {
  size_t length = strlen(name);
  size_t less = strlen(ending);
  return length >= less && strcmp(name + length - less, ending) == 0;
}

static bool is_request(const char *name) {
  return ends_in(name, ".prelicense") || ends_in(name, ".upgrade-request");
}

sk_code sk_load_holdings(sk_holdings *holdings, const char *home, sk_arena *arena) {
  int is_second;
  size_t i;
  sk_code code = sk_home_names(home, SK_DOCUMENTS, &holdings->files, &holdings->file_count, arena);
  for (is_second = 0; is_second < 2; is_second++)
    for (i = 0; i < holdings->file_count && code == SK_OK; i++) {
      const char *name = holdings->files[i];
      if (is_request(name) || ends_in(name, ".key-set") != (is_second == 0)) continue;
      code = read_document(holdings, home, name, arena);
    }
  return code;
}

const sk_license *sk_newest_license(const sk_holdings *holdings, sk_text softkey_id) {
  const sk_license *newest = NULL;
  size_t i;
  for (i = 0; i < holdings->license_count; i++) {
    const sk_license *one = &holdings->licenses[i];
    if (sk_same(one->softkey_id, softkey_id) && (newest == NULL || one->sequence > newest->sequence))
      newest = one;
  }
  return newest;
}
