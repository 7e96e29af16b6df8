#ifndef SK_ARENA_H
#define SK_ARENA_H

#include <stddef.h>

/*
 * Memory that is given back all at once. Whatever one call of the library needs beyond its own frame comes
 * out of one arena, which its result owns.
 */

typedef struct sk_block sk_block;

typedef struct sk_arena {
  sk_block *newest;
} sk_arena;

/* Zeroed, aligned for anything; NULL where the system has no more. */
void *sk_take(sk_arena *arena, size_t length);

/* The same, for bytes that are written before they are read: not zeroed. */
void *sk_take_bytes(sk_arena *arena, size_t length);

/* A copy with a zero behind it; NULL where the system has no more. */
char *sk_keep(sk_arena *arena, const void *bytes, size_t length);

void sk_give_back(sk_arena *arena);

/* `from` gives all that it has to `to`, and is empty then. */
void sk_hand_over(sk_arena *from, sk_arena *to);

#endif
