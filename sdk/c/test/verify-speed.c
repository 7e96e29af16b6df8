#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "document.h"
#include "softkey.h"

/*
 * How long verifying a license takes, against nothing but the two signatures that are checked in it, the key
 * set's and the license's: softkey-verify-speed VENDOR ROOT-KEY KEY-SET LICENSE INSTANT ROUNDS. Prints, for
 * each round, the microseconds of the one and of the other.
 */

#define IN_A_ROUND 100
#define MOST_FILE (1 << 20)

/* A signature over as many bytes as a document has. */
typedef struct sk_signed {
  unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
  unsigned char signature[crypto_sign_BYTES];
  unsigned char *message;
  size_t length;
} sk_signed;

static double microseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static softkey_file file_at(const char *path) {
  softkey_file file = {malloc(MOST_FILE), 0};
  FILE *stream = fopen(path, "rb");
  if (stream == NULL || file.bytes == NULL) exit(70);
  file.length = fread((void *)(uintptr_t)file.bytes, 1, MOST_FILE, stream);
  fclose(stream);
  return file;
}

static sk_signed as_long_as(softkey_file file) {
  sk_signed one = {{0}, {0}, NULL, 0};
  sk_text bytes = {file.bytes, file.length};
  sk_arena arena = {NULL};
  sk_document document;
  unsigned char secret_key[crypto_sign_SECRETKEYBYTES];
  if (sk_open(bytes, SK_ANY_KIND, &document, &arena) != SK_OK) exit(70);
  one.length = document.envelope.type.length + document.envelope.payload.length + 16;
  sk_give_back(&arena);
  one.message = calloc(1, one.length);
  if (one.message == NULL) exit(70);
  crypto_sign_keypair(one.public_key, secret_key);
  crypto_sign_detached(one.signature, NULL, one.message, one.length, secret_key);
  return one;
}

static void check_raw(const sk_signed *one) {
  if (crypto_sign_verify_detached(one->signature, one->message, one->length, one->public_key) != 0) exit(71);
}

static void verify_license(const softkey_verify_options *options, softkey_file license) {
  softkey_verdict *verdict;
  if (softkey_verify(options, license, &verdict) != SOFTKEY_DONE) exit(70);
  if (strcmp(verdict->code, "OK") != 0) exit(72);
  softkey_free_verdict(verdict);
}

int main(int count, char **words) {
  softkey_verify_options options;
  softkey_file license;
  sk_signed of_key_set;
  sk_signed of_license;
  long rounds;
  if (count != 7 || sodium_init() < 0) return 2;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vendor = words[1];
  options.root_key = words[2];
  options.key_set = file_at(words[3]);
  options.now = words[5];
  license = file_at(words[4]);
  of_key_set = as_long_as(options.key_set);
  of_license = as_long_as(license);
  for (rounds = strtol(words[6], NULL, 10); rounds > 0; rounds--) {
    double began = microseconds();
    double between;
    int i;
    for (i = 0; i < IN_A_ROUND; i++) verify_license(&options, license);
    between = microseconds();
    for (i = 0; i < IN_A_ROUND; i++) {
      check_raw(&of_key_set);
      check_raw(&of_license);
    }
    printf("%.2f %.2f\n", (between - began) / IN_A_ROUND, (microseconds() - between) / IN_A_ROUND);
  }
  return 0;
}
