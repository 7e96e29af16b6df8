#include "system-errors.h"

#include <errno.h>

sk_code sk_code_of_error(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case EILSEQ:
      return SK_FILE_MISSING;
    case EACCES:
    case EPERM:
      return SK_FILE_DENIED;
    case EISDIR:
      return SK_IS_A_FOLDER;
    case ENXIO:
    case ESPIPE:
    case ENOTTY:
      return SK_NOT_A_REGULAR_FILE;
    case ELOOP:
      return SK_LINK_OUTSIDE;
    case EIO:
    case EBADMSG:
    case ENODEV:
    case ENODATA:
      return SK_DISK_FAILED;
    case ESTALE:
    case ETIMEDOUT:
    case ETIME:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ENETRESET:
    case ENOTCONN:
    case ECONNRESET:
    case ECONNREFUSED:
    case ECONNABORTED:
    case EPIPE:
    case ECANCELED:
    case EPROTO:
    case ENOLINK:
    case EMULTIHOP:
    case EALREADY:
    case EINPROGRESS:
      return SK_SHARE_GONE;
    case EBUSY:
    case ETXTBSY:
    case EDEADLK:
    case ENOLCK:
      return SK_FILE_HELD;
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case EAGAIN:
    case EINTR:
    case ENOBUFS:
    case ENOSR:
      return SK_SYSTEM_EXHAUSTED;
    default:
      return SK_SYSTEM_REFUSED;
  }
}
