#include "signature.h"

#include <sodium.h>
#include <string.h>

/* Numbers of 32 bytes, the lowest byte first. */

/* L, the order of the base point: 2^252 + 27742317777372353535851937790883648493. */
static const unsigned char GROUP_ORDER[32] = {
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

/* p = 2^255 - 19. */
static const unsigned char FIELD_PRIME[32] = {
    0xed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};

/* The y-coordinates of the eight points of small order: 1, -1, 0, and the two of order eight. */
static const unsigned char SMALL_ORDER_Y[5][32] = {
    {1},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a}};

static bool is_below(const unsigned char *a, const unsigned char *bound) {
  int i;
  for (i = 31; i >= 0; i--)
    if (a[i] != bound[i]) return a[i] < bound[i];
  return false;
}

/*
 * One spelling (S3), and not of small order (S4). The points with x = 0 are among those of small order, so
 * their sign bit needs no rule.
 */
static bool is_sound_point(const unsigned char *encoded) {
  unsigned char y[32];
  int i;
  memcpy(y, encoded, sizeof y);
  y[31] &= 0x7f;
  if (!is_below(y, FIELD_PRIME)) return false;
  for (i = 0; i < 5; i++)
    if (memcmp(y, SMALL_ORDER_Y[i], sizeof y) == 0) return false;
  return true;
}

bool sk_verify_signature(sk_text message, sk_text signature, sk_text public_key) {
  if (public_key.length != 32 || signature.length != 64) return false; /* S1 */
  if (!is_below(signature.at + 32, GROUP_ORDER)) return false;         /* S2 */
  if (!is_sound_point(signature.at) || !is_sound_point(public_key.at)) return false;
  return crypto_sign_verify_detached(signature.at, message.at, message.length, public_key.at) == 0;
}

void sk_keyid_of(const unsigned char *public_key, char *keyid) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, public_key, 32);
  sk_encode_hex(hash, 8, keyid);
}

void sk_check_code_of(sk_text type, sk_text payload, char *code) {
  static const char words[] = "softkey check code v1 ";
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, (const unsigned char *)words, sizeof words - 1);
  crypto_hash_sha256_update(&state, type.at, type.length);
  crypto_hash_sha256_update(&state, (const unsigned char *)" ", 1);
  crypto_hash_sha256_update(&state, payload.at, payload.length);
  crypto_hash_sha256_final(&state, hash);
  sk_encode_base32(hash, 5, code);
  memmove(code + 5, code + 4, 5);
  code[4] = '-';
}

void sk_hash_of(sk_text bytes, char *hex) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, bytes.at, bytes.length);
  sk_encode_hex(hash, sizeof hash, hex);
}

void sk_digest_of(const char *vendor, const char *component, const char *value, char *digest) {
  static const char words[] = "softkey fingerprint v1 ";
  unsigned char hash[crypto_auth_hmacsha256_BYTES];
  unsigned char key[128] = {0};
  size_t length = strlen(vendor);
  crypto_auth_hmacsha256_state state;
  if (length > sizeof key - sizeof words)
    length = sizeof key - sizeof words; /* a vendor has 32 at most (B10) */
  memcpy(key, words, sizeof words - 1);
  memcpy(key + sizeof words - 1, vendor, length);
  crypto_auth_hmacsha256_init(&state, key, sizeof words - 1 + length);
  crypto_auth_hmacsha256_update(&state, (const unsigned char *)component, strlen(component));
  crypto_auth_hmacsha256_update(&state, (const unsigned char *)" ", 1);
  crypto_auth_hmacsha256_update(&state, (const unsigned char *)value, strlen(value));
  crypto_auth_hmacsha256_final(&state, hash);
  sk_encode_hex(hash, 16, digest);
}
