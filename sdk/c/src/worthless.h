#ifndef SK_WORTHLESS_H
#define SK_WORTHLESS_H

#include <stdbool.h>

/* What many machines have, and what so names none of them (spec F6). */

/* A lower-case UUID with hyphens. */
bool sk_is_uuid(const char *text);

/* By its pattern, in either byte order, with or without the bits of its version; or because it is listed. */
bool sk_is_worthless_uuid(const char *uuid);

/* Of a UUID, the smaller one of its two byte orders (F2): 36 characters and a zero. */
void sk_canonical_uuid(const char *uuid, char *canonical);

/* `aa:bb:cc:dd:ee:ff` and a zero, out of any usual spelling; false for what identifies nothing. */
bool sk_read_mac(const char *text, char *mac);

/* Of an address in that spelling. */
bool sk_is_worthless_mac(const char *mac);

#endif
