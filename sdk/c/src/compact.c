#include "compact.h"

#include <string.h>
#include <zlib.h>

#include "envelope.h"
#include "kinds.h"

#define MOST_PARTS_READ 10000 /* C11 */
#define SIGNED_BYTES (SK_KEYID_BYTES + 64)

/* One part of one document, as it stands in the file. */
typedef struct sk_part {
  sk_text version;
  sk_text kind;
  int number;
  int total;
  sk_text check;
  sk_text data;
  bool is_ended;
} sk_part;

static unsigned char upper(unsigned char c) {
  return c >= 'a' && c <= 'z' ? (unsigned char)(c - 'a' + 'A') : c;
}

/* The text in capitals without what transport puts in between (C2); what no compact text has is a zero. */
static sk_text without_transport(sk_text file, sk_arena *arena) {
  sk_text kept = {NULL, 0};
  unsigned char *to = sk_take_bytes(arena, file.length + 1);
  size_t i;
  kept.at = to;
  if (to == NULL) return kept;
  for (i = 0; i < file.length; i++) {
    unsigned char c = file.at[i];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '>') continue;
    to[kept.length++] = c < 0x80 ? upper(c) : 0;
  }
  return kept;
}

static bool in_digits(unsigned char c) {
  return c >= '0' && c <= '9';
}

static bool in_kind(unsigned char c) {
  return (c >= 'A' && c <= 'Z') || c == '-';
}

static bool in_check(unsigned char c) {
  return in_digits(c) || (c >= 'A' && c <= 'F');
}

/* A field of a part, and the slash behind it. */
static bool take_field(sk_text *rest, bool (*belongs)(unsigned char), size_t least, size_t most,
                       sk_text *field) {
  size_t length = 0;
  while (length < rest->length && length < most && belongs(rest->at[length])) length++;
  if (length < least || length == rest->length || rest->at[length] != '/') return false;
  field->at = rest->at;
  field->length = length;
  rest->at += length + 1;
  rest->length -= length + 1;
  return true;
}

static int number_in(sk_text digits) {
  int number = 0;
  size_t i;
  for (i = 0; i < digits.length; i++) number = number * 10 + (digits.at[i] - '0');
  return number;
}

/* The next part, and `rest` behind it. */
static bool next_part(sk_text *rest, sk_part *part) {
  while (rest->length >= 8) {
    const unsigned char *at = memchr(rest->at, 'S', rest->length - 7);
    sk_text inner;
    sk_text number;
    sk_text total;
    const unsigned char *slash;
    if (at == NULL) return false;
    rest->length -= (size_t)(at + 1 - rest->at);
    rest->at = at + 1;
    if (memcmp(at, "SOFTKEY/", 8) != 0) continue;
    inner.at = at + 8;
    inner.length = rest->length - 7;
    if (!take_field(&inner, in_digits, 1, 4, &part->version) ||
        !take_field(&inner, in_kind, 1, 32, &part->kind) || !take_field(&inner, in_digits, 1, 2, &number) ||
        !take_field(&inner, in_digits, 1, 2, &total) || !take_field(&inner, in_check, 8, 8, &part->check))
      continue;
    part->number = number_in(number);
    part->total = number_in(total);
    slash = inner.length == 0 ? NULL : memchr(inner.at, '/', inner.length);
    part->is_ended = slash != NULL;
    part->data.at = inner.at;
    part->data.length = slash == NULL ? inner.length : (size_t)(slash - inner.at);
    rest->at = inner.at + part->data.length + (part->is_ended ? 1 : 0);
    rest->length = inner.length - part->data.length - (part->is_ended ? 1 : 0);
    return true;
  }
  return false;
}

static bool is_of(const sk_part *part, const sk_part *first) {
  return sk_same(part->kind, first->kind) && sk_same(part->version, first->version) &&
         part->total == first->total && sk_same(part->check, first->check);
}

/* spec C5 to C7: the data of every number, `data` having room for 100. */
static sk_code collect(sk_text text, const sk_part *first, sk_text *data, bool *has_another) {
  sk_part part;
  sk_code code = SK_OK;
  int seen = 0;
  int i;
  while (next_part(&text, &part)) {
    if (++seen > MOST_PARTS_READ || !is_of(&part, first)) {
      *has_another = true; /* C10, C11 */
      return SK_OK;
    }
    if (part.number < 1 || part.number > part.total || !part.is_ended)
      code = SK_DAMAGED;
    else if (data[part.number].at != NULL && !sk_same(data[part.number], part.data))
      code = SK_DAMAGED;
    else
      data[part.number] = part.data;
  }
  for (i = 1; i <= first->total && code == SK_OK; i++)
    if (data[i].at == NULL) code = SK_PARTS_MISSING;
  return code;
}

static sk_code join(const sk_text *data, int total, int kind, sk_text *content, sk_arena *arena) {
  size_t digits = 0;
  unsigned char *bytes;
  int i;
  for (i = 1; i <= total; i++) digits += data[i].length;
  if (digits / 8 * 5 + digits % 8 * 5 / 8 > sk_most_envelope(kind)) return SK_TOO_LARGE; /* C9 */
  bytes = sk_take_bytes(arena, digits + 1);
  if (bytes == NULL) return SK_NO_MEMORY;
  content->at = bytes;
  content->length = 0;
  for (i = 1; i <= total; i++) {
    size_t length;
    if (!sk_decode_base32(data[i], bytes + content->length, &length)) return SK_DAMAGED; /* C7 */
    content->length += length;
  }
  return SK_OK;
}

/* spec C8: of the kind, its version where that is not 1, and the content. */
static bool is_check(const sk_part *part, int version, sk_text content) {
  uint32_t crc = sk_crc32(0, part->kind.at, part->kind.length);
  unsigned char bytes[4];
  unsigned char said[4];
  char lower[9] = {0};
  size_t i;
  if (version != 1) {
    crc = sk_crc32(crc, "/", 1);
    crc = sk_crc32(crc, part->version.at, part->version.length);
  }
  crc = sk_crc32(sk_crc32(crc, "\n", 1), content.at, content.length);
  for (i = 0; i < 4; i++) bytes[i] = (unsigned char)(crc >> (24 - 8 * i));
  for (i = 0; i < 8; i++)
    lower[i] = (char)(in_digits(part->check.at[i]) ? part->check.at[i] : part->check.at[i] - 'A' + 'a');
  return sk_decode_hex(sk_literal(lower), said) && memcmp(said, bytes, 4) == 0;
}

/* spec C9: exactly one stream, and not inflated further than a payload may be long. */
static sk_code inflated(sk_text stream, size_t most, sk_text *payload, sk_arena *arena) {
  z_stream state;
  unsigned char *bytes = sk_take_bytes(arena, most + 1);
  int answer;
  sk_code code = SK_MALFORMED;
  if (bytes == NULL) return SK_NO_MEMORY;
  memset(&state, 0, sizeof state);
  if (inflateInit2(&state, -MAX_WBITS) != Z_OK) return SK_NO_MEMORY;
  state.next_in = (Bytef *)(uintptr_t)stream.at;
  state.avail_in = (uInt)stream.length;
  state.next_out = bytes;
  state.avail_out = (uInt)(most + 1);
  answer = inflate(&state, Z_FINISH);
  if (state.total_out > most)
    code = SK_TOO_LARGE;
  else if (answer == Z_MEM_ERROR)
    code = SK_NO_MEMORY;
  else if (answer == Z_STREAM_END && state.avail_in == 0)
    code = SK_OK;
  payload->at = bytes;
  payload->length = (size_t)state.total_out;
  inflateEnd(&state);
  return code;
}

static int kind_of(sk_text capitals) {
  char lower[33] = {0};
  size_t i;
  int kind;
  for (i = 0; i < capitals.length; i++)
    lower[i] = (char)(capitals.at[i] == '-' ? '-' : capitals.at[i] - 'A' + 'a');
  kind = sk_kind_named(sk_literal(lower));
  return kind == SK_COURIER_BUNDLE ? SK_NO_KIND : kind;
}

sk_code sk_read_compact(sk_text file, sk_text *envelope, sk_arena *arena) {
  sk_text data[100];
  sk_text text = without_transport(file, arena);
  sk_text rest = text;
  sk_text content = {NULL, 0};
  sk_text stream;
  sk_text payload;
  sk_part first;
  sk_code collected;
  sk_code code;
  bool has_another = false;
  int kind;
  int version;
  if (text.at == NULL) return SK_NO_MEMORY;
  if (!next_part(&rest, &first)) return SK_NOT_A_SOFTKEY_FILE;
  memset(data, 0, sizeof data);
  collected = collect(text, &first, data, &has_another);
  if (has_another) return SK_SEVERAL_DOCUMENTS;
  kind = kind_of(first.kind);
  code = sk_known_version(kind, first.version, &version); /* C4, C3 */
  if (code != SK_OK) return code;
  if (collected != SK_OK) return collected;
  code = join(data, first.total, kind, &content, arena);
  if (code != SK_OK) return code;
  if (!is_check(&first, version, content)) return SK_DAMAGED;
  if (content.length <= SIGNED_BYTES) return SK_MALFORMED;
  stream.at = content.at + SIGNED_BYTES;
  stream.length = content.length - SIGNED_BYTES;
  code = inflated(stream, sk_most_payload(kind), &payload, arena);
  return code == SK_OK ? sk_write_envelope(kind, version, content.at, payload, envelope, arena) : code;
}
