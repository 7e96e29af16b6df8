#ifndef SK_LICENSE_VIEW_H
#define SK_LICENSE_VIEW_H

#include "arena.h"
#include "payload.h"
#include "softkey.h"

/* A license as a product sees it, in memory of `arena`; NULL where the system has no more. */
softkey_license *sk_view_license(const sk_license *license, sk_arena *arena);

#endif
