#ifndef SK_RESULT_H
#define SK_RESULT_H

#include "look.h"
#include "softkey.h"

/* A result and the memory that it is made of. */
typedef struct sk_result_room {
  softkey_result result;
  sk_arena arena;
} sk_result_room;

/* What a look found, as a product sees it; `product` NULL: of any. */
sk_code sk_show_look(const sk_look *look, const char *product, sk_result_room *room);

/* The result where nothing is known of the home. */
sk_code sk_show_unknown(const sk_look *look, sk_code why, sk_result_room *room);

#endif
