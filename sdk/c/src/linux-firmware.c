#include <stdio.h>
#include <string.h>

#include "machine-linux.h"

/* The SMBIOS UUID: out of the table, for the administrator; else out of what the kernel took from it. */

#define TABLE "/sys/firmware/dmi/tables/DMI"
#define ENTRY_POINT "/sys/firmware/dmi/tables/smbios_entry_point"
#define ID_FOLDER "/sys/class/dmi/id"
#define MOST_TABLE ((size_t)1024 * 1024)

#define HEADER 4
#define END_OF_TABLE 127
#define SYSTEM_INFORMATION 1
#define UUID_AT 0x08

/* The first three fields of a UUID are turned around since SMBIOS 2.6; unknown is taken for that. */
static bool is_turned(sk_text entry) {
  int major = 3;
  int minor = 0;
  if (entry.length >= 9 && memcmp(entry.at, "_SM3_", 5) == 0) {
    major = entry.at[7];
    minor = entry.at[8];
  } else if (entry.length >= 8 && memcmp(entry.at, "_SM_", 4) == 0) {
    major = entry.at[6];
    minor = entry.at[7];
  } else if (entry.length >= 15 && memcmp(entry.at, "_DMI_", 5) == 0) {
    major = entry.at[14] >> 4;
    minor = entry.at[14] & 15;
  }
  return major > 2 || (major == 2 && minor >= 6);
}

static void write_uuid(const unsigned char *at, bool turned, char *uuid) {
  static const int mixed[] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
  int i;
  for (i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *uuid++ = '-';
    sk_encode_hex(at + (turned ? mixed[i] : i), 1, uuid);
    uuid += 2;
  }
}

/* Behind the two zeros that end a structure's strings; the end of the table where they are missing. */
static size_t behind_strings(sk_text table, size_t at) {
  while (at + 1 < table.length && (table.at[at] != 0 || table.at[at + 1] != 0)) at++;
  return at + 2;
}

/* True where a structure of types 0 to 3 says anything: then the table is one, whether it has a UUID or not.
 */
static bool says_something(sk_text table, size_t start, size_t strings, size_t end) {
  size_t i;
  if (table.at[start] > 3) return false;
  for (i = strings; i < end && i < table.length; i++) {
    unsigned char c = table.at[i];
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xc0) return true;
  }
  return false;
}

/* The first UUID that tells something, or else the first; false where these bytes are no table. */
static bool uuid_in_table(sk_text table, bool turned, sk_identity *identity) {
  bool is_table = false;
  size_t start = 0;
  identity->uuid_status = SK_NOTHING;
  while (start + HEADER <= table.length && table.at[start + 1] >= HEADER) {
    size_t length = table.at[start + 1];
    size_t strings = start + length < table.length ? start + length : table.length;
    size_t next = behind_strings(table, strings);
    is_table = is_table || says_something(table, start, strings, next);
    if (table.at[start] == SYSTEM_INFORMATION && length >= UUID_AT + 16 &&
        start + UUID_AT + 16 <= table.length) {
      char uuid[40];
      is_table = true;
      write_uuid(table.at + start + UUID_AT, turned, uuid);
      if (identity->uuid_status != SK_VALUE)
        identity->uuid_status = sk_judge_uuid(uuid, identity->uuid, sizeof identity->uuid);
    }
    if (table.at[start] == END_OF_TABLE) break;
    start = next;
  }
  return is_table;
}

void sk_read_firmware_uuid(sk_system *system, sk_identity *identity) {
  sk_text table;
  sk_text entry = {NULL, 0};
  sk_text bytes;
  sk_reading told = sk_read_file(system, TABLE, MOST_TABLE, &table);
  if (told == SK_READ) {
    bool turned =
        sk_read_file(system, ENTRY_POINT, SK_USUAL_FILE, &entry) == SK_READ ? is_turned(entry) : true;
    if (uuid_in_table(table, turned, identity)) return;
  }
  identity->uuid_status = told == SK_KEPT_SECRET ? SK_DENIED : SK_NOTHING;
  if (!sk_is_there(system, ID_FOLDER)) return;
  told = sk_read_file(system, ID_FOLDER "/product_uuid", SK_USUAL_FILE, &bytes);
  identity->uuid_status = told == SK_KEPT_SECRET ? SK_DENIED : SK_NOTHING;
  if (told == SK_READ)
    identity->uuid_status = sk_judge_uuid((const char *)bytes.at, identity->uuid, sizeof identity->uuid);
}
