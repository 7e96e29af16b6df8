#include <string.h>

#include "machine-linux.h"
#include "worthless.h"

/* What a value is worth that a machine tells of itself (spec F2, F6). */

static bool is_letter_or_digit(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xc0;
}

/* One line in small letters: control characters become spaces, none at the ends; empty without any letter. */
static void spell(const char *raw, char *text, size_t room) {
  size_t length = 0;
  bool says_something = false;
  for (; *raw != 0 && length + 1 < room; raw++) {
    unsigned char c = (unsigned char)*raw;
    if (c <= ' ' || c == 0x7f) {
      if (length > 0 && text[length - 1] != ' ') text[length++] = ' ';
      continue;
    }
    says_something = says_something || is_letter_or_digit(c);
    text[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  while (length > 0 && text[length - 1] == ' ') length--;
  text[says_something ? length : 0] = 0;
}

sk_status sk_judge_uuid(const char *raw, char *uuid, size_t room) {
  spell(raw, uuid, room);
  if (uuid[0] == 0) return SK_NOTHING;
  return sk_is_uuid(uuid) && !sk_is_worthless_uuid(uuid) ? SK_VALUE : SK_JUNK;
}

/* 32 hex digits, as machine-id has them, or a UUID. */
sk_status sk_judge_os_id(const char *raw, char *id, size_t room) {
  static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  char uuid[sizeof form];
  const char *from = id;
  size_t i;
  spell(raw, id, room);
  if (id[0] == 0) return SK_NOTHING;
  for (i = 0; i < sizeof form - 1; i++) {
    while (form[i] != '-' && *from == '-') from++;
    if (form[i] != '-' && *from == 0) return SK_JUNK;
    uuid[i] = form[i] == '-' ? '-' : *from++;
  }
  while (*from == '-') from++;
  uuid[i] = 0;
  return *from == 0 && sk_is_uuid(uuid) && !sk_is_worthless_uuid(uuid) ? SK_VALUE : SK_JUNK;
}
