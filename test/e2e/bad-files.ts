import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { contract } from '../../shared/contract.ts';
import { connect, serve } from '../../shared/door.ts';
import { vendorEdition } from '../cli/runner.ts';
import { surroundings } from '../desk/surroundings.ts';
import { factsOf, NO_SIGNS, ORDER, SCADA_01 } from '../station/made-up-machine.ts';
import type { Desk } from './desk.ts';

/** Everything that people bring by mistake, beside the one file that they were to bring. */
export interface BadFiles {
  readonly at: (name: string) => string;
  /** The license for the station of `waitingHome`. */
  readonly good: string;
  readonly forOther: string;
  readonly huge: string;
  readonly utf16: string;
  /** A folder, with the good license two folders below it. */
  readonly folder: string;
  /** 500 files, the good license among them. */
  readonly many: readonly string[];
  /** A mail that quotes the good license. */
  readonly mail: string;
  /** Makes the request for the next license; gives the way to it. */
  readonly upgradeRequest: () => string;
  readonly remove: () => void;
}

const HUGE_BYTES = 5_000_000_000;
const MANY = 500;

/** Brings a home to where it waits for its license, and makes the files around that license. */
export async function badFiles(home: string, desk: Desk): Promise<BadFiles> {
  const root = mkdtempSync(join(tmpdir(), 'softkey-bad-files-'));
  const at = (name: string) => join(root, name);
  const good = desk.issue(requestOf(home, at));
  const text = readFileSync(good, 'utf8');
  writeFileSync(at('huge.license'), '');
  truncateSync(at('huge.license'), HUGE_BYTES);
  writeFileSync(at('utf16.license'), Buffer.from(`\ufeff${text}`, 'utf16le'));
  return {
    at,
    good,
    forOther: desk.issue(await requestOfOther(at)),
    huge: at('huge.license'),
    utf16: at('utf16.license'),
    folder: folderAround(good, at('from the stick')),
    many: manyAround(good, at('many')),
    mail: mailAround(text),
    upgradeRequest: () => {
      softkey('upgrade-request', '--out', at('own.upgrade-request'), '--home', home);
      return at('own.upgrade-request');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

type At = (name: string) => string;

function requestOf(home: string, at: At): string {
  writeFileSync(at('order.json'), JSON.stringify(ORDER));
  const order = ['--order', at('order.json'), '--confirm', hostname()];
  softkey('prelicense', ...order, '--out', at('own.prelicense'), '--home', home);
  return at('own.prelicense');
}

function softkey(...args: string[]): void {
  execFileSync(process.execPath, [vendorEdition.program, ...args, '--quiet']);
}

async function requestOfOther(at: At): Promise<string> {
  const now = new Date();
  const facts = async () => factsOf(SCADA_01, now.toISOString());
  const made = stationOn(
    { path: at('other-home'), scope: 'chosen' },
    { ...surroundings(), now: () => now },
    { glance: facts, facts, signs: NO_SIGNS },
  );
  const station = connect(
    contract,
    serve(contract, stationHandlers(made), (error) => console.error(error)),
  );
  const { checks } = await station['machine.preflight']({ order: ORDER, askRoot: false });
  const { file } = await station['preLicense.create']({
    order: ORDER,
    confirm: 'SCADA-01',
    person: 'Ana',
    acknowledged: checks.filter(({ result }) => result === 'failed').map(({ id }) => id),
    again: null,
  });
  writeFileSync(at('other.prelicense'), file.text);
  return at('other.prelicense');
}

function folderAround(good: string, folder: string): string {
  mkdirSync(join(folder, '2026/november'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  copyFileSync(good, join(folder, '2026/november/answer.license'));
  writeFileSync(join(folder, 'Thumbs.db'), Buffer.alloc(4096, 7));
  return folder;
}

function manyAround(good: string, folder: string): readonly string[] {
  mkdirSync(folder);
  return Array.from({ length: MANY }, (_, i) => {
    const path = join(folder, `${i}.license`);
    if (i === MANY / 2) copyFileSync(good, path);
    else writeFileSync(path, `This is file ${i}, and no license.`);
    return path;
  });
}

function mailAround(text: string): string {
  const quoted = text.split('\n').map((line) => `> ${line}`);
  return ['Hi Ana,', '', 'here it is again:', '', ...quoted, '', '-- ', 'Bob, +55 11 5555 0100'].join('\r\n');
}
