#include "journal.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "json.h"

#define HASH_LENGTH 64
#define MOST_DETAILS 32

/* The chain so far: what the next line continues. */
typedef struct sk_chain {
  uint64_t count;
  char hash[HASH_LENGTH + 1];
} sk_chain;

/* The rest of a line that is still to be read. */
typedef struct sk_line {
  const unsigned char *at;
  const unsigned char *end;
  sk_arena *arena;
  bool out_of_memory;
} sk_line;

static bool take(sk_line *line, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(line->end - line->at) < length || memcmp(line->at, word, length) != 0) return false;
  line->at += length;
  return true;
}

/* The escape by which JSON.stringify writes a character that needs one; its length, or 0. */
static size_t escape_of(const unsigned char *at, const unsigned char *end, char *escape, size_t *length) {
  static const char named[] = "\b\t\n\f\r\"\\";
  static const char letters[] = "btnfr\"\\";
  const char *found = *at == 0 ? NULL : strchr(named, *at);
  *length = 1;
  if (found != NULL) return (size_t)snprintf(escape, 8, "\\%c", letters[found - named]);
  if (*at < 0x20) return (size_t)snprintf(escape, 8, "\\u%04x", *at);
  if (*at == 0xed && end - at >= 3 && at[1] >= 0xa0) { /* half of a character */
    *length = 3;
    return (size_t)snprintf(escape, 8, "\\ud%03x", (unsigned)((at[1] & 0x3f) << 6 | (at[2] & 0x3f)) & 0xfff);
  }
  return 0;
}

/* Whether a string stands in a line as JSON.stringify writes it. */
static bool is_spelled(sk_text raw, sk_text text) {
  const unsigned char *from = raw.at;
  const unsigned char *left = raw.at + raw.length;
  const unsigned char *at = text.at;
  const unsigned char *end = text.at + text.length;
  while (at < end) {
    char escape[8];
    size_t length;
    size_t written = escape_of(at, end, escape, &length);
    const void *wanted = written > 0 ? (const void *)escape : at;
    if (written == 0) written = 1;
    if ((size_t)(left - from) < written || memcmp(from, wanted, written) != 0) return false;
    from += written;
    at += length;
  }
  return from == left;
}

static bool take_string(sk_line *line, sk_text *text) {
  sk_reader reader = {line->at, line->end, line->arena, 0, false, false, false, false};
  sk_text raw;
  if (line->at == line->end || *line->at != '"') return false;
  if (!sk_read_string(&reader, text)) {
    line->out_of_memory = reader.out_of_memory;
    return false;
  }
  raw.at = line->at + 1;
  raw.length = (size_t)(reader.at - line->at) - 2;
  line->at = reader.at;
  return raw.length == text->length || is_spelled(raw, *text);
}

static bool take_number(sk_line *line, int64_t *number) {
  sk_reader reader = {line->at, line->end, line->arena, 0, false, false, false, false};
  bool safe = false;
  if (!sk_read_number(&reader, number, &safe) || reader.respelled || !safe) return false;
  line->at = reader.at;
  return true;
}

static bool take_value(sk_line *line, sk_detail *detail) {
  detail->number = -1;
  if (line->at == line->end) return false;
  if (*line->at == '"') return take_string(line, &detail->text);
  if (take(line, "true")) return detail->is_true = true;
  if (take(line, "false") || take(line, "null")) return true;
  return take_number(line, &detail->number);
}

static bool is_name(sk_text name) {
  size_t i;
  for (i = 0; i < name.length; i++)
    if (!((name.at[i] >= 'a' && name.at[i] <= 'z') || (name.at[i] >= 'A' && name.at[i] <= 'Z'))) return false;
  return name.length > 0;
}

static bool has_name(const sk_detail *details, size_t count, sk_text name) {
  size_t i;
  for (i = 0; i < count; i++)
    if (sk_same(details[i].name, name)) return true;
  return false;
}

/* L5: members of letters, none twice; plain values. */
static bool take_details(sk_line *line, sk_entry *entry) {
  sk_detail details[MOST_DETAILS];
  size_t count = 0;
  memset(details, 0, sizeof details);
  if (!take(line, "{")) return false;
  while (!take(line, "}")) {
    sk_detail *one = &details[count];
    if (count == MOST_DETAILS || (count > 0 && !take(line, ","))) return false;
    if (!take_string(line, &one->name) || !is_name(one->name) || has_name(details, count, one->name))
      return false;
    if (!take(line, ":") || !take_value(line, one)) return false;
    count++;
  }
  entry->details = sk_take_bytes(line->arena, (count + 1) * sizeof *details);
  if (entry->details == NULL) {
    line->out_of_memory = true;
    return false;
  }
  memcpy(entry->details, details, count * sizeof *details);
  entry->detail_count = count;
  return true;
}

/* The hash of a line without its `hash`, whose first character is at `hash_member`. */
static void hash_line(const unsigned char *start, const unsigned char *hash_member, char *hex) {
  crypto_hash_sha256_state state;
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, start, (unsigned long long)(hash_member - start));
  crypto_hash_sha256_update(&state, (const unsigned char *)"}", 1);
  crypto_hash_sha256_final(&state, digest);
  sk_encode_hex(digest, sizeof digest, hex);
}

/* One line, which has to be the one that continues the chain. */
static bool take_entry(sk_line *line, sk_chain *chain, sk_entry *entry) {
  const unsigned char *start = line->at;
  const unsigned char *hash_member;
  sk_text at = {NULL, SK_INSTANT_LENGTH};
  char number[32];
  snprintf(number, sizeof number, "{\"n\":%llu", (unsigned long long)chain->count + 1);
  if (!take(line, number) || !take(line, ",\"at\":\"") || line->end - line->at < SK_INSTANT_LENGTH)
    return false;
  at.at = line->at;
  if (!sk_is_instant(at)) return false;
  entry->at = sk_instant_from(at);
  line->at += SK_INSTANT_LENGTH;
  if (!take(line, "\",\"event\":") || !take_string(line, &entry->event)) return false;
  if (!take(line, ",\"detail\":") || !take_details(line, entry)) return false;
  if (!take(line, ",\"prev\":\"") || !take(line, chain->hash) || !take(line, "\"")) return false;
  hash_member = line->at;
  hash_line(start, hash_member, chain->hash);
  chain->count++;
  return take(line, ",\"hash\":\"") && take(line, chain->hash) && take(line, "\"}") && line->at == line->end;
}

static size_t count_lines(sk_text text) {
  const unsigned char *at = text.at;
  const unsigned char *end = text.at + text.length;
  size_t count = 0;
  while (at < end) {
    const unsigned char *line_end = memchr(at, '\n', (size_t)(end - at));
    count++;
    at = line_end == NULL ? end : line_end + 1;
  }
  return count;
}

sk_code sk_read_journal(sk_text text, sk_journal *journal, sk_arena *arena) {
  sk_chain chain = {0, {0}};
  const unsigned char *end = text.at + text.length;
  sk_line line = {text.at, text.at, arena, false};
  memset(chain.hash, '0', HASH_LENGTH);
  memset(journal, 0, sizeof *journal);
  journal->entries = sk_take(arena, (count_lines(text) + 1) * sizeof *journal->entries);
  if (journal->entries == NULL) return SK_NO_MEMORY;
  while (line.at < end && !journal->is_broken) {
    const unsigned char *line_end = memchr(line.at, '\n', (size_t)(end - line.at));
    line.end = line_end == NULL ? end : line_end;
    if (!sk_is_utf8(line.at, (size_t)(line.end - line.at)) ||
        !take_entry(&line, &chain, &journal->entries[journal->count])) {
      journal->is_broken = true;
    } else {
      journal->count++;
      line.at = line_end == NULL ? end : line_end + 1;
    }
  }
  return line.out_of_memory ? SK_NO_MEMORY : SK_OK;
}
