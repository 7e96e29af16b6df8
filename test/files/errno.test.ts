import { constants, homedir } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { describe, expect, test } from 'vitest';
import { errnoOf, HOME_FAILURES, refusalOf } from '../../node/files/errno.ts';
import { retryWhileHeld } from '../../node/files/retry-while-held.ts';
import { REFUSALS } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';

/** An error as Node makes it of a failed call. */
function systemError(code: string, errno: number) {
  return Object.assign(new Error(`${code}: failed, open 'x'`), {
    code,
    errno,
    syscall: 'open',
    path: '/a/folder/file',
  });
}

/** Numbers of Linux that libuv has no name for come like this. */
const unnamed = (number: number) => systemError(`Unknown system error -${number}`, -number);

const codeOf = (error: unknown, ...how: [] | [typeof HOME_FAILURES]) => {
  const refusal = refusalOf(error, ...how);
  return isRefusal(refusal) ? refusal.code : refusal;
};

describe('a system error', () => {
  const named = [...getSystemErrorMap()].map(([errno, [name]]) => [name, errno] as const);
  const ofLinux = Array.from({ length: 133 }, (_, at) => at + 1);

  test('of libuv, by every name it has on any system, is a refusal of exit code 1', () => {
    expect(named.length).toBeGreaterThan(70);
    for (const [name, errno] of named) {
      const code = codeOf(systemError(name, errno));
      expect(typeof code === 'string' && REFUSALS[code as keyof typeof REFUSALS], name).toBe(1);
    }
  });

  test('of Linux, by every number, is a refusal of exit code 1 that names it', () => {
    for (const number of [...ofLinux, 512, 524]) {
      const refusal = refusalOf(unnamed(number));
      expect(isRefusal(refusal) && REFUSALS[refusal.code], String(number)).toBe(1);
      expect(isRefusal(refusal) && refusal.details['errno']).toMatch(/^(?:E[A-Z0-9]+|error \d+)$/);
    }
  });

  test.each([
    ['ENOENT', 'FILE_MISSING', 'HOME_UNWRITABLE'],
    ['EACCES', 'FILE_DENIED', 'HOME_UNWRITABLE'],
    ['EROFS', 'FILE_DENIED', 'HOME_UNWRITABLE'],
    ['EISDIR', 'IS_A_FOLDER', 'STORE_CORRUPT'],
    ['ELOOP', 'LINK_OUTSIDE', 'STORE_CORRUPT'],
    ['ENOSPC', 'DISK_FULL', 'DISK_FULL'],
    ['EIO', 'DISK_FAILED', 'DISK_FAILED'],
    ['ETIMEDOUT', 'SHARE_GONE', 'SHARE_GONE'],
    ['EHOSTDOWN', 'SHARE_GONE', 'SHARE_GONE'],
    ['ENOTCONN', 'SHARE_GONE', 'SHARE_GONE'],
    ['EBUSY', 'FILE_HELD', 'FILE_HELD'],
    ['ETXTBSY', 'FILE_HELD', 'FILE_HELD'],
    ['EMFILE', 'SYSTEM_EXHAUSTED', 'SYSTEM_EXHAUSTED'],
    ['ENFILE', 'SYSTEM_EXHAUSTED', 'SYSTEM_EXHAUSTED'],
    ['ENOMEM', 'SYSTEM_EXHAUSTED', 'SYSTEM_EXHAUSTED'],
    ['EFBIG', 'SYSTEM_REFUSED', 'SYSTEM_REFUSED'],
    ['UNKNOWN', 'SYSTEM_REFUSED', 'SYSTEM_REFUSED'],
  ])('%s is %s, and %s where a home is written', (name, code, atHome) => {
    const error = systemError(name, -1);
    expect([codeOf(error), codeOf(error, HOME_FAILURES)]).toEqual([code, atHome]);
  });

  test.each(
    [
      [116, 'ESTALE', 'SHARE_GONE'],
      [122, 'EDQUOT', 'DISK_FULL'],
      [117, 'EUCLEAN', 'DISK_FAILED'],
      [123, 'ENOMEDIUM', 'DISK_FAILED'],
      [126, 'ENOKEY', 'FILE_DENIED'],
    ].filter(() => process.platform === 'linux'),
  )('number %i of Linux is %s: %s', (number, name, code) => {
    const error = unnamed(Number(number));
    expect([errnoOf(error), codeOf(error)]).toEqual([name, code]);
  });

  test('says the name of the file without its folder', () => {
    expect(refusalOf(systemError('EIO', -constants.errno.EIO))).toMatchObject({
      details: { file: 'file', errno: 'EIO' },
    });
  });

  test('without a name of its own is named with the call that failed', () => {
    const nameless = Object.assign(systemError('UNKNOWN', -4094), { syscall: 'fsync' });
    expect(refusalOf(nameless)).toMatchObject({ details: { errno: 'UNKNOWN fsync' } });
  });

  test('that Node wraps is the one inside', () => {
    const wrapped = Object.assign(new Error('A system error occurred'), {
      code: 'ERR_SYSTEM_ERROR',
      info: { code: 'ENOENT', syscall: 'uv_os_homedir' },
    });
    expect([typeof homedir(), errnoOf(wrapped), codeOf(wrapped)]).toEqual([
      'string',
      'ENOENT',
      'FILE_MISSING',
    ]);
  });
});

describe('what no system made', () => {
  test.each([
    new Error('impossible'),
    new TypeError('undefined is not a function'),
    Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }),
    Object.assign(new Error('x'), { code: 'Z_DATA_ERROR' }),
    new LicensingError('FORGED'),
    undefined,
    'text',
  ])('stays what it is: %s', (error) => {
    expect(refusalOf(error)).toBe(error);
  });
});

describe('a file that another program holds', () => {
  const failing = (times: number, code: string) => {
    let calls = 0;
    return () => {
      if (calls++ < times) throw systemError(code, -1);
      return calls;
    };
  };

  test.each(['EPERM', 'EACCES', 'EBUSY', 'UNKNOWN'])('is tried again on Windows after %s', (code) => {
    expect(retryWhileHeld(failing(10, code), true)).toBe(11);
  });

  test('is not waited for longer than a bounded time', { timeout: 20_000 }, () => {
    const begun = performance.now();
    expect(() => retryWhileHeld(failing(Number.POSITIVE_INFINITY, 'EBUSY'), true)).toThrow('EBUSY');
    expect(performance.now() - begun).toBeGreaterThan(1_000);
  });

  test.each([
    [true, 'ENOENT'],
    [true, 'ENOSPC'],
    [false, 'EBUSY'],
  ])('is not tried again otherwise (Windows: %s, %s)', (isWindows, code) => {
    expect(() => retryWhileHeld(failing(1, code), isWindows)).toThrow(code);
  });
});
