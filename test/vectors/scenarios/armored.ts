import { genuine, payloads } from '../documents.ts';
import { payloadHash, type Scenario, scenario } from '../scenario.ts';

/** The genuine license as text, and what the scenarios of its armor are made with. */

export const file = genuine('license');
export const lines = file.split('\n');
const outcome = { payload: payloadHash(payloads.license) };
export const latin1 = (text: string) => Buffer.from(text, 'latin1');

export function accepted(
  name: string,
  clause: string,
  comment: string,
  bytes: Uint8Array | string,
): Scenario {
  return scenario(`armor-${name}`, 'OK', clause, comment, bytes, { outcome });
}

export function refused(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  bytes: Uint8Array | string,
) {
  return scenario(`armor-${name}`, expect, clause, comment, bytes);
}

export const quoted = (text: string, mark = '> ') => text.replace(/^/gm, mark).slice(0, -mark.length);
export const crlf = (text: string) => text.replaceAll('\n', '\r\n');
