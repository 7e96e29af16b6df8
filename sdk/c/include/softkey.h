#ifndef SOFTKEY_H
#define SOFTKEY_H

/*
 * A product checks its own softkey. Two layers:
 *
 * - verify: a license alone, by its file or text, the pinned root key, key set, revocation list and time. No
 *   disk, no clock.
 * - check: this machine and this home, as `softkey status` has it. Reads, and never writes. Of this layer
 *   only the reading of the machine is here so far (docs/guides/product.md).
 *
 * The documents are those of docs/spec.md; docs/guides/product.md says what a product should do with the
 * answers. Nothing is ever written. No function keeps state between two calls, writes to the terminal or ends
 * the program; all of them may be called from any thread at any time. Texts are UTF-8 with a zero behind
 * them.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) && defined(SOFTKEY_SHARED)
#ifdef SOFTKEY_BUILDING
#define SOFTKEY_API __declspec(dllexport)
#else
#define SOFTKEY_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define SOFTKEY_API __attribute__((visibility("default")))
#else
#define SOFTKEY_API
#endif

/* What a call itself came to; not a judgement of any license. */
typedef enum softkey_answer {
  SOFTKEY_DONE = 0,
  /* The system has no more memory. */
  SOFTKEY_NO_MEMORY = 1,
  /* The options make no sense: a missing vendor, a root key that is none, a time that is none. */
  SOFTKEY_BAD_OPTIONS = 2,
  /* This system's machines are not read yet: only Linux's are. */
  SOFTKEY_NOT_ON_THIS_SYSTEM = 3
} softkey_answer;

/* A named right in a license. */
typedef struct softkey_entitlement {
  const char *name;
  /* `feature`, `limit` or `term`. */
  const char *kind;
  /* Of a limit; -1 for the others. */
  int64_t limit;
  /* Of a term, the instant in which it ends; NULL for the others. */
  const char *term;
} softkey_entitlement;

/* What a license says. Instants are UTC, `2026-12-31T23:59:59Z`, and compare as texts. */
typedef struct softkey_license {
  const char *vendor;
  const char *softkey_id;
  int64_t sequence;
  const char *issued_at;
  const char *not_before;
  /* The first second after the term; NULL for a license without end. */
  const char *expires_at;
  /* The first second in which the product no longer runs; NULL for a license without end. */
  const char *grace_until;
  int64_t grace_days;
  const char *host;
  const char *product;
  const char *customer;
  const char *reference;
  size_t entitlement_count;
  const softkey_entitlement *entitlements;
} softkey_license;

/* A file in memory: armored, as a mail around the armor, or as compact text. `bytes` NULL: none. */
typedef struct softkey_file {
  const void *bytes;
  size_t length;
} softkey_file;

/* What a license is verified by. Set everything to zero, then `size`, then what you have. */
typedef struct softkey_verify_options {
  /* sizeof(softkey_verify_options), so that later versions know what you know. */
  size_t size;
  /* The id of the vendor, and the root key that is pinned in the product: base64 of 32 bytes (spec T1). */
  const char *vendor;
  const char *root_key;
  /* The newest key set, without which no license can be believed (T2). */
  softkey_file key_set;
  /* The newest revocation list, if there is one (V9). */
  softkey_file revocation_list;
  /* A license that is held already, which this one must not go behind (V8). */
  softkey_file held;
  /* The products that it may be for (V6); none: any. */
  const char *const *products;
  size_t product_count;
  /* The instant in which it is judged (V10). */
  const char *now;
  /* The machine that it has to be for (V7): the 13 lines of spec §7, each ending in LF. NULL: not looked at.
   */
  const char *machine;
} softkey_verify_options;

/* What became of a license. */
typedef struct softkey_verdict {
  /* `OK`, or why not: a code of docs/guides/errors.md. */
  const char *code;
  /* Of which file `code` speaks: `license`, `key-set`, `revocation-list` or `held`. */
  const char *about;
  /* `not-yet`, `in-term`, `in-grace` or `over`; NULL where the dates were not reached. */
  const char *phase;
  /* `match`, `tolerated` or `broken`; NULL where no machine was looked at. */
  const char *match;
  /* NULL unless the vendor's signature held: what an unproved license says is nobody's business. */
  const softkey_license *license;
} softkey_verdict;

/*
 * Verifies a license (spec §9) and gives a verdict, to be freed with softkey_free_verdict. `*verdict` is NULL
 * unless the answer is SOFTKEY_DONE.
 */
SOFTKEY_API softkey_answer softkey_verify(const softkey_verify_options *options, softkey_file license,
                                          softkey_verdict **verdict);

SOFTKEY_API void softkey_free_verdict(softkey_verdict *verdict);

#define SOFTKEY_CHECK_CODE_ROOM 10

/*
 * What two people read to each other over the phone to see that they have the same license (spec §13):
 * `4KQ7-9XMD`; empty where `license` is NULL.
 */
SOFTKEY_API void softkey_check_code(const softkey_verdict *verdict, char code[SOFTKEY_CHECK_CODE_ROOM]);

/*
 * This machine's fingerprint for a vendor, as `machine` of the options takes it: what decides which machine
 * it is (SMBIOS UUID, OS id, MACs), read as `softkey probe` reads it, out of files and without a child
 * process. The rest is evidence for people and left `absent`. Where only root may read the UUID, another
 * user's machine has it `denied`: unknown, not different. `*machine` is given back by softkey_free_machine.
 */
SOFTKEY_API softkey_answer softkey_read_machine(const char *vendor, char **machine);

SOFTKEY_API void softkey_free_machine(char *machine);

/* The entitlement called `name`, or NULL. `license` may be NULL. */
SOFTKEY_API const softkey_entitlement *softkey_entitlement_named(const softkey_license *license,
                                                                 const char *name);

/* The version of the library: `1.0.0`. */
SOFTKEY_API const char *softkey_library_version(void);

#ifdef __cplusplus
}
#endif

#endif
