#include <stdlib.h>
#include <string.h>

#include "json.h"

/* Numbers, as ECMA-262 takes them, and alike in every locale. */

#define LARGEST_SAFE INT64_C(9007199254740991)

static bool malformed(sk_reader *reader) {
  reader->malformed = true;
  return false;
}

static size_t skip_digits(sk_reader *reader) {
  const unsigned char *start = reader->at;
  while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9') reader->at++;
  return (size_t)(reader->at - start);
}

static bool next_is(const sk_reader *reader, const char *characters) {
  return reader->at < reader->end && *reader->at != 0 && strchr(characters, *reader->at) != NULL;
}

/* What an exponent may be without another outcome: no number of a document has so many digits. */
#define MOST_EXPONENT 100000000L

static long written_exponent(const unsigned char *at, const unsigned char *end) {
  bool negative = at < end && *at == '-';
  long exponent = 0;
  if (at < end && (*at == '-' || *at == '+')) at++;
  for (; at < end && exponent < MOST_EXPONENT; at++) exponent = exponent * 10 + (*at - '0');
  return negative ? -exponent : exponent;
}

static void append_exponent(char *to, long exponent) {
  unsigned long rest = exponent < 0 ? 0ul - (unsigned long)exponent : (unsigned long)exponent;
  char digits[24];
  int count = 0;
  *to++ = 'e';
  if (exponent < 0) *to++ = '-';
  do {
    digits[count++] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  while (count > 0) *to++ = digits[--count];
  *to = 0;
}

/* The same number without a point, which strtod would look for by the locale. */
static char *without_point(sk_reader *reader, const unsigned char *start) {
  char *plain = sk_take_bytes(reader->arena, (size_t)(reader->at - start) + 32);
  char *to = plain;
  const unsigned char *from = start;
  long behind = 0;
  bool is_behind = false;
  if (plain == NULL) return NULL;
  for (; from < reader->at && *from != 'e' && *from != 'E'; from++) {
    if (*from == '.') {
      is_behind = true;
      continue;
    }
    *to++ = (char)*from;
    if (is_behind) behind++;
  }
  append_exponent(to, (from < reader->at ? written_exponent(from + 1, reader->at) : 0) - behind);
  return plain;
}

static bool take_as_double(sk_reader *reader, const unsigned char *start, int64_t *number, bool *safe) {
  const char *plain = without_point(reader, start);
  double value;
  if (plain == NULL) {
    reader->out_of_memory = true;
    return malformed(reader);
  }
  value = strtod(plain, NULL);
  *safe = value >= -(double)LARGEST_SAFE && value <= (double)LARGEST_SAFE && value == (double)(int64_t)value;
  *number = *safe ? (int64_t)value : 0;
  return true;
}

bool sk_read_number(sk_reader *reader, int64_t *number, bool *safe) {
  const unsigned char *start = reader->at;
  bool plain = true;
  size_t digits;
  size_t i;
  if (next_is(reader, "-")) {
    plain = false;
    reader->at++;
  }
  digits = skip_digits(reader);
  if (digits == 0 || (digits > 1 && reader->at[-(ptrdiff_t)digits] == '0')) return malformed(reader);
  if (next_is(reader, ".")) {
    plain = false;
    reader->at++;
    if (skip_digits(reader) == 0) return malformed(reader);
  }
  if (next_is(reader, "eE")) {
    plain = false;
    reader->at++;
    if (next_is(reader, "+-")) reader->at++;
    if (skip_digits(reader) == 0) return malformed(reader);
  }
  if (!plain) {
    reader->respelled = true;
    return take_as_double(reader, start, number, safe);
  }
  *number = 0;
  for (i = 0; i < digits && *number <= LARGEST_SAFE; i++) *number = *number * 10 + (start[i] - '0');
  *safe = *number <= LARGEST_SAFE;
  return true;
}
