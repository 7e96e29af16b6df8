#include "armor.h"

#include <string.h>

#include "kinds.h"

#define VALUE_WIDTH 48
#define NAME_WIDTH 16

/* True where every second byte of the first 64 is zero, from `first` on. */
static bool has_only_zeros(sk_text file, size_t first) {
  size_t i;
  for (i = first; i < file.length && i < 64; i += 2)
    if (file.at[i] != 0) return false;
  return true;
}

/* spec A8; a little-endian UTF-32 mark begins with that of UTF-16. */
static bool looks_like_utf16(sk_text file) {
  const unsigned char *at = file.at;
  if (file.length >= 2 && ((at[0] == 0xff && at[1] == 0xfe) || (at[0] == 0xfe && at[1] == 0xff))) return true;
  if (file.length >= 4 && memcmp(at, "\0\0\xfe\xff", 4) == 0) return true;
  return file.length >= 8 && has_only_zeros(file, 0) != has_only_zeros(file, 1);
}

/* Where the value of a summary line begins; 0 where it does not begin with a name. */
static size_t behind_name(sk_text line) {
  size_t i = 0;
  if (line.length == 0 || line.at[0] < 'A' || line.at[0] > 'Z') return 0;
  for (i = 1; i < line.length && i < NAME_WIDTH && line.at[i] >= 'a' && line.at[i] <= 'z'; i++) continue;
  return line.length - i >= 2 && line.at[i] == ':' && line.at[i + 1] == ' ' ? i + 2 : 0;
}

/* Printable ASCII, single spaces, neither beginning nor ending with one (spec §4). */
static bool is_summary_value(sk_text value) {
  size_t i;
  if (value.length < 1 || value.length > VALUE_WIDTH) return false;
  if (value.at[0] == ' ' || value.at[value.length - 1] == ' ') return false;
  for (i = 0; i < value.length; i++) {
    if (value.at[i] < 0x20 || value.at[i] > 0x7e) return false;
    if (i > 0 && value.at[i] == ' ' && value.at[i - 1] == ' ') return false;
  }
  return true;
}

/* A line that does not begin with a name goes on with the one before (A5): its LF was a space. */
static sk_text unwrapped(sk_text summary, sk_arena *arena) {
  sk_text whole = {NULL, summary.length};
  unsigned char *copy = (unsigned char *)sk_keep(arena, summary.at, summary.length);
  size_t at = 0;
  if (copy == NULL) return whole;
  while (at < summary.length) {
    const unsigned char *behind = memchr(summary.at + at, '\n', summary.length - at);
    sk_text line = {summary.at + at, (size_t)(behind - (summary.at + at))};
    if (at > 0 && behind_name(line) == 0) copy[at - 1] = ' ';
    at += line.length + 1;
  }
  whole.at = copy;
  return whole;
}

/* What is not ASCII counts as a zero: it is refused behind the check, as a summary that nobody writes. */
static uint32_t add_summary(uint32_t crc, sk_text summary) {
  size_t start = 0;
  size_t i;
  for (i = 0; i < summary.length; i++) {
    if (summary.at[i] < 0x80) continue;
    crc = sk_crc32(sk_crc32(crc, summary.at + start, i - start), "", 1);
    start = i + 1;
  }
  return sk_crc32(crc, summary.at + start, summary.length - start);
}

static uint32_t check_of(sk_text label, sk_text summary, sk_text body) {
  uint32_t crc = sk_crc32(sk_crc32(0, label.at, label.length), "\n", 1);
  return sk_crc32(add_summary(crc, summary), body.at, body.length);
}

static bool is_check(sk_text written, uint32_t crc) {
  unsigned char bytes[4] = {(unsigned char)(crc >> 24), (unsigned char)(crc >> 16), (unsigned char)(crc >> 8),
                            (unsigned char)crc};
  char text[10] = "=";
  sk_encode_hex(bytes, sizeof bytes, text + 1);
  return sk_is(written, text);
}

static sk_code read_summary(sk_text summary, sk_armor *armor, sk_arena *arena) {
  size_t at = 0;
  armor->summary = sk_take_bytes(arena, SK_MOST_SUMMARY_LINES * sizeof *armor->summary);
  if (armor->summary == NULL) return SK_NO_MEMORY;
  while (at < summary.length) {
    const unsigned char *behind = memchr(summary.at + at, '\n', summary.length - at);
    sk_text line = {summary.at + at, (size_t)(behind - (summary.at + at))};
    size_t value = behind_name(line);
    sk_summary_line *one = &armor->summary[armor->summary_count];
    if (value == 0 || armor->summary_count == SK_MOST_SUMMARY_LINES) return SK_DAMAGED;
    one->name.at = line.at;
    one->name.length = value - 2;
    one->value.at = line.at + value;
    one->value.length = line.length - value;
    if (!is_summary_value(one->value)) return SK_DAMAGED;
    armor->summary_count++;
    at += line.length + 1;
  }
  return SK_OK;
}

static sk_code read_block(sk_text file, const sk_marker *begin, const sk_marker *end, sk_armor *armor,
                          sk_arena *arena) {
  sk_block_text text;
  sk_text summary;
  unsigned char *envelope;
  sk_code code;
  if (end == NULL || end->is_begin || !sk_same(begin->label, end->label)) return SK_DAMAGED; /* A10 */
  code = sk_undo_transport(file, begin, end, &text, arena);                                  /* A11 */
  if (code != SK_OK) return code;
  summary = unwrapped(text.summary, arena);
  envelope = sk_take_bytes(arena, text.body.length / 4 * 3 + 3);
  if (summary.at == NULL || envelope == NULL) return SK_NO_MEMORY;
  if (!is_check(text.check, check_of(begin->label, summary, text.body))) return SK_DAMAGED;
  if (!sk_decode_base64(text.body, envelope, &armor->envelope.length)) return SK_DAMAGED;
  armor->envelope.at = envelope;
  armor->kind = sk_kind_labelled(begin->label);
  if (armor->kind == SK_NO_KIND) return SK_MALFORMED;
  return read_summary(summary, armor, arena);
}

sk_code sk_read_armor(sk_text file, sk_armor *armor, sk_arena *arena) {
  sk_marker begin;
  sk_marker end;
  sk_marker next;
  size_t from = 0;
  bool has_end;
  memset(armor, 0, sizeof *armor);
  if (looks_like_utf16(file)) return SK_NOT_UTF8; /* A8 */
  do
    if (!sk_next_marker(file, &from, &begin)) return SK_NOT_A_SOFTKEY_FILE; /* A9 */
  while (!begin.is_begin);
  has_end = sk_next_marker(file, &from, &end);
  if (has_end && end.is_begin) return SK_SEVERAL_DOCUMENTS; /* A12 */
  while (has_end && sk_next_marker(file, &from, &next))
    if (next.is_begin) return SK_SEVERAL_DOCUMENTS;
  return read_block(file, &begin, has_end ? &end : NULL, armor, arena);
}
