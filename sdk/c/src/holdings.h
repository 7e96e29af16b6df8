#ifndef SK_HOLDINGS_H
#define SK_HOLDINGS_H

#include "document.h"

/* The vendor's documents in a home, each verified anew (spec L3). */

/* Something in a home that cannot be used, or is missing. It hides nothing else. */
typedef struct sk_problem {
  const char *file;
  sk_code code;
} sk_problem;

typedef struct sk_problems {
  sk_problem *items;
  size_t count;
} sk_problems;

typedef struct sk_holdings {
  sk_trust trust;
  /* Their numbers; 0 where there is none. */
  int64_t key_set;
  int64_t revocation_list;
  sk_list revoked;
  sk_license *licenses;
  size_t license_count;
  /* The names of the files, also of those that cannot be used. */
  char **files;
  size_t file_count;
  sk_problems problems;
} sk_holdings;

/* The key set of the vendor profile, base64 of its envelope: SK_OK where it may be believed (T5). */
sk_code sk_take_first_keys(sk_holdings *holdings, const char *key_set, sk_arena *arena);

/* What is in the home's `documents`; anything but SK_OK says that this folder cannot be read (L2). */
sk_code sk_load_holdings(sk_holdings *holdings, const char *home, sk_arena *arena);

/* The newest license held of a softkey, or NULL. */
const sk_license *sk_newest_license(const sk_holdings *holdings, sk_text softkey_id);

sk_code sk_add_problem(sk_problems *problems, const char *file, sk_code problem, sk_arena *arena);

#endif
