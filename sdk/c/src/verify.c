#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "instant.h"
#include "license-view.h"
#include "match.h"
#include "signature.h"
#include "softkey.h"
#include "term.h"

/* A verdict and the memory that it is made of. */
typedef struct sk_verdict_room {
  softkey_verdict verdict;
  /* The license's, for its check code. */
  sk_text type;
  sk_text payload;
  sk_arena arena;
} sk_verdict_room;

/* What the options amount to. */
typedef struct sk_context {
  const softkey_verify_options *options;
  sk_trust trust;
  const sk_revocation_list *revocations;
  bool has_machine;
  sk_machine machine;
} sk_context;

static sk_text text_of(softkey_file file) {
  sk_text text;
  text.at = file.bytes;
  text.length = file.bytes == NULL ? 0 : file.length;
  return text;
}

static sk_code require_vendor(const sk_document *document, const sk_trust *trust) {
  return sk_is(document->payload.vendor, trust->vendor) ? SK_OK : SK_WRONG_VENDOR; /* V5 */
}

/* A document of the vendor's beside the license. */
static sk_code believed(softkey_file file, int kind, sk_document *document, const sk_trust *trust,
                        sk_arena *arena) {
  sk_code code = sk_open(text_of(file), kind, document, arena);
  if (code == SK_OK) code = sk_authenticate(document, trust, arena);
  return code == SK_OK ? require_vendor(document, trust) : code;
}

static sk_code read_key_set(sk_context *context, sk_arena *arena) {
  sk_document document;
  sk_code code;
  if (context->options->key_set.bytes == NULL) return SK_OK;
  code = believed(context->options->key_set, SK_KEY_SET, &document, &context->trust, arena);
  return code == SK_OK ? sk_take_keys(&context->trust, &document.payload.key_set, arena) : code;
}

static sk_code read_revocations(sk_context *context, sk_arena *arena) {
  sk_document *document;
  sk_code code;
  if (context->options->revocation_list.bytes == NULL) return SK_OK;
  document = sk_take(arena, sizeof *document);
  if (document == NULL) return SK_NO_MEMORY;
  code = believed(context->options->revocation_list, SK_REVOCATION_LIST, document, &context->trust, arena);
  context->revocations = &document->payload.revocation_list;
  return code;
}

static sk_code require_product(const sk_license *license, const softkey_verify_options *options) {
  size_t i;
  for (i = 0; i < options->product_count; i++)
    if (sk_is(license->product, options->products[i])) return SK_OK;
  return options->product_count == 0 ? SK_OK : SK_WRONG_PRODUCT; /* V6 */
}

static sk_code require_machine(const sk_license *license, const sk_context *context,
                               softkey_verdict *verdict) {
  sk_match match;
  if (!context->has_machine) return SK_OK;
  match = sk_match_machine(&license->fingerprint, &context->machine, (sk_policy)license->matching);
  verdict->match = sk_match_name(match);
  return match == SK_BROKEN ? SK_OTHER_MACHINE : SK_OK; /* V7 */
}

/* V8. A license that is held is one of the vendor's, whatever its dates and machine. */
static sk_code require_not_older(const sk_document *document, const sk_context *context,
                                 softkey_verdict *verdict, sk_arena *arena) {
  const sk_license *license = &document->payload.license;
  sk_document held;
  sk_code code;
  if (context->options->held.bytes == NULL) return SK_OK;
  code = believed(context->options->held, SK_LICENSE, &held, &context->trust, arena);
  if (code != SK_OK) {
    verdict->about = "held";
    return code;
  }
  if (!sk_same(held.payload.license.softkey_id, license->softkey_id)) return SK_OK;
  if (license->sequence < held.payload.license.sequence) return SK_OLDER_SEQUENCE;
  if (license->sequence > held.payload.license.sequence) return SK_OK;
  return sk_same(held.envelope.payload, document->envelope.payload) ? SK_OK : SK_SEQUENCE_CONFLICT;
}

static sk_code require_not_revoked(const sk_license *license, const sk_revocation_list *list) {
  if (list == NULL) return SK_OK;
  return sk_revocation_of(license, list->revoked.items, list->revoked.count) == NULL ? SK_OK
                                                                                     : SK_REVOKED; /* V9 */
}

static sk_code require_in_term(const sk_license *license, const char *now, softkey_verdict *verdict) {
  sk_phase phase = sk_phase_of(license, now);
  verdict->phase = sk_phase_name(phase);
  return phase == SK_NOT_YET ? SK_NOT_YET_VALID : phase == SK_OVER ? SK_EXPIRED : SK_OK; /* V10 */
}

static sk_code show_license(const sk_document *document, sk_verdict_room *room) {
  room->type.at = (const unsigned char *)sk_keep(&room->arena, document->envelope.type.at,
                                                 document->envelope.type.length);
  room->type.length = document->envelope.type.length;
  room->payload = document->envelope.payload;
  room->verdict.license = sk_view_license(&document->payload.license, &room->arena);
  return room->type.at == NULL || room->verdict.license == NULL ? SK_NO_MEMORY : SK_OK;
}

/* spec §9, in its order: the first check that fails names the refusal. */
static sk_code judge(softkey_file file, const sk_context *context, sk_verdict_room *room) {
  softkey_verdict *verdict = &room->verdict;
  sk_arena *arena = &room->arena;
  sk_document document;
  const sk_license *license = &document.payload.license;
  sk_code code = sk_open(text_of(file), SK_LICENSE, &document, arena);          /* V1 */
  if (code == SK_OK) code = sk_authenticate(&document, &context->trust, arena); /* V2, V3, V4 */
  if (code == SK_OK) code = show_license(&document, room);
  if (code == SK_OK) code = require_vendor(&document, &context->trust);               /* V5 */
  if (code == SK_OK) code = require_product(license, context->options);               /* V6 */
  if (code == SK_OK) code = require_machine(license, context, verdict);               /* V7 */
  if (code == SK_OK) code = require_not_older(&document, context, verdict, arena);    /* V8 */
  if (code == SK_OK) code = require_not_revoked(license, context->revocations);       /* V9 */
  if (code == SK_OK) code = require_in_term(license, context->options->now, verdict); /* V10 */
  return code;
}

static sk_code verify(sk_context *context, softkey_file license, sk_verdict_room *room) {
  sk_code code;
  room->verdict.about = "key-set";
  code = read_key_set(context, &room->arena);
  if (code != SK_OK) return code;
  room->verdict.about = "revocation-list";
  code = read_revocations(context, &room->arena);
  if (code != SK_OK) return code;
  room->verdict.about = "license";
  return judge(license, context, room);
}

static bool is_sound(const softkey_verify_options *options, sk_context *context) {
  if (options == NULL || options->size < sizeof *options) return false;
  if (options->now == NULL || !sk_is_instant(sk_literal(options->now))) return false;
  if (options->product_count > 0 && options->products == NULL) return false;
  if (options->machine != NULL && !sk_read_machine(options->machine, &context->machine)) return false;
  context->options = options;
  context->has_machine = options->machine != NULL;
  return sk_pin(&context->trust, options->vendor, options->root_key);
}

softkey_answer softkey_verify(const softkey_verify_options *options, softkey_file license,
                              softkey_verdict **verdict) {
  sk_context context;
  sk_verdict_room *room;
  sk_code code;
  if (verdict == NULL) return SOFTKEY_BAD_OPTIONS;
  *verdict = NULL;
  memset(&context, 0, sizeof context);
  if (!is_sound(options, &context)) return SOFTKEY_BAD_OPTIONS;
  room = calloc(1, sizeof *room);
  if (room == NULL) return SOFTKEY_NO_MEMORY;
  code = verify(&context, license, room);
  room->verdict.code = sk_code_name(code);
  if (code == SK_NO_MEMORY) {
    softkey_free_verdict(&room->verdict);
    return SOFTKEY_NO_MEMORY;
  }
  *verdict = &room->verdict;
  return SOFTKEY_DONE;
}

void softkey_free_verdict(softkey_verdict *verdict) {
  sk_verdict_room *room = (sk_verdict_room *)(void *)verdict;
  if (room == NULL) return;
  sk_give_back(&room->arena);
  free(room);
}

void softkey_check_code(const softkey_verdict *verdict, char code[SOFTKEY_CHECK_CODE_ROOM]) {
  const sk_verdict_room *room = (const sk_verdict_room *)(const void *)verdict;
  code[0] = 0;
  if (verdict != NULL && verdict->license != NULL) sk_check_code_of(room->type, room->payload, code);
}

const char *softkey_library_version(void) {
  return SOFTKEY_LIBRARY_VERSION;
}
