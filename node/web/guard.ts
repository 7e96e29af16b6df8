import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names under which a browser reaches the loopback address; through a tunnel the port is another. Any other name may be somebody's trick. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** True where the request was sent to this machine by its own name: a page elsewhere that bends its name to 127.0.0.1 keeps its name. */
export function isForUs({ headers }: IncomingMessage): boolean {
  return LOOPBACK.test(headers.host ?? '');
}

/** True where no other page sent it. Browsers say where a request comes from; what says nothing is no browser. */
export function isFromUs({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  const origin = headers.origin ?? `http://${headers.host}`;
  return (site === 'none' || site === 'same-origin') && origin === `http://${headers.host}`;
}

/** True where the token is the one that was printed. Takes as long whatever is wrong with it. */
export function hasToken({ headers }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
