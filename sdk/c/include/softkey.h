#ifndef SOFTKEY_H
#define SOFTKEY_H

/*
 * A product checks its own softkey. Two layers:
 *
 * - verify: a license alone, by its file or text, the pinned root key, key set, revocation list and time. No
 *   disk, no clock.
 * - check: this machine and this home, as `softkey status` has it (spec §16). On Linux.
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
  /* This system's machines and homes are not read yet: only Linux's are. */
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

/* What this machine is checked by. Set everything to zero, then `size`, then what you have. */
typedef struct softkey_check_options {
  /* sizeof(softkey_check_options), so that later versions know what you know. */
  size_t size;
  /* As in the vendor profile: `id`, `rootPublicKey`, and `keySet` or NULL. All three belong into the program.
   */
  const char *vendor;
  const char *root_key;
  const char *key_set;
  /* The profile's `warnDays`: so many days before its end, a license is `expiring`. */
  int64_t warn_days;
  /* Only softkeys of this product count; NULL: of any. */
  const char *product;
  /* The folder of the station's home; NULL: where `softkey` keeps it (spec L1). */
  const char *home;
  /* What softkey_read_machine gave, for many checks in a row; NULL: the machine is read. */
  const char *machine;
  /* The instant; NULL: the clock is read. */
  const char *now;
} softkey_check_options;

/* One softkey, as `softkey status` has it. */
typedef struct softkey_state {
  /*
   * `active`, `expiring`, `grace`: it runs. `not-yet-valid`, `expired`, `other-machine`, `revoked`,
   * `unlicensed`: it does not. `unknown`: the home cannot be read, and `code` says why.
   */
  const char *kind;
  /* 1 where the product may run. */
  int licensed;
  /*
   * `OK`, or why it does not run, or why only for some days more: a code of docs/guides/errors.md, put into
   * words by softkey_explain.
   */
  const char *code;
  /* In grace: `expired`, `drifted` or `emergency`; else NULL. */
  const char *reason;
  /* The end that the days count to: of the term, or in grace of grace. NULL: none. */
  const char *until;
  /* The first second in which the product no longer runs. NULL: there is no end. */
  const char *grace_until;
  /* Begun ones count whole. -1: no end, and for the hours 48 and more. */
  int64_t days_left;
  int64_t hours_left;
  /* `match`, `tolerated` or `broken`; NULL where there is no license. */
  const char *match;
  /* NULL where there is no license. */
  const softkey_license *license;
  /* The license of this softkey that is here already and takes over; NULL: none. */
  const softkey_license *following;
} softkey_state;

/* Something in the home that cannot be used or is missing; it hides nothing else. */
typedef struct softkey_problem {
  const char *file;
  const char *code;
} softkey_problem;

typedef struct softkey_result {
  /* The softkey that serves longest. */
  softkey_state best;
  /* All of them, the best first. */
  size_t softkey_count;
  const softkey_state *softkeys;
  /* The clock, the highest time that is proved (spec H1), and the time that dates are judged by. */
  const char *now;
  const char *highest;
  const char *judged;
  /* 1 where the clock is more than a day behind the highest time. */
  int clock_set_back;
  /* The clock lies far ahead and is not believed yet: since when, and from when on it is. NULL: it is not. */
  const char *ahead_since;
  const char *ahead_believed_from;
  /*
   * 1 where something was seen that nobody has taken down, and that the state depends on: the clock far
   * ahead, or a machine that does not match. Nothing is given then that needs a record. `softkey status`
   * takes it down, if it may write; check again after it.
   */
  int not_recorded;
  /* 0 where nothing is at the home's path. */
  int home_exists;
  size_t problem_count;
  const softkey_problem *problems;
} softkey_result;

/*
 * Checks this machine and its home, and gives what `softkey status` would say. Nothing is written, no process
 * is started; it takes a few milliseconds. `*result` is given back by softkey_free_result, and is NULL unless
 * the answer is SOFTKEY_DONE.
 */
SOFTKEY_API softkey_answer softkey_check(const softkey_check_options *options, softkey_result **result);

SOFTKEY_API void softkey_free_result(softkey_result *result);

/*
 * 1 where the softkey that serves longest runs and has the entitlement `name`, which, if it is a term, is not
 * over at the time that dates are judged by. `*limit` (or NULL) is what a limit says, and -1 for the others.
 */
SOFTKEY_API int softkey_entitled(const softkey_result *result, const char *name, int64_t *limit);

/* A code in words for an operator: `en`, `pt-BR` or `es`; English for any other. NULL for no code. */
SOFTKEY_API const char *softkey_explain(const char *code, const char *language);

/* The entitlement called `name`, or NULL. `license` may be NULL. */
SOFTKEY_API const softkey_entitlement *softkey_entitlement_named(const softkey_license *license,
                                                                 const char *name);

/* The version of the library: `1.0.0`. */
SOFTKEY_API const char *softkey_library_version(void);

#ifdef __cplusplus
}
#endif

#endif
