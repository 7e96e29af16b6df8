import { extname } from 'node:path';

/** The built screens by their paths, with slashes: `index.html`, `assets/index-….js`. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

/** An answer to the request for a file of the page. */
export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where index.html wants the nonce of this answer. */
export const NONCE = '%NONCE%';

/**
 * Answers with the files of the page, and with nothing else: a path is looked up, never walked. `mayCall`
 * says whether the page may call its own origin; otherwise it can reach nothing at all. `nonce` gives a new
 * one for each answer.
 */
export function pageOf(
  files: PageFiles,
  { mayCall, nonce }: { mayCall: boolean; nonce: () => string },
): (path: string) => PageAnswer {
  return (path) => {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const file = files.get(name);
    const once = nonce();
    const headers = guardedHeaders(mayCall, once);
    if (file === undefined) return { status: 404, headers, body: new Uint8Array() };
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const body = name === 'index.html' ? withNonce(file, once) : file;
    return { status: 200, headers: { ...headers, 'content-type': type }, body };
  };
}

function withNonce(html: Uint8Array, nonce: string): Uint8Array {
  return Buffer.from(Buffer.from(html).toString('utf8').replaceAll(NONCE, nonce));
}

function guardedHeaders(mayCall: boolean, nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(mayCall, nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  };
}

/**
 * Only what the page is made of. Styles: the page's own and one element that react-aria adds, both with the
 * nonce. Pictures: `blob:` are made in the page.
 */
function contentPolicy(mayCall: boolean, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `connect-src ${mayCall ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
