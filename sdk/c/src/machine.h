#ifndef SK_MACHINE_H
#define SK_MACHINE_H

#include "arena.h"
#include "encoding.h"

/* spec F1, F2: the digest of a component's value, in 32 hex digits and a zero. */
void sk_digest_value(const char *vendor, const char *component, const char *value, char *digest);

/* The machine below `root` as the lines of spec §7; NULL where the system has no more memory. */
char *sk_machine_lines(const char *root, const char *vendor, sk_arena *arena);

#endif
