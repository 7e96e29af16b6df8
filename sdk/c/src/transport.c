#include <string.h>

#include "armor.h"

/* What mail, chat and clipboards do to a block, found and undone (spec A1 to A7). Nothing here is content. */

static const char TAG[] = " SOFTKEY ";
#define TAG_LENGTH (sizeof TAG - 1)
#define MOST_MARKER_BYTES 128
/* More than any summary of spec §7 needs. */
#define MOST_SUMMARY_BYTES 1024

typedef struct sk_span {
  const unsigned char *at;
  const unsigned char *end;
} sk_span;

static bool is_blank(unsigned char c) {
  return c == ' ' || c == '\t';
}

/* The part of a line without quoting before it and spaces behind it (A4). */
static sk_span trimmed(const unsigned char *at, const unsigned char *end) {
  sk_span span;
  while (at < end && (is_blank(*at) || *at == '>')) at++;
  while (end > at && is_blank(end[-1])) end--;
  span.at = at;
  span.end = end;
  return span;
}

/* A hyphen is one byte; en and em dashes are three, in UTF-8 (A6). */
static size_t dash_at(const unsigned char *at, const unsigned char *end, bool *is_long) {
  if (at < end && *at == '-') return 1;
  if (end - at < 3 || at[0] != 0xe2 || at[1] != 0x80 || (at[2] != 0x93 && at[2] != 0x94)) return 0;
  *is_long = true;
  return 3;
}

/* Five dashes, or four; up to five where en or em dashes are among them. */
static bool take_dashes(sk_span *line) {
  bool is_long = false;
  int count = 0;
  size_t step;
  while (count <= 5 && (step = dash_at(line->at, line->end, &is_long)) > 0) {
    line->at += step;
    count++;
  }
  return count <= 5 && count >= (is_long ? 1 : 4);
}

static bool take_word(sk_span *line, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(line->end - line->at) < length || memcmp(line->at, word, length) != 0) return false;
  line->at += length;
  return true;
}

static bool is_capital(const sk_span *line) {
  return line->at < line->end && *line->at >= 'A' && *line->at <= 'Z';
}

/* Words in capitals, one space between them. */
static bool take_label(sk_span *line, sk_text *label) {
  label->at = line->at;
  for (;;) {
    if (!is_capital(line)) return false;
    while (is_capital(line)) line->at++;
    if (line->at == line->end || *line->at != ' ') break;
    line->at++;
  }
  label->length = (size_t)(line->at - label->at);
  return true;
}

static bool has_byte_order_mark(const unsigned char *at, const unsigned char *end) {
  return end - at >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0;
}

static bool is_marker(sk_span line, bool may_begin_only, sk_marker *marker) {
  if (line.end - line.at > MOST_MARKER_BYTES || !take_dashes(&line)) return false;
  marker->is_begin = take_word(&line, "BEGIN");
  if (!marker->is_begin && (may_begin_only || !take_word(&line, "END"))) return false;
  return take_word(&line, TAG) && take_label(&line, &marker->label) && take_dashes(&line) &&
         line.at == line.end;
}

static const unsigned char *find_tag(const unsigned char *at, const unsigned char *end) {
  while (at < end && (size_t)(end - at) >= TAG_LENGTH - 1) {
    at = memchr(at, TAG[1], (size_t)(end - at) - (TAG_LENGTH - 2));
    if (at == NULL) return NULL;
    /* The S is looked for, because spaces are everywhere. */
    if (memcmp(at, TAG + 1, TAG_LENGTH - 1) == 0 && at[-1] == ' ') return at - 1;
    at++;
  }
  return NULL;
}

bool sk_next_marker(sk_text file, size_t *from, sk_marker *marker) {
  const unsigned char *end = file.at + file.length;
  while (*from < file.length) {
    const unsigned char *tag = find_tag(file.at + *from + (*from == 0 ? 1 : 0), end);
    const unsigned char *line = tag;
    const unsigned char *behind;
    bool marked;
    bool crlf;
    if (tag == NULL) break;
    behind = memchr(tag, '\n', (size_t)(end - tag));
    while (line > file.at + *from && line[-1] != '\n') line--;
    *from = behind == NULL ? file.length : (size_t)(behind - file.at) + 1;
    marked = has_byte_order_mark(line, end); /* A3 */
    crlf = behind != NULL && behind > file.at && behind[-1] == '\r';
    if (!is_marker(trimmed(marked ? line + 3 : line, (behind == NULL ? end : behind) - (crlf ? 1 : 0)),
                   marked, marker))
      continue;
    marker->start = (size_t)(line - file.at);
    marker->end = behind == NULL ? file.length + 1 : *from;
    marker->line_end = behind == NULL ? SK_NO_LINE_END : crlf ? SK_CRLF : SK_LF;
    return true;
  }
  return false;
}

static bool begins_body(const unsigned char *at, const unsigned char *end) {
  return end - at >= 8 && memcmp(at, "eyJwYXls", 8) == 0; /* as every envelope does (E2) */
}

sk_code sk_undo_transport(sk_text file, const sk_marker *begin, const sk_marker *end, sk_block_text *text,
                          sk_arena *arena) {
  const unsigned char *at = file.at + begin->end;
  const unsigned char *stop = file.at + end->start;
  bool crlf = begin->line_end == SK_CRLF;
  unsigned char *kept = sk_take_bytes(arena, (size_t)(stop - at) + 1);
  unsigned char *to = kept;
  unsigned char *body = NULL;
  unsigned char *check = kept;
  if (kept == NULL) return SK_NO_MEMORY;
  if (end->line_end != SK_NO_LINE_END && end->line_end != begin->line_end) return SK_DAMAGED;
  while (at < stop) {
    const unsigned char *behind = memchr(at, '\n', (size_t)(stop - at));
    sk_span line;
    if (behind == NULL) break;
    if ((behind > at && behind[-1] == '\r') != crlf) return SK_DAMAGED; /* on some lines only */
    line = trimmed(at, behind - (crlf ? 1 : 0));
    at = behind + 1;
    if (line.at == line.end) continue;
    if (body == NULL && begins_body(line.at, stop)) body = to;
    check = to;
    memcpy(to, line.at, (size_t)(line.end - line.at));
    to += line.end - line.at;
    if (body == NULL) *to++ = '\n';
    if (body == NULL && to - kept > MOST_SUMMARY_BYTES) return SK_DAMAGED;
  }
  if (body == NULL) return SK_DAMAGED;
  text->summary.at = kept;
  text->summary.length = (size_t)(body - kept);
  text->body.at = body;
  text->body.length = (size_t)(check - body);
  text->check.at = check;
  text->check.length = (size_t)(to - check);
  return SK_OK;
}
