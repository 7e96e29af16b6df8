#ifndef SK_ENCODING_H
#define SK_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes as text, each value in one spelling (spec §1). */

/* A piece of somebody else's bytes, without a zero behind it. `at` is NULL where a document says null. */
typedef struct sk_text {
  const unsigned char *at;
  size_t length;
} sk_text;

sk_text sk_literal(const char *text);
bool sk_same(sk_text a, sk_text b);
bool sk_is(sk_text text, const char *word);
bool sk_starts(sk_text text, const char *beginning);

/* The order of spec P6, by UTF-16 code units: negative, zero or positive. Both are well-formed UTF-8. */
int sk_order(sk_text a, sk_text b);

/*
 * Standard, padded base64 (spec B1). `bytes` has room for three quarters of the text. False where the text is
 * not the one spelling of any bytes.
 */
bool sk_decode_base64(sk_text text, unsigned char *bytes, size_t *length);

/* Digits of Crockford's base 32 (spec B6, C7). `bytes` has room for five eighths of the text. */
bool sk_decode_base32(sk_text text, unsigned char *bytes, size_t *length);
void sk_encode_base32(const unsigned char *bytes, size_t length, char *text);
int sk_base32_value(unsigned char character);

bool sk_decode_hex(sk_text text, unsigned char *bytes);
/* Writes two characters for each byte, and a zero. */
void sk_encode_hex(const unsigned char *bytes, size_t length, char *text);

/* Valid UTF-8 without a byte order mark (spec P2). */
bool sk_is_utf8(const unsigned char *bytes, size_t length);

/* CRC-32 (spec §4) of `text` after what `crc` is of; 0 at the beginning. */
uint32_t sk_crc32(uint32_t crc, const void *bytes, size_t length);

#endif
