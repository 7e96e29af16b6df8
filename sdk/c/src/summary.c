#include <stdio.h>
#include <string.h>

#include "document.h"

/* The summary lines that belong above a payload (spec §4, §7). */

#define VALUE_WIDTH 48

typedef struct sk_wanted {
  const sk_document *document;
  size_t line;
  bool all_true;
} sk_wanted;

/* How one character of a text is written: `?` where it is not printable ASCII. Moves behind it. */
static char written(sk_text text, size_t *at) {
  unsigned char c = text.at[(*at)++];
  while (*at < text.length && (text.at[*at] & 0xc0) == 0x80) (*at)++;
  return c >= 0x20 && c <= 0x7e ? (char)c : '?';
}

/*
 * Runs of spaces as one, none at either end, at most 48 characters, `-` where nothing is left. A character is
 * a code point.
 */
static void value_of(sk_text text, char *value) {
  size_t length = 0;
  size_t at = 0;
  bool space = false;
  while (at < text.length && length < VALUE_WIDTH) {
    char c = written(text, &at);
    if (c == ' ') {
      space = length > 0;
      continue;
    }
    if (space) value[length++] = ' ';
    space = false;
    if (length < VALUE_WIDTH) value[length++] = c;
  }
  while (length > 0 && value[length - 1] == ' ') length--;
  if (length == 0) value[length++] = '-';
  value[length] = 0;
}

static void want_text(sk_wanted *wanted, const char *name, sk_text text) {
  char value[VALUE_WIDTH + 1];
  const sk_summary_line *line = wanted->document->summary + wanted->line;
  value_of(text, value);
  if (wanted->line >= wanted->document->summary_count || !sk_is(line->name, name) ||
      !sk_is(line->value, value))
    wanted->all_true = false;
  wanted->line++;
}

static void want_number(sk_wanted *wanted, const char *name, int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%lu", (unsigned long)number); /* none of them is above 1,000,000 */
  want_text(wanted, name, sk_literal(digits));
}

static void want_date(sk_wanted *wanted, const char *name, sk_text instant) {
  sk_text date = {instant.at, 10};
  want_text(wanted, name, instant.at == NULL ? sk_literal("never") : date);
}

static void want_lines(sk_wanted *wanted) {
  const sk_payload *payload = &wanted->document->payload;
  int kind = wanted->document->kind;
  switch (kind) {
    case SK_LICENSE:
      want_text(wanted, "Host", payload->license.host);
      want_text(wanted, "Product", payload->license.product);
      want_text(wanted, "Softkey", payload->license.softkey_id);
      want_number(wanted, "Sequence", payload->license.sequence);
      want_date(wanted, "Expires", payload->license.expires_at);
      break;
    case SK_KEY_SET:
      want_text(wanted, "Vendor", payload->vendor);
      want_number(wanted, "Version", payload->key_set.version);
      want_date(wanted, "Issued", payload->key_set.issued_at);
      break;
    case SK_REVOCATION_LIST:
      want_text(wanted, "Vendor", payload->vendor);
      want_number(wanted, "Number", payload->revocation_list.sequence);
      want_date(wanted, "Issued", payload->revocation_list.issued_at);
      break;
    case SK_COURIER_BUNDLE:
      want_text(wanted, "Vendor", payload->vendor);
      want_number(wanted, "Documents", (int64_t)payload->bundle.documents.count);
      want_date(wanted, "Created", payload->bundle.created_at);
      break;
    default:
      want_text(wanted, "Host", payload->request.station.host);
      if (kind == SK_PRE_LICENSE) want_text(wanted, "Product", payload->request.product);
      if (kind != SK_PRE_LICENSE) want_text(wanted, "Softkey", payload->request.softkey_id);
      if (kind != SK_PRE_LICENSE) want_number(wanted, "Sequence", payload->request.sequence);
      if (kind == SK_PRE_LICENSE || kind == SK_UPGRADE_REQUEST)
        want_text(wanted, "Request", payload->request.request_id);
      want_date(wanted, "Created", payload->request.created_at);
  }
}

bool sk_is_summary_true(const sk_document *document) {
  sk_wanted wanted = {document, 0, true};
  want_lines(&wanted);
  want_text(&wanted, "Unverified", sk_literal("check this file before you trust these lines"));
  return wanted.all_true && wanted.line == document->summary_count;
}
