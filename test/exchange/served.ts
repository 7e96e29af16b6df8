import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cleanEnvironment } from '../clean-environment.ts';
import { type Edition, stationEdition, vendorEdition } from '../cli/runner.ts';

/** A desk or a relay that answers an exchange. */
export interface ServedExchange {
  readonly url: string;
  readonly port: number;
  /** What it has printed so far, behind the address. */
  readonly log: () => string;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts `softkey desk serve --exchange`; rejects with what it says where it does not start. */
export function servedExchange(...args: readonly string[]): Promise<ServedExchange> {
  return served(vendorEdition, 'desk', 'serve', ...args);
}

/** Starts `softkey relay run` of the edition that customers have. */
export function servedRelay(...args: readonly string[]): Promise<ServedExchange> {
  return served(stationEdition, 'relay', 'run', ...args);
}

async function served({ node, program }: Edition, ...args: readonly string[]): Promise<ServedExchange> {
  const child = spawn(node, [program, ...args, '--quiet'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const refused = ended.then(() => {
    throw new Error(err);
  });
  while (!out.includes('\n')) await Promise.race([once(child.stdout, 'data'), refused]);
  refused.catch(() => {});
  const [url = '', ...rest] = out.split('\n');
  const before = out.length - rest.join('\n').length;
  return {
    url,
    port: Number(new URL(url).port),
    log: () => out.slice(before),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of an edition beside what this test serves. */
export function run(
  { node, program }: Edition,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const options = { env: { ...cleanEnvironment(), ...env }, encoding: 'utf8' as const };
  return new Promise((resolve) => {
    execFile(node, [program, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}
