#include <softkey.h>
#include <stdio.h>
#include <stdlib.h>

#include "vendor.h"

/* Verifies a license file: verify-license KEY-SET LICENSE INSTANT. Prints the code, and what the license
 * says. */

static softkey_file file_at(const char *path) {
  static const size_t most = 1 << 20; /* a license is a few kilobytes */
  softkey_file file = {malloc(most), 0};
  FILE *stream = fopen(path, "rb");
  if (stream != NULL && file.bytes != NULL) file.length = fread((void *)file.bytes, 1, most, stream);
  if (stream != NULL) fclose(stream);
  return file;
}

int main(int count, char **words) {
  softkey_verify_options options = {.size = sizeof options, .vendor = VENDOR, .root_key = ROOT_KEY};
  softkey_verdict *verdict;
  const softkey_entitlement *tags;
  char *machine;
  if (count != 4) {
    fprintf(stderr, "usage: verify-license KEY-SET LICENSE INSTANT\n");
    return 2;
  }
  if (softkey_read_machine(VENDOR, &machine) != SOFTKEY_DONE) return 70;
  options.machine = machine;
  options.key_set = file_at(words[1]);
  options.now = words[3];
  if (softkey_verify(&options, file_at(words[2]), &verdict) != SOFTKEY_DONE) return 70;
  printf("%s\n", verdict->code);
  if (verdict->license != NULL)
    printf("%s until %s\n", verdict->license->product, verdict->license->expires_at);
  tags = softkey_entitlement_named(verdict->license, "TAGS");
  if (tags != NULL) printf("TAGS %lld\n", (long long)tags->limit);
  softkey_free_verdict(verdict);
  softkey_free_machine(machine);
  return 0;
}
