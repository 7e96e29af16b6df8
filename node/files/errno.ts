import { constants } from 'node:os';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError, type RefusalDetails } from '../../shared/errors/refusal.ts';
import { SYSTEM_ERRORS, type SystemError, UNNAMED_ERRORS } from './system-errors.ts';

/** The system's short name of a failure (`ENOENT`), or undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code === 'ERR_SYSTEM_ERROR') return innerName(error) ?? error.code;
  const number = /^Unknown system error -(\d+)$/.exec(error.code)?.[1];
  return number === undefined ? error.code : nameOf(Number(number));
}

/** Node wraps what a call of `os` answers. */
function innerName(error: Error): string | undefined {
  const info: unknown = 'info' in error ? error.info : undefined;
  return typeof info === 'object' && info !== null && 'code' in info ? String(info.code) : undefined;
}

/**
 * libuv gives errors the same names on every system, but lacks some of Linux's own, such as ESTALE and
 * EDQUOT.
 */
function nameOf(number: number): string {
  const named = Object.entries(constants.errno).find(([, value]) => value === number)?.[0];
  return named ?? UNNAMED_ERRORS.get(number) ?? `error ${number}`;
}

/** What a failed system call means; undefined for an error that no system made: a bug. */
export function systemErrorOf(error: unknown): SystemError | undefined {
  const name = errnoOf(error);
  if (name === undefined || isRefusal(error)) return undefined;
  return SYSTEM_ERRORS.get(name) ?? (isOfSystem(name, error) ? 'unfit' : undefined);
}

/** Node's own errors are called ERR_…, and what it got from a system names the call. */
function isOfSystem(name: string, error: unknown): boolean {
  const hasCall = error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';
  return hasCall || /^(?:E[A-Z0-9]+|UNKNOWN|error \d+)$/.test(name);
}

/** What an error means for this kind of action; other errors mean the same everywhere. */
export type ErrorMeaning = Readonly<Partial<Record<SystemError, RefusalCode>>>;

const ANYWHERE: Readonly<Record<SystemError, RefusalCode>> = {
  missing: 'FILE_MISSING',
  denied: 'FILE_DENIED',
  exists: 'SYSTEM_REFUSED',
  folder: 'IS_A_FOLDER',
  odd: 'NOT_A_REGULAR_FILE',
  link: 'LINK_OUTSIDE',
  full: 'DISK_FULL',
  failed: 'DISK_FAILED',
  gone: 'SHARE_GONE',
  held: 'FILE_HELD',
  exhausted: 'SYSTEM_EXHAUSTED',
  unfit: 'SYSTEM_REFUSED',
};

/** A failed system call as a refusal; a refusal and a bug stay what they are. */
export function refusalOf(error: unknown, meaning: ErrorMeaning = {}, details: RefusalDetails = {}): unknown {
  const trouble = systemErrorOf(error);
  if (trouble === undefined) return error;
  const code = meaning[trouble] ?? ANYWHERE[trouble];
  return new LicensingError(
    code,
    { file: fileIn(error), ...details, errno: nameForSupport(error) },
    { cause: error },
  );
}

/** Of an answer without a name of its own, only the call says something. */
function nameForSupport(error: unknown): string {
  const name = errnoOf(error) ?? '';
  const call = error instanceof Error && 'syscall' in error ? ` ${error.syscall}` : '';
  return name === 'UNKNOWN' ? `${name}${call}` : name;
}

/** The name of the file that the system spoke of, without its folder. */
function fileIn(error: unknown): string {
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** Runs something; what the system refuses becomes a refusal. */
export function orRefused<T>(action: () => T, meaning?: ErrorMeaning, details?: RefusalDetails): T {
  try {
    return action();
  } catch (error) {
    throw refusalOf(error, meaning, details);
  }
}

/** Why something could not be written into a home. */
export const HOME_FAILURES: ErrorMeaning = {
  missing: 'HOME_UNWRITABLE',
  denied: 'HOME_UNWRITABLE',
  exists: 'HOME_UNWRITABLE',
  folder: 'STORE_CORRUPT',
  odd: 'STORE_CORRUPT',
  link: 'STORE_CORRUPT',
};

const OF_THE_HOME: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'HOME_UNWRITABLE',
  'STORE_CORRUPT',
  'STORE_LOCKED',
  'DISK_FULL',
  'DISK_FAILED',
  'SHARE_GONE',
  'FILE_HELD',
  'SYSTEM_EXHAUSTED',
  'SYSTEM_REFUSED',
]);

/** True if nothing at all can be written into the home. */
export function isHomeFailure(error: unknown): error is LicensingError {
  return isRefusal(error) && OF_THE_HOME.has(error.code);
}
