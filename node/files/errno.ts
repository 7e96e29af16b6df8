import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';

/** The system's short name of a failure (`ENOENT`), or undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A failed system call as a refusal, by a table; what is not in the table stays the bug that it is. */
export function refusalOf(
  error: unknown,
  codes: Readonly<Record<string, RefusalCode>>,
  details: Record<string, string>,
): unknown {
  const errno = errnoOf(error);
  const code = errno === undefined ? undefined : codes[errno];
  return code === undefined || isRefusal(error)
    ? error
    : new LicensingError(code, { ...details, errno: errno ?? '' }, { cause: error });
}

/** Why something could not be written into a home. */
export const HOME_FAILURES: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EACCES: 'HOME_UNWRITABLE',
  EPERM: 'HOME_UNWRITABLE',
  EROFS: 'HOME_UNWRITABLE',
  ENOTDIR: 'HOME_UNWRITABLE',
  EEXIST: 'HOME_UNWRITABLE',
  ENOENT: 'HOME_UNWRITABLE',
  ENAMETOOLONG: 'HOME_UNWRITABLE',
};
