/** What a failed system call means for a person, whatever system, disk or share it was. */
export type SystemError =
  /** There is nothing of this name. */
  | 'missing'
  /** This user may not, or nobody may. */
  | 'denied'
  /** The name, or the address, is taken. */
  | 'exists'
  | 'folder'
  /** Neither file nor folder. */
  | 'odd'
  | 'link'
  | 'full'
  /** The disk answers wrongly. */
  | 'failed'
  /** The server of a network folder does not answer. */
  | 'gone'
  /** Another program holds it. */
  | 'held'
  /** The machine has no memory, or no open files, left. */
  | 'exhausted'
  /** Anything else: this file system, or this system, cannot do it. */
  | 'unfit';

const NAMES: Readonly<Record<Exclude<SystemError, 'unfit'>, string>> = {
  missing: 'ENOENT ENOTDIR ENAMETOOLONG ECHARSET EILSEQ',
  denied: 'EACCES EPERM EROFS ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED ERFKILL',
  exists: 'EEXIST ENOTEMPTY EADDRINUSE EADDRNOTAVAIL',
  folder: 'EISDIR ERR_FS_EISDIR',
  odd: 'ENXIO ESPIPE ENOTTY EFTYPE ENOTBLK ENOTSOCK',
  link: 'ELOOP',
  full: 'ENOSPC EDQUOT',
  failed:
    'EIO EREMOTEIO EUCLEAN EBADMSG ENODEV ENODATA ENOMEDIUM EMEDIUMTYPE EHWPOISON EBADFD EBADE EBADR EOF',
  gone: `ESTALE ETIMEDOUT ETIME EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENETRESET ENONET ENOTCONN ECONNRESET
    ECONNREFUSED ECONNABORTED ESHUTDOWN EPIPE ECOMM ECANCELED EPROTO ENOLINK EREMCHG EREMOTE EMULTIHOP EADV ESRMNT
    EDOTDOT ENOTUNIQ EALREADY EINPROGRESS`,
  held: 'EBUSY ETXTBSY EDEADLK ENOLCK',
  exhausted: `EMFILE ENFILE ENOMEM EAGAIN EINTR ENOBUFS EUSERS ENOSR ERESTART ERR_WORKER_INIT_FAILED
    ERR_WORKER_OUT_OF_MEMORY`,
};

/**
 * The one table of system errors (decision 38): names of Linux and of libuv, which gives Windows' codes the
 * same ones. What is not named is `unfit`.
 */
export const SYSTEM_ERRORS: ReadonlyMap<string, SystemError> = new Map(
  (Object.entries(NAMES) as [SystemError, string][]).flatMap(([trouble, names]) =>
    names.split(/\s+/).map((name): [string, SystemError] => [name, trouble]),
  ),
);

/** Error numbers of Linux that neither libuv nor Node has a name for, and that are not `unfit`. */
export const UNNAMED_ERRORS: ReadonlyMap<number, string> = new Map([
  [15, 'ENOTBLK'],
  [52, 'EBADE'],
  [53, 'EBADR'],
  [66, 'EREMOTE'],
  [68, 'EADV'],
  [69, 'ESRMNT'],
  [70, 'ECOMM'],
  [73, 'EDOTDOT'],
  [76, 'ENOTUNIQ'],
  [77, 'EBADFD'],
  [78, 'EREMCHG'],
  [85, 'ERESTART'],
  [87, 'EUSERS'],
  [117, 'EUCLEAN'],
  [123, 'ENOMEDIUM'],
  [124, 'EMEDIUMTYPE'],
  [126, 'ENOKEY'],
  [127, 'EKEYEXPIRED'],
  [128, 'EKEYREVOKED'],
  [129, 'EKEYREJECTED'],
  [132, 'ERFKILL'],
  [133, 'EHWPOISON'],
]);
