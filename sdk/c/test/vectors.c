#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "machine-linux.h"
#include "machine.h"
#include "signature.h"
#include "softkey.h"
#include "worthless.h"

/*
 * Judges what comes in on the standard input, case by case, and answers a line for each: the agreement runner
 * of test/sdk/ speaks to every implementation so. A case is lines of a name, a space and a value, and files
 * whose length is said; `end` ends it. The answer is a code, and behind it what else came out.
 */

#define MOST_LINE 4096
#define MOST_PRODUCTS 16

typedef struct sk_case {
  char reader[32];
  char now[64];
  char vendor[64];
  char root_key[64];
  char products[256];
  char kinds[256];
  char machine[MOST_LINE];
  char component[64];
  char root[MOST_LINE];
  softkey_file file, key_set, revocation_list, held;
} sk_case;

static void stop(const char *why) {
  fprintf(stderr, "softkey-vectors: %s\n", why);
  exit(70);
}

static void keep_value(char *place, size_t room, const char *value) {
  if (strlen(value) >= room) stop("a value is too long");
  strcpy(place, value);
}

static void keep_file(softkey_file *file, const char *length) {
  char *bytes;
  file->length = (size_t)strtoull(length, NULL, 10);
  bytes = malloc(file->length + 1);
  if (bytes == NULL || fread(bytes, 1, file->length, stdin) != file->length) stop("a file is cut off");
  file->bytes = bytes;
}

static void keep(sk_case *one, const char *name, const char *value) {
  if (strcmp(name, "reader") == 0)
    keep_value(one->reader, sizeof one->reader, value);
  else if (strcmp(name, "now") == 0)
    keep_value(one->now, sizeof one->now, value);
  else if (strcmp(name, "vendor") == 0)
    keep_value(one->vendor, sizeof one->vendor, value);
  else if (strcmp(name, "root-key") == 0)
    keep_value(one->root_key, sizeof one->root_key, value);
  else if (strcmp(name, "products") == 0)
    keep_value(one->products, sizeof one->products, value);
  else if (strcmp(name, "kinds") == 0)
    keep_value(one->kinds, sizeof one->kinds, value);
  else if (strcmp(name, "machine") == 0)
    keep_value(one->machine, sizeof one->machine, value);
  else if (strcmp(name, "component") == 0)
    keep_value(one->component, sizeof one->component, value);
  else if (strcmp(name, "root") == 0)
    keep_value(one->root, sizeof one->root, value);
  else if (strcmp(name, "file") == 0)
    keep_file(&one->file, value);
  else if (strcmp(name, "key-set") == 0)
    keep_file(&one->key_set, value);
  else if (strcmp(name, "revocation-list") == 0)
    keep_file(&one->revocation_list, value);
  else if (strcmp(name, "held") == 0)
    keep_file(&one->held, value);
  else
    stop(name);
}

static int read_case(sk_case *one) {
  char line[MOST_LINE];
  memset(one, 0, sizeof *one);
  while (fgets(line, sizeof line, stdin) != NULL) {
    char *space = strchr(line, ' ');
    line[strcspn(line, "\n")] = 0;
    if (strcmp(line, "end") == 0) return 1;
    if (space == NULL) stop("a line without a value");
    *space = 0;
    keep(one, line, space + 1);
  }
  return 0;
}

static void forget(sk_case *one) {
  free((void *)(uintptr_t)one->file.bytes);
  free((void *)(uintptr_t)one->key_set.bytes);
  free((void *)(uintptr_t)one->revocation_list.bytes);
  free((void *)(uintptr_t)one->held.bytes);
}

/* A license, by the library as a product calls it. */
static void judge_license(sk_case *one) {
  const char *products[MOST_PRODUCTS];
  softkey_verify_options options;
  softkey_verdict *verdict;
  char check_code[SOFTKEY_CHECK_CODE_ROOM];
  char *word;
  char *bar;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vendor = one->vendor;
  options.root_key = one->root_key;
  options.key_set = one->key_set;
  options.revocation_list = one->revocation_list;
  options.held = one->held;
  options.now = one->now;
  options.products = products;
  for (word = strtok(one->products, " "); word != NULL && options.product_count < MOST_PRODUCTS;
       word = strtok(NULL, " "))
    products[options.product_count++] = word;
  while ((bar = strchr(one->machine, '|')) != NULL) *bar = '\n';
  if (one->machine[0] != 0) options.machine = one->machine;
  if (softkey_verify(&options, one->file, &verdict) != SOFTKEY_DONE)
    stop("the options of a case make no sense");
  softkey_check_code(verdict, check_code);
  printf("%s match=%s phase=%s check-code=%s\n", verdict->code, verdict->match == NULL ? "" : verdict->match,
         verdict->phase == NULL ? "" : verdict->phase, check_code);
  softkey_free_verdict(verdict);
}

static sk_text text_of(softkey_file file) {
  sk_text text;
  text.at = file.bytes;
  text.length = file.length;
  return text;
}

static int is_expected(const char *kinds, int kind) {
  size_t length = strlen(SK_KINDS[kind].name);
  const char *at = kinds[0] == 0 ? NULL : kinds;
  if (at == NULL) return 1;
  while ((at = strstr(at, SK_KINDS[kind].name)) != NULL) {
    if ((at == kinds || at[-1] == ' ') && (at[length] == 0 || at[length] == ' ')) return 1;
    at += length;
  }
  return 0;
}

/* How a document counts by spec §10: what for, and how far. */
static int64_t number_of(const sk_document *document, sk_text *subject) {
  *subject = sk_literal(SK_KINDS[document->kind].name);
  if (document->kind == SK_KEY_SET) return document->payload.key_set.version;
  if (document->kind == SK_REVOCATION_LIST) return document->payload.revocation_list.sequence;
  if (document->kind != SK_LICENSE) return 0;
  *subject = document->payload.license.softkey_id;
  return document->payload.license.sequence;
}

static sk_code require_not_older(const sk_document *document, const sk_document *held) {
  sk_text subject;
  sk_text held_subject;
  int64_t number = number_of(document, &subject);
  int64_t held_number = number_of(held, &held_subject);
  if (number == 0 || !sk_same(subject, held_subject) || number > held_number) return SK_OK;
  if (number < held_number) return SK_OLDER_SEQUENCE;
  return sk_same(document->envelope.payload, held->envelope.payload) ? SK_OK : SK_SEQUENCE_CONFLICT;
}

static sk_code open_expected(const sk_case *one, sk_document *document, sk_arena *arena) {
  sk_text file = text_of(one->file);
  sk_code code = strcmp(one->reader, "bare") == 0 ? sk_open_bare(file, SK_ANY_KIND, document, arena)
                                                  : sk_open(file, SK_ANY_KIND, document, arena);
  return code == SK_OK && !is_expected(one->kinds, document->kind) ? SK_WRONG_KIND : code;
}

static sk_code judge_opened(const sk_case *one, sk_document *document, sk_arena *arena) {
  sk_trust trust;
  sk_document other;
  sk_code code;
  if (!sk_pin(&trust, one->vendor, one->root_key)) stop("no root key");
  if (one->key_set.bytes != NULL) {
    code = sk_open(text_of(one->key_set), SK_KEY_SET, &other, arena);
    if (code == SK_OK) code = sk_authenticate(&other, &trust, arena);
    if (code == SK_OK) code = sk_take_keys(&trust, &other.payload.key_set, arena);
    if (code != SK_OK) return code;
  }
  code = open_expected(one, document, arena);
  if (code == SK_OK) code = sk_authenticate(document, &trust, arena);
  if (code == SK_OK && !sk_is(document->payload.vendor, trust.vendor)) code = SK_WRONG_VENDOR;
  if (code != SK_OK || one->held.bytes == NULL) return code;
  code = sk_open(text_of(one->held), SK_ANY_KIND, &other, arena);
  if (code == SK_OK) code = sk_authenticate(&other, &trust, arena);
  return code == SK_OK ? require_not_older(document, &other) : code;
}

/* A document of any kind, by the library's own parts. */
static void judge_document(const sk_case *one) {
  sk_arena arena = {NULL};
  sk_document document;
  char check_code[10] = "";
  char hash[65] = "";
  sk_code code = judge_opened(one, &document, &arena);
  if (code == SK_OK) {
    sk_check_code_of(document.envelope.type, document.envelope.payload, check_code);
    sk_hash_of(document.envelope.payload, hash);
  }
  printf("%s check-code=%s payload=%s\n", sk_code_name(code), check_code, hash);
  sk_give_back(&arena);
}

/* Three lines of hex behind a colon: message, signature, public key. */
static void judge_signature(const sk_case *one) {
  sk_text parts[3];
  const char *at = one->file.bytes;
  const char *end = at + one->file.length;
  int i;
  for (i = 0; i < 3; i++) {
    const char *colon = memchr(at, ':', (size_t)(end - at));
    const char *line_end = memchr(at, '\n', (size_t)(end - at));
    sk_text hex;
    unsigned char *bytes;
    if (line_end == NULL) line_end = end;
    if (colon == NULL || colon + 2 > line_end) stop("three lines of hex");
    hex.at = (const unsigned char *)colon + 2;
    hex.length = (size_t)(line_end - colon - 2);
    bytes = malloc(hex.length / 2 + 1);
    if (bytes == NULL || !sk_decode_hex(hex, bytes)) stop("no hex");
    parts[i].at = bytes;
    parts[i].length = hex.length / 2;
    at = line_end == end ? end : line_end + 1;
  }
  puts(sk_verify_signature(parts[0], parts[1], parts[2]) ? "OK" : "FORGED");
  for (i = 0; i < 3; i++) free((void *)(uintptr_t)parts[i].at);
}

/* What a value that a machine shows of itself is worth. */
static sk_status judge_shown(const char *component, const char *value) {
  char spelled[64];
  if (strcmp(component, "smbios-uuid") == 0) return sk_judge_uuid(value, spelled, sizeof spelled);
  if (strcmp(component, "os-id") == 0) return sk_judge_os_id(value, spelled, sizeof spelled);
  return sk_read_mac(value, spelled) && !sk_is_worthless_mac(spelled) ? SK_VALUE : SK_JUNK;
}

/* A reading in words: `value …`, `shown …`, or why there is none. Its digest, or `none`. */
static void judge_reading(const sk_case *one) {
  char said[MOST_LINE] = "";
  char digest[33];
  const char *value;
  if (one->file.length >= sizeof said) stop("a reading is too long");
  memcpy(said, one->file.bytes, one->file.length);
  value = said + 6;
  if (strncmp(said, "value ", 6) != 0 &&
      (strncmp(said, "shown ", 6) != 0 || judge_shown(one->component, value) != SK_VALUE)) {
    puts("none");
    return;
  }
  sk_digest_value(one->vendor, one->component, value, digest);
  puts(digest);
}

/* The machine below a folder, its lines with a bar between two. */
static void judge_root(const sk_case *one) {
  sk_arena arena = {NULL};
  char *lines = sk_machine_lines(one->root, one->vendor, &arena);
  char *at;
  if (lines == NULL) stop("no memory");
  for (at = lines; *at != 0; at++) *at = *at == '\n' ? '|' : *at == ' ' ? '_' : *at;
  printf("OK machine=%s\n", lines);
  sk_give_back(&arena);
}

int main(void) {
  static sk_case one;
  while (read_case(&one)) {
    if (strcmp(one.reader, "license") == 0)
      judge_license(&one);
    else if (strcmp(one.reader, "signature") == 0)
      judge_signature(&one);
    else if (strcmp(one.reader, "fingerprint") == 0)
      judge_reading(&one);
    else if (strcmp(one.reader, "machine") == 0)
      judge_root(&one);
    else
      judge_document(&one);
    forget(&one);
    fflush(stdout);
  }
  return 0;
}
