#ifndef SK_PAYLOAD_H
#define SK_PAYLOAD_H

#include "kinds.h"
#include "shape.h"

/* What the payloads say, once read (spec §7). What no check of a product needs is looked at and not kept. */

#define SK_COMPONENT_COUNT 13
#define SK_MOST_IN_A_LIST 16

/* The names of spec §8, in its order. */
extern const char *const SK_COMPONENTS[SK_COMPONENT_COUNT + 1];

typedef struct sk_fingerprint {
  int64_t policy;
  /* Of sk_text: a line for each component. */
  sk_list components;
} sk_fingerprint;

typedef struct sk_entitlement_entry {
  sk_text name;
  int kind;
  sk_scalar value;
} sk_entitlement_entry;

/* Values of sk_entitlement_entry.kind. */
enum { SK_FEATURE, SK_LIMIT, SK_TERM };

typedef struct sk_customer {
  sk_text name;
  sk_text contact;
} sk_customer;

typedef struct sk_license {
  sk_text vendor;
  sk_text softkey_id;
  int64_t sequence;
  int64_t supersedes;
  sk_text issued_at;
  sk_text not_before;
  sk_text expires_at;
  int64_t grace_days;
  sk_text host;
  sk_text product;
  sk_customer customer;
  sk_text reference;
  sk_list entitlements;
  sk_text request_id;
  sk_text station_key;
  int matching;
  sk_fingerprint fingerprint;
} sk_license;

typedef struct sk_key_entry {
  sk_text keyid;
  sk_text public_key;
  sk_text not_before;
  sk_text not_after;
  int status;
} sk_key_entry;

/* Values of sk_key_entry.status. */
enum { SK_ACTIVE, SK_WITHDRAWN };

typedef struct sk_key_set {
  sk_text vendor;
  int64_t version;
  sk_text issued_at;
  sk_list keys;
} sk_key_set;

typedef struct sk_revocation {
  sk_text softkey_id;
  /* 0: all licenses of the softkey. */
  int64_t through_sequence;
  sk_text revoked_at;
  sk_text reason;
} sk_revocation;

typedef struct sk_revocation_list {
  sk_text vendor;
  int64_t sequence;
  sk_text issued_at;
  sk_list revoked;
} sk_revocation_list;

/* What a station signs begins alike; the members that only a desk looks at are checked and not kept. */
typedef struct sk_station_group {
  sk_text host;
  int platform;
  sk_text program;
  sk_text public_key;
} sk_station_group;

typedef struct sk_request {
  sk_text vendor;
  sk_text request_id;
  sk_text created_at;
  sk_station_group station;
  sk_text softkey_id;
  int64_t sequence;
  sk_text product;
  sk_fingerprint fingerprint;
} sk_request;

typedef struct sk_bundle {
  sk_text vendor;
  sk_text created_at;
  int from;
  sk_list documents;
} sk_bundle;

typedef union sk_payload {
  /* Every payload begins with it. */
  sk_text vendor;
  sk_license license;
  sk_key_set key_set;
  sk_revocation_list revocation_list;
  sk_request request;
  sk_bundle bundle;
} sk_payload;

/* Reads a payload by the table of its kind and version; what version 0.1 could list too much of is let pass.
 */
sk_code sk_read_kind(int kind, int version, sk_text bytes, sk_payload *payload, sk_arena *arena);

/* spec F7: SK_MALFORMED where a request lists more digests than a document of today may. */
sk_code sk_require_no_excess(int kind, const sk_payload *payload);

/* One line of a fingerprint: a component, and up to `most` digests, ascending, none twice; or a word. */
bool sk_is_component_line(sk_text line, size_t most);

/* Parts that several tables share. */
extern const sk_shape sk_shape_vendor, sk_shape_product, sk_shape_request_id, sk_shape_softkey_id,
    sk_shape_keyid, sk_shape_hash;
extern const sk_shape sk_shape_instant, sk_shape_instant_or_null, sk_shape_host, sk_shape_sequence;
extern const sk_shape sk_shape_public_key, sk_shape_customer, sk_shape_fingerprint;
extern const sk_shape sk_shape_reference;
extern const sk_shape sk_shape_license, sk_shape_key_set, sk_shape_revocation_list;
extern const sk_shape sk_shape_pre_license, sk_shape_upgrade_request, sk_shape_second_upgrade_request,
    sk_shape_first_upgrade_request;
extern const sk_shape sk_shape_return_receipt, sk_shape_station_report, sk_shape_courier_bundle;

#endif
