#include "worthless.h"

#include <stdlib.h>
#include <string.h>

#include "encoding.h"

#define UUID_BYTES 16
/* So few bytes besides the filling are no id. */
#define FEW 2
/* Where a UUID's version and variant stand. */
#define VERSION_BYTE 6
#define VARIANT_BYTE 8

static const int MIXED[UUID_BYTES] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

/* Shipped by the thousand, and found by no rule; each counts in both byte orders. */
static const char *const WORTHLESS_UUIDS[] = {
    "12345678-1234-5678-90ab-cddeefaabbcc", "12345678-1234-1234-1234-123456789abc",
    "4c4c4544-0000-2010-8020-80c04f202020", "4c4c4544-0020-2010-8020-a0c04f202020", NULL};

bool sk_is_uuid(const char *text) {
  static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  size_t i;
  if (strlen(text) != sizeof form - 1) return false;
  for (i = 0; form[i] != 0; i++) {
    bool is_hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (form[i] == 'x' ? !is_hex : text[i] != '-') return false;
  }
  return true;
}

static void uuid_bytes(const char *uuid, unsigned char *bytes) {
  char hex[2 * UUID_BYTES];
  sk_text digits = {(const unsigned char *)hex, sizeof hex};
  size_t count = 0;
  for (; *uuid != 0 && count < sizeof hex; uuid++)
    if (*uuid != '-') hex[count++] = *uuid;
  sk_decode_hex(digits, bytes);
}

static void turn(const unsigned char *bytes, unsigned char *turned) {
  int i;
  for (i = 0; i < UUID_BYTES; i++) turned[i] = bytes[MIXED[i]];
}

void sk_canonical_uuid(const char *uuid, char *canonical) {
  unsigned char bytes[UUID_BYTES];
  unsigned char turned[UUID_BYTES];
  char hex[2 * UUID_BYTES + 1];
  const char *from = hex;
  int i;
  uuid_bytes(uuid, bytes);
  turn(bytes, turned);
  sk_encode_hex(memcmp(bytes, turned, UUID_BYTES) < 0 ? bytes : turned, UUID_BYTES, hex);
  for (i = 0; i < 36; i++) canonical[i] = i == 8 || i == 13 || i == 18 || i == 23 ? '-' : *from++;
  canonical[i] = 0;
}

static int different_values(const unsigned char *bytes) {
  bool seen[256] = {false};
  int count = 0;
  int i;
  for (i = 0; i < UUID_BYTES; i++) {
    if (!seen[bytes[i]]) count++;
    seen[bytes[i]] = true;
  }
  return count;
}

/* One byte throughout but for a few; those of version and variant are not looked at. */
static bool is_nearly_one_byte(const unsigned char *bytes) {
  unsigned char looked[UUID_BYTES];
  int count = 0;
  int filling;
  int i;
  for (i = 0; i < UUID_BYTES; i++)
    if (i != VERSION_BYTE && i != VARIANT_BYTE) looked[count++] = bytes[i];
  for (filling = 0; filling <= FEW; filling++) {
    int others = 0;
    for (i = 0; i < count; i++)
      if (looked[i] != looked[filling]) others++;
    if (others <= FEW) return true;
  }
  return false;
}

static int by_value(const void *a, const void *b) {
  return *(const unsigned char *)a - *(const unsigned char *)b;
}

/* The bytes that are not zero are neighbours in counting, each once. */
static bool counts_in_any_order(const unsigned char *bytes) {
  static const int steps[] = {0x01, 0x11, 0x10};
  unsigned char sorted[UUID_BYTES];
  int count = 0;
  int step;
  int i;
  for (i = 0; i < UUID_BYTES; i++)
    if (bytes[i] != 0) sorted[count++] = bytes[i];
  qsort(sorted, (size_t)count, 1, by_value);
  for (step = 0; step < 3; step++) {
    for (i = 1; i < count && sorted[i] - sorted[i - 1] == steps[step]; i++) continue;
    if (i >= count) return true;
  }
  return false;
}

static bool follows_on(const unsigned char *bytes, int step, int base) {
  int i;
  for (i = 0; i < UUID_BYTES; i++) {
    int high = bytes[i] >> 4;
    int low = bytes[i] & 15;
    if (low != (high + step) % base) return false;
    if (i > 0 && high != ((bytes[i - 1] & 15) + step) % base) return false;
  }
  return true;
}

static bool is_made_up(const unsigned char *bytes) {
  if (is_nearly_one_byte(bytes) || different_values(bytes) <= 2) return true;
  if (follows_on(bytes, 1, 10) || follows_on(bytes, 9, 10)) return true;
  return follows_on(bytes, 1, 16) || follows_on(bytes, 15, 16) || counts_in_any_order(bytes);
}

static bool is_pattern(const unsigned char *bytes) {
  unsigned char plain[UUID_BYTES];
  memcpy(plain, bytes, UUID_BYTES);
  plain[VERSION_BYTE] &= 0x0f;
  plain[VARIANT_BYTE] &= 0x3f;
  return is_made_up(bytes) || is_made_up(plain);
}

bool sk_is_worthless_uuid(const char *uuid) {
  unsigned char bytes[UUID_BYTES];
  unsigned char turned[UUID_BYTES];
  unsigned char listed[UUID_BYTES];
  const char *const *one;
  uuid_bytes(uuid, bytes);
  turn(bytes, turned);
  for (one = WORTHLESS_UUIDS; *one != NULL; one++) {
    uuid_bytes(*one, listed);
    if (memcmp(listed, bytes, UUID_BYTES) == 0 || memcmp(listed, turned, UUID_BYTES) == 0) return true;
  }
  return is_pattern(bytes) || is_pattern(turned);
}

/* Each as the beginning that it shares; shared/machine/worthless-macs.ts says who gives it. */
static const char *const WORTHLESS_MACS[] = {"fe:ff:ff:ff:ff:ff",
                                             "00:50:56:c0:00:",
                                             "0a:00:27:00:00:",
                                             "00:1c:42:00:00:0",
                                             "56:84:7a:fe:97:99",
                                             "be:3a:f2:b6:05:9f",
                                             "b0:3a:f2:b6:05:9f",
                                             "ac:de:48:00:11:22",
                                             "02:00:4c:4f:4f:50",
                                             "02:00:54:55:4e:01",
                                             "00:53:45:00:00:00",
                                             "20:41:53:59:4e:ff",
                                             "50:50:54:50:30:30",
                                             "44:45:53:54:",
                                             "00:05:9a:3c:7",
                                             "00:09:0f:fe:00:01",
                                             "00:09:0f:aa:00:01",
                                             "02:50:41:00:",
                                             "02:00:00:00:00:",
                                             "00:00:5e:00:",
                                             "00:00:0c:07:ac:",
                                             "00:00:0c:9f:f",
                                             "00:07:b4:00:",
                                             "88:88:88:88:87:88",
                                             "00:e0:4c:53:44:58",
                                             "00:a0:c6:00:00:00",
                                             "00:90:4c:c5:12:38",
                                             "00:90:4c:11:22:33",
                                             "00:03:7f:12:34:56",
                                             "de:ad:be:ef:",
                                             NULL};

#define MAC_BYTES 6

bool sk_read_mac(const char *text, char *mac) {
  unsigned char bytes[MAC_BYTES];
  char hex[2 * MAC_BYTES];
  sk_text digits = {(const unsigned char *)hex, sizeof hex};
  size_t count = 0;
  int zeros = 0;
  int i;
  for (; *text != 0; text++) {
    char c = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
    if (c == ':' || c == '.' || c == '-') continue;
    if (count == sizeof hex) return false;
    hex[count++] = c;
  }
  if (count != sizeof hex || !sk_decode_hex(digits, bytes) || (bytes[0] & 1) != 0) return false;
  for (i = 0; i < MAC_BYTES; i++) {
    if (bytes[i] == 0) zeros++;
    sk_encode_hex(bytes + i, 1, mac + 3 * i);
    mac[3 * i + 2] = i == MAC_BYTES - 1 ? 0 : ':';
  }
  return zeros < MAC_BYTES;
}

/* One byte repeated, or each as far from the one before; the two lowest bits of the first do not count. */
static bool is_counting(const unsigned char *bytes) {
  int step = bytes[2] - bytes[1];
  int i;
  for (i = 1; i < MAC_BYTES; i++)
    if (bytes[i] != ((bytes[1] + (i - 1) * step) & 0xff)) return false;
  return (bytes[0] & 0xfc) == ((bytes[1] - step) & 0xfc);
}

static bool is_nearly_zero(const unsigned char *bytes) {
  int others = 0;
  int i;
  for (i = 1; i < MAC_BYTES; i++)
    if (bytes[i] != 0) others++;
  return others <= 1;
}

/* QEMU numbers adapters from 52:54:00:12:34:56 to fe in every guest that was given none. */
static bool is_qemu_default(const unsigned char *bytes) {
  static const unsigned char start[] = {0x52, 0x54, 0x00, 0x12, 0x34};
  return memcmp(bytes, start, sizeof start) == 0 && bytes[5] >= 0x56 && bytes[5] <= 0xfe;
}

bool sk_is_worthless_mac(const char *mac) {
  static const unsigned char dial_up[] = {0x20, 0x52, 0x41, 0x53}; /* " RAS" of Windows, whatever is before */
  unsigned char bytes[MAC_BYTES];
  const char *const *start;
  int i;
  for (i = 0; i < MAC_BYTES; i++) {
    sk_text pair;
    pair.at = (const unsigned char *)mac + 3 * i;
    pair.length = 2;
    if (!sk_decode_hex(pair, bytes + i)) return true;
  }
  for (start = WORTHLESS_MACS; *start != NULL; start++)
    if (strncmp(mac, *start, strlen(*start)) == 0) return true;
  if (is_counting(bytes) || is_nearly_zero(bytes) || is_qemu_default(bytes)) return true;
  return memcmp(bytes + 2, dial_up, sizeof dial_up) == 0;
}
