#ifndef SK_SYSTEM_ERRORS_H
#define SK_SYSTEM_ERRORS_H

#include "codes.h"

/* The one table of system errors (decision 38), as far as reading meets them: the code for an errno. */
sk_code sk_code_of_error(int error);

#endif
