#ifndef SK_ENVELOPE_H
#define SK_ENVELOPE_H

#include "arena.h"
#include "codes.h"
#include "encoding.h"

/* The DSSE envelope (spec §3), opened but not yet believed. */
typedef struct sk_envelope {
  int kind;
  int version;
  /* As signed: `application/vnd.softkey.<kind>.v<version>+json`. */
  sk_text type;
  /* The exact bytes that were signed, and that are parsed once the signature holds. */
  sk_text payload;
  /* Nothing of a courier bundle, which nobody signs (E4). */
  sk_text keyid;
  unsigned char signature[64];
} sk_envelope;

/* spec E1 to E5. `bytes` must live as long as the envelope; the payload is in `arena`. */
sk_code sk_open_envelope(sk_text bytes, sk_envelope *envelope, sk_arena *arena);

/* spec E3: SK_MALFORMED for an unknown kind, SK_NEWER_VERSION for a version that the kind does not have. */
sk_code sk_known_version(int kind, sk_text written, int *version);

#define SK_KEYID_BYTES 8

/* The envelope in its one spelling; `content` is the bytes of keyid and signature. */
sk_code sk_write_envelope(int kind, int version, const unsigned char *content, sk_text payload,
                          sk_text *envelope, sk_arena *arena);

#endif
