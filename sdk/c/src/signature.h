#ifndef SK_SIGNATURE_H
#define SK_SIGNATURE_H

#include <stdbool.h>

#include "encoding.h"

/* The one verifier there is: guard, then engine (spec §5). Both keys and signatures may be of any length. */
bool sk_verify_signature(sk_text message, sk_text signature, sk_text public_key);

/* The id of a public key of 32 bytes (spec B7): 16 characters and a zero. */
void sk_keyid_of(const unsigned char *public_key, char *keyid);

/* What two people read to each other (spec §13): `4KQ7-9XMD` and a zero. */
void sk_check_code_of(sk_text type, sk_text payload, char *code);

/* SHA-256 of a text, in 64 hex digits and a zero. */
void sk_hash_of(sk_text bytes, char *hex);

/* spec F1: the digest of a component's value, in 32 hex digits and a zero. The value is normalised (F2). */
void sk_digest_of(const char *vendor, const char *component, const char *value, char *digest);

#endif
