#include "payload.h"
#include "shape-tables.h"

/* Many documents in one file (spec §7, courier-bundle). */

typedef struct sk_inner_document {
  sk_text name;
  sk_text envelope;
} sk_inner_document;

/* A file name without folders. */
static bool fits_file_name(sk_text text) {
  size_t i;
  if (!sk_is_text(text, 1, 120) || sk_is(text, ".") || sk_is(text, "..")) return false;
  for (i = 0; i < text.length; i++)
    if (text.at[i] == '/' || text.at[i] == '\\' || text.at[i] == ':') return false;
  return true;
}

static const char *const senders[] = {"station", "relay", "desk", NULL};
static const sk_shape sender = SHAPE_ONE_OF(senders);
static const sk_shape file_name = SHAPE_WORD(fits_file_name);
static const sk_shape inner_envelope = SHAPE_BASE64(0);
static const sk_member inner_members[] = {
    MEMBER(sk_inner_document, name, "name", file_name),
    MEMBER(sk_inner_document, envelope, "envelope", inner_envelope),
};
static const sk_shape inner = SHAPE_RECORD(sk_inner_document, inner_members, NULL);
static const sk_shape inner_documents = SHAPE_LIST(inner, 1, 2000, NULL);
static const sk_member bundle_members[] = {
    MEMBER(sk_bundle, vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_bundle, created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_bundle, from, "from", sender),
    MEMBER(sk_bundle, documents, "documents", inner_documents),
};
const sk_shape sk_shape_courier_bundle = SHAPE_RECORD(sk_bundle, bundle_members, NULL);
