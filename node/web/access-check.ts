import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Names under which a browser reaches the loopback address; through a tunnel, the port differs. Any other
 * name may be an attack.
 */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * True if the request names this machine itself. A page that resolves its own name to 127.0.0.1 (DNS
 * rebinding) still sends its own name.
 */
export function isForThisMachine({ headers }: IncomingMessage): boolean {
  return LOOPBACK.test(headers.host ?? '');
}

/**
 * True if no other page sent it. Browsers say where a request comes from; a request that does not say is not
 * from a browser.
 */
export function isFromOurPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  const origin = headers.origin ?? `http://${headers.host}`;
  return (site === 'none' || site === 'same-origin') && origin === `http://${headers.host}`;
}

/** True if the token is the one that was printed. The comparison takes the same time whatever is wrong. */
export function hasToken({ headers }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
