import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocol } from 'electron';
import { type PageFiles, pageOf } from '../../node/app/page.ts';
import type { Randomness } from '../../node/surroundings.ts';

const SCHEME = 'app';
const HOST = 'softkey';
/** The origin of the one page there is. */
export const ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE = `${ORIGIN}/`;

/** Must run before Electron is ready. It gives the page an origin of its own, as secure as one of the web. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built screens in `folder`. They are listed and read now, so no request is ever turned into a
 * path.
 */
export function servePage(folder: string, randomness: Randomness): void {
  const nonce = () => Buffer.from(randomness(18)).toString('base64');
  const answer = pageOf(filesIn(folder), { mayCall: false, nonce });
  protocol.handle(SCHEME, ({ method, url }) => {
    const { host, pathname } = new URL(url);
    if (method !== 'GET' || host !== HOST) return new Response(null, { status: 404 });
    const { status, headers, body } = answer(pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}

function filesIn(folder: string): PageFiles {
  return new Map(namesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function namesIn(folder: string, way = ''): string[] {
  return readdirSync(join(folder, way), { withFileTypes: true }).flatMap((entry) => {
    const name = `${way}${entry.name}`;
    return entry.isDirectory() ? namesIn(folder, `${name}/`) : [name];
  });
}
