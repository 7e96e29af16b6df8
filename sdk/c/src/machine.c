#include "machine.h"

#include <stdlib.h>
#include <string.h>

#include "payload.h"
#include "signature.h"
#include "softkey.h"
#include "worthless.h"

#ifdef __linux__
#include "machine-linux.h"
#endif

#define DIGEST_ROOM 33
#define LONGEST_VALUE 512

void sk_digest_value(const char *vendor, const char *component, const char *value, char *digest) {
  char plain[LONGEST_VALUE];
  char canonical[37];
  size_t length;
  while (*value == ' ' || (*value >= '\t' && *value <= '\r')) value++;
  for (length = 0; value[length] != 0 && length + 1 < sizeof plain; length++)
    plain[length] =
        (char)(value[length] >= 'A' && value[length] <= 'Z' ? value[length] - 'A' + 'a' : value[length]);
  while (length > 0 && (plain[length - 1] == ' ' || (plain[length - 1] >= '\t' && plain[length - 1] <= '\r')))
    length--;
  plain[length] = 0;
  if (strcmp(component, SK_COMPONENTS[0]) == 0 && sk_is_uuid(plain)) {
    sk_canonical_uuid(plain, canonical);
    sk_digest_of(vendor, component, canonical, digest);
  } else {
    sk_digest_of(vendor, component, plain, digest);
  }
}

#ifdef __linux__

static int by_digest(const void *a, const void *b) {
  return memcmp(a, b, DIGEST_ROOM - 1);
}

static char *append(char *to, const char *text) {
  size_t length = strlen(text);
  memcpy(to, text, length);
  return to + length;
}

/* A component without a value; what is not read at all is called absent, and decides nothing. */
static const char *word_of(sk_status status) {
  return status == SK_DENIED ? "denied" : status == SK_JUNK ? "junk" : "absent";
}

static char *append_one(char *to, const char *vendor, const char *component, sk_status status,
                        const char *value) {
  char digest[DIGEST_ROOM];
  if (status != SK_VALUE) return append(to, word_of(status));
  sk_digest_value(vendor, component, value, digest);
  return append(to, digest);
}

/* Ascending, none twice: two adapters may show one address. */
static char *append_macs(char *to, const char *vendor, const sk_identity *identity, sk_arena *arena) {
  char(*digests)[DIGEST_ROOM] = sk_take(arena, (identity->mac_count + 1) * sizeof *digests);
  size_t i;
  if (digests == NULL) return NULL;
  if (identity->mac_status != SK_VALUE) return append(to, word_of(identity->mac_status));
  for (i = 0; i < identity->mac_count; i++) sk_digest_value(vendor, "mac", identity->macs[i], digests[i]);
  qsort(digests, identity->mac_count, sizeof *digests, by_digest);
  for (i = 0; i < identity->mac_count; i++) {
    if (i > 0 && by_digest(digests[i - 1], digests[i]) == 0) continue;
    if (i > 0) to = append(to, " ");
    to = append(to, digests[i]);
  }
  return to;
}

char *sk_machine_lines(const char *root, const char *vendor, sk_arena *arena) {
  sk_system system = {root, arena, false};
  sk_identity identity;
  char *lines;
  char *to;
  size_t i;
  sk_read_linux(&system, &identity);
  lines = system.failed ? NULL : sk_take(arena, 1024 + identity.mac_count * DIGEST_ROOM);
  for (i = 0, to = lines; i < SK_COMPONENT_COUNT && to != NULL; i++) {
    const char *component = SK_COMPONENTS[i];
    to = append(append(to, component), " ");
    if (strcmp(component, "smbios-uuid") == 0)
      to = append_one(to, vendor, component, identity.uuid_status, identity.uuid);
    else if (strcmp(component, "os-id") == 0)
      to = append_one(to, vendor, component, identity.os_id_status, identity.os_id);
    else if (strcmp(component, "mac") == 0)
      to = append_macs(to, vendor, &identity, arena);
    else
      to = append(to, word_of(SK_NOTHING));
    if (to != NULL) to = append(to, "\n");
  }
  return to == NULL ? NULL : lines;
}

softkey_answer softkey_read_machine(const char *vendor, char **machine) {
  sk_arena arena = {NULL};
  const char *lines;
  if (machine == NULL) return SOFTKEY_BAD_OPTIONS;
  *machine = NULL;
  if (vendor == NULL || !sk_shape_vendor.fits(sk_literal(vendor))) return SOFTKEY_BAD_OPTIONS;
  lines = sk_machine_lines("", vendor, &arena);
  if (lines != NULL) *machine = malloc(strlen(lines) + 1);
  if (*machine != NULL) strcpy(*machine, lines);
  sk_give_back(&arena);
  return *machine == NULL ? SOFTKEY_NO_MEMORY : SOFTKEY_DONE;
}

#else

softkey_answer softkey_read_machine(const char *vendor, char **machine) {
  (void)vendor;
  if (machine != NULL) *machine = NULL;
  return SOFTKEY_NOT_ON_THIS_SYSTEM;
}

#endif

void softkey_free_machine(char *machine) {
  free(machine);
}
