import type { RefusalCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

/**
 * What PostgreSQL's SQLSTATEs mean (postgresql.org/docs/current/errcodes-appendix.html): the whole code, or
 * its beginning.
 */
const FAILURES: Readonly<Record<string, RefusalCode>> = {
  '25006': 'LEDGER_READ_ONLY', // read_only_sql_transaction
  '28': 'LEDGER_LOGIN', // invalid authorization: user, password, pg_hba.conf
  '3D000': 'LEDGER_AWAY', // the database is not there
  '42501': 'LEDGER_READ_ONLY', // insufficient_privilege
  '42P01': 'LEDGER_CORRUPT', // a table is not there
  '42703': 'LEDGER_CORRUPT', // a column is not there
  '53': 'SYSTEM_EXHAUSTED', // resources, too many connections
  '53100': 'DISK_FULL',
  '55P03': 'LEDGER_LOCKED', // lock_not_available
  '57014': 'LEDGER_LOCKED', // the statement took too long
  '57P': 'LEDGER_AWAY', // the server is stopped, or starts
  '58': 'DISK_FAILED', // system_error, io_error
  XX: 'LEDGER_CORRUPT', // internal, data or index corrupted
  '08': 'LEDGER_AWAY', // the connection failed
  '22': 'LEDGER_CORRUPT', // data that no program of ours wrote
};

/** Of these, a transaction knows nothing but that it may be tried again. */
const AGAIN = new Set(['40001', '40P01', '23505']);

/** Undefined for the system's own names, such as EPIPE, which are as long. */
function sqlStateOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Somebody else was quicker: the transaction is tried again, and then meets what they wrote. */
export function isConflict(error: unknown): boolean {
  return AGAIN.has(sqlStateOf(error) ?? '');
}

/** The connection is gone. Of a COMMIT that was under way nobody knows; whoever asks again finds out. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== undefined) return state.startsWith('08') || state.startsWith('57P');
  return error instanceof Error && LOST.test(error.message);
}

const LOST = /Connection terminated|ECONNRESET|EPIPE|not queryable|socket hang up/;

export function refusalOfPostgres(error: unknown, server: string): unknown {
  const state = sqlStateOf(error);
  const code = state === undefined ? ofSystem(error) : codeOf(state);
  if (code === undefined) return error;
  const details = code === 'LEDGER_CORRUPT' ? { part: 'database' } : { errno: state ?? 'network' };
  return new LicensingError(code, { file: server, server, ...details }, { cause: error });
}

function codeOf(state: string): RefusalCode | undefined {
  return FAILURES[state] ?? FAILURES[state.slice(0, 3)] ?? FAILURES[state.slice(0, 2)];
}

const NETWORK = /ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timeout/;

function ofSystem(error: unknown): RefusalCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const text = `${'code' in error ? error.code : ''} ${error.message}`;
  if (/SASL|password/.test(text)) return 'LEDGER_LOGIN';
  return NETWORK.test(text) || LOST.test(text) ? 'LEDGER_AWAY' : undefined;
}
