#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct sk_block {
  sk_block *older;
  size_t room;
  size_t used;
};

#define ALIGNMENT ((size_t)16)
#define HEAD ((sizeof(sk_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)
#define USUAL_ROOM ((size_t)16 * 1024)

static sk_block *new_block(sk_arena *arena, size_t least) {
  size_t room = least > USUAL_ROOM ? least : USUAL_ROOM;
  sk_block *block = malloc(HEAD + room);
  if (block == NULL) return NULL;
  block->older = arena->newest;
  block->room = room;
  block->used = 0;
  arena->newest = block;
  return block;
}

void *sk_take_bytes(sk_arena *arena, size_t length) {
  sk_block *block = arena->newest;
  unsigned char *place;
  if (length > SIZE_MAX / 2) return NULL;
  length = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if (block == NULL || block->room - block->used < length) block = new_block(arena, length);
  if (block == NULL) return NULL;
  place = (unsigned char *)block + HEAD + block->used;
  block->used += length;
  return place;
}

void *sk_take(sk_arena *arena, size_t length) {
  void *place = sk_take_bytes(arena, length);
  return place == NULL ? NULL : memset(place, 0, length);
}

char *sk_keep(sk_arena *arena, const void *bytes, size_t length) {
  char *copy = length == SIZE_MAX ? NULL : sk_take_bytes(arena, length + 1);
  if (copy == NULL) return NULL;
  if (length > 0) memcpy(copy, bytes, length);
  copy[length] = 0;
  return copy;
}

void sk_give_back(sk_arena *arena) {
  while (arena->newest != NULL) {
    sk_block *older = arena->newest->older;
    free(arena->newest);
    arena->newest = older;
  }
}

void sk_hand_over(sk_arena *from, sk_arena *to) {
  sk_block *oldest = from->newest;
  if (oldest == NULL) return;
  while (oldest->older != NULL) oldest = oldest->older;
  oldest->older = to->newest;
  to->newest = from->newest;
  from->newest = NULL;
}
