import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { vendorEdition } from '../cli/runner.ts';

/** A running `softkey serve`. */
export interface Served {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly pid: number;
  /** The exit code, when it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Ends it by a signal, and gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the built program on a home. Rejects with what it prints where it does not start. */
export function serve(home: string, ...args: string[]): Promise<Served> {
  return started(['serve', '--json', '--home', home, ...args]);
}

/** The same for any command that serves a page. */
export async function started(words: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [vendorEdition.program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const refused = once(child.stderr, 'data').then(([text]) => {
    throw new Error(String(text));
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), refused])) as [Buffer];
  refused.catch(() => {});
  const { url } = JSON.parse(line.toString('utf8')) as { url: string };
  const { port, hash } = new URL(url);
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  return { url, port: Number(port), token, pid: child.pid ?? 0, ended, stop };
}

export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** One HTTP request, its headers as they are given: a browser would not let a page set most of them. */
export function ask(
  { port }: Pick<Served, 'port'>,
  { path, method, headers, body }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port,
      path,
      method: method ?? 'GET',
      headers: { ...headers },
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asking.end(body);
  });
}

/**
 * A body of a call, spelled out once more than in the program: the length of its JSON, the JSON, and bytes.
 */
export function framed(json: string, ...bytes: readonly Uint8Array[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(json));
  return Buffer.concat([length, Buffer.from(json), ...bytes]);
}

/** A call as the page makes it, or with a body that is no input at all; `headers` replace its own. */
export function call(
  served: Pick<Served, 'port' | 'token'>,
  name: string,
  input: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const body = Buffer.isBuffer(input) ? input : framed(JSON.stringify(input));
  return ask(served, {
    path: `/call/${name}`,
    method: 'POST',
    body,
    headers: { ...callHeaders(served), 'content-length': String(body.length), ...headers },
  });
}

/** What the page and its browser say of a call. */
export function callHeaders({ port, token }: Pick<Served, 'port' | 'token'>): Record<string, string> {
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'sec-fetch-site': 'same-origin',
    authorization: `Bearer ${token}`,
  };
}
