#ifndef SK_KINDS_H
#define SK_KINDS_H

#include <stddef.h>

#include "encoding.h"
#include "shape.h"

/* The kinds of documents (spec §7), and what depends on the kind alone. */

typedef enum sk_kind {
  SK_PRE_LICENSE,
  SK_LICENSE,
  SK_UPGRADE_REQUEST,
  SK_KEY_SET,
  SK_REVOCATION_LIST,
  SK_RETURN_RECEIPT,
  SK_STATION_REPORT,
  SK_COURIER_BUNDLE
} sk_kind;

#define SK_KIND_COUNT 8
#define SK_NO_KIND (-1)
#define SK_ANY_KIND (-1)

typedef enum sk_signer { SK_BY_STATION, SK_BY_SIGNING_KEY, SK_BY_ROOT_KEY, SK_BY_NOBODY } sk_signer;

typedef struct sk_kind_row {
  const char *name;
  /* The word of its armor. */
  const char *label;
  sk_signer signer;
  /* In which it is written; all versions up to it are read. */
  int version;
} sk_kind_row;

extern const sk_kind_row SK_KINDS[SK_KIND_COUNT];

/* A kind, or SK_NO_KIND. */
int sk_kind_named(sk_text name);
int sk_kind_labelled(sk_text label);

/* Most bytes of a payload and of an envelope (spec P1, E1). */
size_t sk_most_payload(int kind);
size_t sk_most_envelope(int kind);

#define SK_MOST_FILE ((size_t)33554432)

#endif
