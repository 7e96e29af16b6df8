#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "document.h"
#include "softkey.h"

/*
 * softkey_verify against nothing but libsodium: bench-verify ROOT-KEY KEY-SET-FILE LICENSE-FILE INSTANT
 * VENDOR. Both check the same two signatures, the key set's and the license's, in turns; what counts is
 * processor time. Prints the nanoseconds that each takes for one license.
 */

#define ROUNDS 40
#define PER_ROUND 50

static softkey_file file_at(const char *path) {
  softkey_file file = {NULL, 0};
  FILE *stream = fopen(path, "rb");
  char *bytes = malloc(1 << 20);
  if (stream == NULL || bytes == NULL) exit(70);
  file.length = fread(bytes, 1, 1 << 20, stream);
  file.bytes = bytes;
  fclose(stream);
  return file;
}

/* A signature, what it is over, and whose it is. */
typedef struct sk_signed {
  unsigned char bytes[1 << 16];
  size_t length;
  sk_document document;
} sk_signed;

static void take_apart(softkey_file file, sk_signed *one, sk_arena *arena) {
  sk_text text;
  int head;
  text.at = file.bytes;
  text.length = file.length;
  if (sk_open(text, SK_ANY_KIND, &one->document, arena) != SK_OK) exit(70);
  head =
      snprintf((char *)one->bytes, sizeof one->bytes, "DSSEv1 %u %.*s %u ",
               (unsigned)one->document.envelope.type.length, (int)one->document.envelope.type.length,
               (const char *)one->document.envelope.type.at, (unsigned)one->document.envelope.payload.length);
  one->length = (size_t)head + one->document.envelope.payload.length;
  if (one->length > sizeof one->bytes) exit(70);
  memcpy(one->bytes + head, one->document.envelope.payload.at, one->document.envelope.payload.length);
}

static void verify_raw(const sk_signed *one, const unsigned char *key) {
  if (crypto_sign_verify_detached(one->document.envelope.signature, one->bytes, one->length, key) != 0)
    exit(71);
}

static double nanoseconds(clock_t start) {
  return (double)(clock() - start) * 1e9 / CLOCKS_PER_SEC / PER_ROUND;
}

static int by_size(const void *a, const void *b) {
  double left = *(const double *)a;
  double right = *(const double *)b;
  return left < right ? -1 : left > right;
}

int main(int count, char **words) {
  static sk_signed key_set, license;
  static double ours[ROUNDS], raw[ROUNDS];
  sk_arena arena = {NULL};
  sk_trust trust;
  softkey_verify_options options;
  int round;
  int i;
  if (count != 6 || !sk_pin(&trust, words[5], words[1])) return 2;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vendor = words[5];
  options.root_key = words[1];
  options.key_set = file_at(words[2]);
  options.now = words[4];
  take_apart(options.key_set, &key_set, &arena);
  take_apart(file_at(words[3]), &license, &arena);
  if (sk_authenticate(&key_set.document, &trust, &arena) != SK_OK) return 70;
  if (sk_take_keys(&trust, &key_set.document.payload.key_set, &arena) != SK_OK) return 70;
  for (round = 0; round < ROUNDS; round++) {
    softkey_file file = file_at(words[3]);
    clock_t start = clock();
    for (i = 0; i < PER_ROUND; i++) {
      softkey_verdict *verdict;
      if (softkey_verify(&options, file, &verdict) != SOFTKEY_DONE || strcmp(verdict->code, "OK") != 0)
        return 71;
      softkey_free_verdict(verdict);
    }
    ours[round] = nanoseconds(start);
    start = clock();
    for (i = 0; i < PER_ROUND; i++) {
      verify_raw(&key_set, trust.root.public_key);
      verify_raw(&license, trust.keys[0].public_key);
    }
    raw[round] = nanoseconds(start);
  }
  qsort(ours, ROUNDS, sizeof *ours, by_size);
  qsort(raw, ROUNDS, sizeof *raw, by_size);
  printf("%.0f %.0f\n", ours[ROUNDS / 2], raw[ROUNDS / 2]);
  return 0;
}
