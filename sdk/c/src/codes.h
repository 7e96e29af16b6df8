#ifndef SK_CODES_H
#define SK_CODES_H

/*
 * Why a document or a home is refused: the codes of docs/spec.md that this library gives, and no other.
 * SK_NO_MEMORY is none of them; it becomes the answer of the call.
 */
#define SK_CODES(X)                                                                                          \
  X(TOO_LARGE)                                                                                               \
  X(BAD_UTF8)                                                                                                \
  X(TOO_DEEP)                                                                                                \
  X(MALFORMED)                                                                                               \
  X(DUPLICATE_MEMBER)                                                                                        \
  X(NOT_CANONICAL)                                                                                           \
  X(NEWER_VERSION)                                                                                           \
  X(WRONG_KIND)                                                                                              \
  X(NOT_UTF8)                                                                                                \
  X(NOT_A_SOFTKEY_FILE)                                                                                      \
  X(DAMAGED)                                                                                                 \
  X(SEVERAL_DOCUMENTS)                                                                                       \
  X(PARTS_MISSING)                                                                                           \
  X(SUMMARY_FALSE)                                                                                           \
  X(KEY_UNKNOWN)                                                                                             \
  X(KEY_WITHDRAWN)                                                                                           \
  X(KEY_OUT_OF_DATE)                                                                                         \
  X(FORGED)                                                                                                  \
  X(WRONG_VENDOR)                                                                                            \
  X(WRONG_PRODUCT)                                                                                           \
  X(OTHER_MACHINE)                                                                                           \
  X(OLDER_SEQUENCE)                                                                                          \
  X(SEQUENCE_CONFLICT)                                                                                       \
  X(REVOKED)                                                                                                 \
  X(NOT_YET_VALID)                                                                                           \
  X(EXPIRED)                                                                                                 \
  X(FILE_MISSING)                                                                                            \
  X(FILE_DENIED)                                                                                             \
  X(IS_A_FOLDER)                                                                                             \
  X(NOT_A_REGULAR_FILE)                                                                                      \
  X(LINK_OUTSIDE)                                                                                            \
  X(DISK_FAILED)                                                                                             \
  X(SHARE_GONE)                                                                                              \
  X(FILE_HELD)                                                                                               \
  X(SYSTEM_EXHAUSTED)                                                                                        \
  X(SYSTEM_REFUSED)                                                                                          \
  X(STORE_CORRUPT)                                                                                           \
  X(DOCUMENT_GONE)                                                                                           \
  X(RECORD_LOST)                                                                                             \
  X(HOME_UNKNOWN)                                                                                            \
  X(NO_LICENSE)

typedef enum sk_code {
  SK_OK,
#define SK_NAME(code) SK_##code,
  SK_CODES(SK_NAME)
#undef SK_NAME
      SK_NO_MEMORY
} sk_code;

/* As docs/spec.md spells it; `OK` for SK_OK. */
const char *sk_code_name(sk_code code);

#endif
