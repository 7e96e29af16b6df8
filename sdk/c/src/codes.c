#include "codes.h"

const char *sk_code_name(sk_code code) {
  switch (code) {
    case SK_OK:
      return "OK";
#define SK_WORD(name)                                                                                        \
  case SK_##name:                                                                                            \
    return #name;
      SK_CODES(SK_WORD)
#undef SK_WORD
    case SK_NO_MEMORY:
      break;
  }
  return "NO_MEMORY";
}
