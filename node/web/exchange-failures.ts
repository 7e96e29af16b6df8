import type { RefusalCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from '../files/errno.ts';

/** What the system and TLS call what can go wrong on the way, and what a person is told. */
const FAILURES: Readonly<Record<string, RefusalCode>> = {
  ENOTFOUND: 'EXCHANGE_NO_HOST',
  EAI_AGAIN: 'EXCHANGE_NO_HOST',
  ECONNREFUSED: 'EXCHANGE_AWAY',
  EHOSTUNREACH: 'EXCHANGE_AWAY',
  EHOSTDOWN: 'EXCHANGE_AWAY',
  ENETUNREACH: 'EXCHANGE_AWAY',
  ENETDOWN: 'EXCHANGE_AWAY',
  EADDRNOTAVAIL: 'EXCHANGE_AWAY',
  ETIMEDOUT: 'EXCHANGE_SLOW',
  CERT_HAS_EXPIRED: 'EXCHANGE_CERT_DATE',
  CERT_NOT_YET_VALID: 'EXCHANGE_CERT_DATE',
  ERR_TLS_CERT_ALTNAME_INVALID: 'EXCHANGE_CERT_NAME',
};

/** OpenSSL's names for a chain that leads to nobody whom this machine believes, or is wrong in itself. */
const BAD_CHAIN = /^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_|PATH_LENGTH_|HOSTNAME_MISMATCH)/;

/** Node's own complaints about a call, which is a bug. */
const OF_NODE = /^ERR_(?!TLS_|SSL_|OSSL_)/;

/** A connection that failed, as a refusal; a bug stays what it is. `host`: whom it was to reach. */
export function connectionRefusal(error: unknown, host: string): unknown {
  const name = nameIn(error);
  if (name === undefined || OF_NODE.test(name)) return error;
  const code = FAILURES[name] ?? (BAD_CHAIN.test(name) ? 'EXCHANGE_CERT_UNKNOWN' : 'EXCHANGE_LOST');
  return new LicensingError(code, { host, errno: name }, { cause: error });
}

/** Of several addresses that were all tried, the failure of the first one. */
function nameIn(error: unknown): string | undefined {
  const name = errnoOf(error);
  if (name !== undefined || !(error instanceof AggregateError)) return name;
  return error.errors.map(errnoOf).find((one) => one !== undefined);
}
