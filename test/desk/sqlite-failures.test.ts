import { describe, expect, it } from 'vitest';
import { orSqliteRefused, refusalOfSqlite } from '../../node/desk/sqlite-failures.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';

const failure = (errcode: number) =>
  Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });
const codeOf = (errcode: number) => {
  const refusal = refusalOfSqlite(failure(errcode));
  return isRefusal(refusal) ? refusal.code : undefined;
};

/** ERROR, INTERNAL, MISUSE and RANGE are mistakes of ours; the last four are no failures. */
const BUGS = [1, 2, 21, 25, 27, 28, 100, 101];
const PLAIN = Array.from({ length: 28 }, (_, i) => i + 1);

describe('a failure of SQLite', () => {
  it('is a refusal, by every result code that a file or a disk can cause', () => {
    for (const code of PLAIN) expect([code, codeOf(code) === undefined]).toEqual([code, BUGS.includes(code)]);
  });

  it('is one by every extended code too: 40 kinds of IOERR, and those of the others', () => {
    for (const plain of PLAIN.filter((code) => !BUGS.includes(code)))
      for (let extension = 1; extension <= 40; extension++)
        expect(codeOf(plain | (extension << 8))).toBeDefined();
  });

  it.each([
    [7, 'SYSTEM_EXHAUSTED'],
    [10, 'DISK_FAILED'],
    [266, 'DISK_FAILED'], // IOERR_READ
    [1034, 'DISK_FAILED'], // IOERR_FSYNC
    [522, 'LEDGER_CORRUPT'], // IOERR_SHORT_READ
    [3082, 'SYSTEM_EXHAUSTED'], // IOERR_NOMEM
    [13, 'DISK_FULL'],
    [14, 'FILE_DENIED'],
    [1288, 'FILE_DENIED'], // READONLY_CANTINIT
    [261, 'LEDGER_LOCKED'], // BUSY_RECOVERY
    [2067, 'LEDGER_CORRUPT'], // CONSTRAINT_UNIQUE
  ])('of number %d is %s', (number, code) => {
    expect(codeOf(number)).toBe(code);
  });

  it('leaves bugs what they are', () => {
    const bug = new TypeError('x');
    expect(() =>
      orSqliteRefused(() => {
        throw bug;
      }),
    ).toThrow(bug);
  });
});
