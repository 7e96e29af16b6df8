#include "encoding.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

sk_text sk_literal(const char *text) {
  sk_text whole = {(const unsigned char *)text, text == NULL ? 0 : strlen(text)};
  return whole;
}

bool sk_same(sk_text a, sk_text b) {
  return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool sk_is(sk_text text, const char *word) {
  return sk_same(text, sk_literal(word));
}

bool sk_starts(sk_text text, const char *beginning) {
  size_t length = strlen(beginning);
  return text.length >= length && memcmp(text.at, beginning, length) == 0;
}

int sk_order(sk_text a, sk_text b) {
  size_t both = a.length < b.length ? a.length : b.length;
  size_t i = 0;
  unsigned char left;
  unsigned char right;
  while (i < both && a.at[i] == b.at[i]) i++;
  if (i == both) return a.length < b.length ? -1 : a.length > b.length;
  left = a.at[i];
  right = b.at[i];
  /* What is above U+FFFF is two surrogates in UTF-16, which sort below U+E000. */
  if (left >= 0xf0 && (right == 0xee || right == 0xef)) return -1;
  if (right >= 0xf0 && (left == 0xee || left == 0xef)) return 1;
  return left < right ? -1 : 1;
}

/*
 * The value of each character where it stands in a group of four, shifted there; a foreign one has all bits
 * set. V is asked for a value, and X stands for a foreign character.
 */
#define X4(X) X, X, X, X
#define X16(X) X4(X), X4(X), X4(X), X4(X)
#define V8(V, n) V(n), V(n + 1), V(n + 2), V(n + 3), V(n + 4), V(n + 5), V(n + 6), V(n + 7)
#define V26(V, n) V8(V, n), V8(V, n + 8), V8(V, n + 16), V(n + 24), V(n + 25)
#define BASE64_VALUES(V, X)                                                                                  \
  X16(X), X16(X), X4(X), X4(X), X, X, X, V(62), X, X, X, V(63), V8(V, 52), V(60), V(61), X4(X), X, X, X,     \
      V26(V, 0), X4(X), X, X, V26(V, 26), X4(X), X, X16(X), X16(X), X16(X), X16(X), X16(X), X16(X), X16(X),  \
      X16(X)
#define FOREIGN UINT32_MAX
#define BY_18(n) ((uint32_t)(n) << 18)
#define BY_12(n) ((uint32_t)(n) << 12)
#define BY_6(n) ((uint32_t)(n) << 6)
#define BY_0(n) ((uint32_t)(n))

static const uint32_t FIRST[256] = {BASE64_VALUES(BY_18, FOREIGN)};
static const uint32_t SECOND[256] = {BASE64_VALUES(BY_12, FOREIGN)};
static const uint32_t THIRD[256] = {BASE64_VALUES(BY_6, FOREIGN)};
static const uint32_t FOURTH[256] = {BASE64_VALUES(BY_0, FOREIGN)};

static bool decode_last_group(const unsigned char *at, size_t padding, unsigned char *bytes) {
  uint32_t bits = FIRST[at[0]] | SECOND[at[1]] | (padding == 2 ? 0 : THIRD[at[2]]);
  if (bits >> 24 != 0 || (bits & (padding == 2 ? 0xffffu : 0xffu)) != 0) return false; /* unused bits (B1) */
  bytes[0] = (unsigned char)(bits >> 16);
  if (padding == 1) bytes[1] = (unsigned char)(bits >> 8);
  return true;
}

bool sk_decode_base64(sk_text text, unsigned char *bytes, size_t *length) {
  const unsigned char *at = text.at;
  const unsigned char *end;
  size_t padding = 0;
  uint32_t seen = 0;
  if (text.length % 4 != 0) return false;
  if (text.length > 0 && at[text.length - 1] == '=') padding = at[text.length - 2] == '=' ? 2 : 1;
  *length = text.length / 4 * 3 - padding;
  for (end = at + text.length - (padding == 0 ? 0 : 4); at < end; at += 4) {
    uint32_t bits = FIRST[at[0]] | SECOND[at[1]] | THIRD[at[2]] | FOURTH[at[3]];
    seen |= bits;
    bytes[0] = (unsigned char)(bits >> 16);
    bytes[1] = (unsigned char)(bits >> 8);
    bytes[2] = (unsigned char)bits;
    bytes += 3;
  }
  return seen >> 24 == 0 && (padding == 0 || decode_last_group(at, padding, bytes));
}

static const char BASE32[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int sk_base32_value(unsigned char character) {
  const char *at = character == 0 ? NULL : strchr(BASE32, character);
  return at == NULL ? -1 : (int)(at - BASE32);
}

bool sk_decode_base32(sk_text text, unsigned char *bytes, size_t *length) {
  unsigned held = 0;
  unsigned bits = 0;
  size_t i;
  *length = 0;
  for (i = 0; i < text.length; i++) {
    int value = sk_base32_value(text.at[i]);
    if (value < 0) return false;
    held = held << 5 | (unsigned)value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[(*length)++] = (unsigned char)(held >> bits);
    held &= (1u << bits) - 1;
  }
  return bits < 5 && held == 0;
}

void sk_encode_base32(const unsigned char *bytes, size_t length, char *text) {
  unsigned held = 0;
  unsigned bits = 0;
  size_t i;
  for (i = 0; i < length; i++) {
    held = held << 8 | bytes[i];
    for (bits += 8; bits >= 5;) {
      bits -= 5;
      *text++ = BASE32[held >> bits & 31];
    }
    held &= (1u << bits) - 1;
  }
  if (bits > 0) *text++ = BASE32[held << (5 - bits) & 31];
  *text = 0;
}

static int hex_value(unsigned char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  return -1;
}

bool sk_decode_hex(sk_text text, unsigned char *bytes) {
  size_t i;
  if (text.length % 2 != 0) return false;
  for (i = 0; i < text.length; i += 2) {
    int high = hex_value(text.at[i]);
    int low = hex_value(text.at[i + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i / 2] = (unsigned char)(high << 4 | low);
  }
  return true;
}

void sk_encode_hex(const unsigned char *bytes, size_t length, char *text) {
  static const char digits[] = "0123456789abcdef";
  size_t i;
  for (i = 0; i < length; i++) {
    *text++ = digits[bytes[i] >> 4];
    *text++ = digits[bytes[i] & 15];
  }
  *text = 0;
}

/* How many bytes the character at `at` has; 0 where there is no well-formed one (RFC 3629). */
static size_t character_at(const unsigned char *at, size_t left) {
  unsigned char first = at[0];
  size_t length = first < 0x80   ? 1
                  : first < 0xc2 ? 0
                  : first < 0xe0 ? 2
                  : first < 0xf0 ? 3
                  : first < 0xf5 ? 4
                                 : 0;
  size_t i;
  if (length == 0 || length > left) return 0;
  for (i = 1; i < length; i++)
    if ((at[i] & 0xc0) != 0x80) return 0;
  if (first == 0xe0 && at[1] < 0xa0) return 0;
  if (first == 0xed && at[1] >= 0xa0) return 0; /* surrogates */
  if (first == 0xf0 && at[1] < 0x90) return 0;
  if (first == 0xf4 && at[1] >= 0x90) return 0;
  return length;
}

bool sk_is_utf8(const unsigned char *bytes, size_t length) {
  size_t at = 0;
  if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) return false;
  while (at < length) {
    size_t step;
    uint64_t eight;
    if (length - at >= 8) {
      memcpy(&eight, bytes + at, 8);
      if ((eight & UINT64_C(0x8080808080808080)) == 0) {
        at += 8;
        continue;
      }
    }
    step = character_at(bytes + at, length - at);
    if (step == 0) return false;
    at += step;
  }
  return true;
}

uint32_t sk_crc32(uint32_t crc, const void *bytes, size_t length) {
  const unsigned char *at = bytes;
  uLong sum = crc;
  while (length > 0) {
    uInt step = length > UINT_MAX ? UINT_MAX : (uInt)length;
    sum = crc32(sum, at, step);
    at += step;
    length -= step;
  }
  return (uint32_t)sum;
}
