import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { journalLine, nextEntry } from '../../shared/journal/journal.ts';
import { jsonText, withoutControls } from '../../shared/text/foreign.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { genuine } from '../vectors/documents.ts';
import { vendorEdition } from './runner.ts';

/**
 * What steers a terminal or turns text around: C1 controls, DEL, bidi controls and isolates, what is not
 * seen, tags.
 */
const UNSEEN = 'A\u202eB\u2066C\u2069\u200fD\u200bE\u00adF\ufeffG\u2028H\u{e0041}I';
const CONTROLS = '\u009b31m\u009d0;title\u009c\u007f\u0085';
const RAW =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2067\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
/** Our own isolates around right-to-left text are text; in JSON there are none. */
const RAW_IN_JSON = new RegExp(`${RAW.source}|[\\u2068\\u2069]`, 'u');

let folder = '';
const at = (name: string) => join(folder, name);
const name = `x${CONTROLS}${UNSEEN}`;

/**
 * Every command that says something of what a stranger wrote, in an order in which each has something to say.
 */
const COMMANDS: Readonly<Record<string, () => readonly string[]>> = {
  probe: () => ['probe'],
  'probe --dump': () => ['probe', '--dump', at(`${name}.json`)],
  prelicense: () => [
    ...['prelicense', '--order', at('order.json'), '--confirm', hostname()],
    ...['--person', UNSEEN, '--out', at(`${name}.prelicense`)],
  ],
  'prelicense, an order that is none': () => [
    'prelicense',
    '--order',
    at(name),
    '--confirm',
    name,
    '--out',
    folder,
  ],
  inspect: () => ['inspect', at(`${name}.prelicense`), at(name), at(`no ${name}`)],
  'inspect --compare': () => ['inspect', at(`${name}.prelicense`), '--compare', at('other.prelicense')],
  verify: () => ['verify', at(`${name}.prelicense`), at(name), folder],
  'desk init': () => ['desk', 'init', '--dir', at(`desk${name}`), '--demo'],
  'desk issue': () => [
    'desk',
    'issue',
    at(`${name}.prelicense`),
    '--dir',
    at(`desk${name}`),
    '--out',
    at(`${name}.license`),
  ],
  'desk license': () => ['desk', 'license', name, '--dir', at(`desk${name}`), '--out', at(name)],
  'desk export': () => ['desk', 'export', name, '--dir', at(`desk${name}`)],
  'desk ledger': () => ['desk', 'ledger', '--dir', at(`desk${name}`)],
  'desk ledger verify': () => ['desk', 'ledger', 'verify', '--dir', at(`desk${name}`)],
  'desk keys': () => ['desk', 'keys', '--dir', at(`desk${name}`), '--out', at(`${name}.key-set`)],
  import: () => ['import', at(`${name}.license`), at(name)],
  restore: () => ['restore'],
  'courier slip': () => ['courier', 'slip', at(`${name}.prelicense`), '--out', at(`${name}.html`)],
  status: () => ['status'],
  'upgrade-request': () => ['upgrade-request', '--out', at(`${name}.upgrade-request`)],
  'desk upgrade': () => [
    'desk',
    'upgrade',
    at(`${name}.upgrade-request`),
    '--dir',
    at(`desk${name}`),
    '--out',
    at(`2${name}`),
  ],
  emergency: () => ['emergency', '--reason', name, '--confirm', name],
  'given-out': () => ['given-out', '--way', name, '--on', name],
  calendar: () => ['calendar', '--out', at(`${name}.ics`)],
  journal: () => ['journal'],
  'a word that is no command': () => [name],
  'an option that there is not': () => ['status', `--${name}`],
  version: () => ['--version'],
  help: () => ['help', name],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-hostile-'));
  const order = { ...ORDER, customer: { name: UNSEEN, contact: UNSEEN }, reference: UNSEEN };
  writeFileSync(at('order.json'), JSON.stringify(order));
  writeFileSync(at('other.prelicense'), genuine('pre-license'));
  writeFileSync(at(name), `{"${name}": "${name}"}`);
  const dump = { product_name: name, sys_vendor: name, product_uuid: '4c4c4544-0051-3610-8052-b4c04f4e3132' };
  writeFileSync(at(`${name}.json`), JSON.stringify(dump));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [vendorEdition.program, ...args, '--home', at('home')],
    { encoding: 'utf8' },
  );
  return { stdout, stderr };
}

/**
 * A journal that somebody wrote by hand, and whose chain holds all the same: who writes it can count it, too.
 */
function writeJournal(): void {
  const entry = { at: '2026-11-22T10:00:00Z', event: name, detail: { [name]: name } };
  mkdirSync(at('home'), { recursive: true });
  writeFileSync(at('home/journal.jsonl'), journalLine(nextEntry(undefined, entry, nativeHashes)));
}

describe.each(Object.entries(COMMANDS))('softkey %s', (command, argsOf) => {
  it('prints nothing that steers a terminal, as text or as JSON', () => {
    if (command === 'journal') writeJournal();
    for (const json of [false, true]) {
      const { stdout, stderr } = run([...argsOf(), ...(json ? ['--json'] : [])]);
      expect(`${stdout}${stderr}`.length).toBeGreaterThan(0);
      expect(stdout).not.toMatch(json ? RAW_IN_JSON : RAW);
      expect(stderr).not.toMatch(json ? RAW_IN_JSON : RAW);
      if (json) for (const line of stdout.split('\n').filter(Boolean)) JSON.parse(line);
    }
  });
});

it('what was written as JSON is the same value', () => {
  expect(existsSync(at(name))).toBe(true);
  const { stdout } = run(['verify', at(name), '--json']);
  expect(stdout).toContain('\\u202e');
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ code: 'NOT_A_SOFTKEY_FILE' });
  const escapes = (text: string) => {
    const json = jsonText({ [text]: [text] });
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
    expect(json).not.toMatch(RAW_IN_JSON);
  };
  for (let code = 0xe0000; code <= 0xe007f; code++) escapes(String.fromCodePoint(code));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), escapes));
});

it('the filter before a terminal lets colours and our own isolates through', () => {
  const ours = '\u001b[31mred\u001b[0m \u2068مصنع\u2069 São\u00a0João 👩‍🔧\n';
  expect(withoutControls(ours)).toBe(ours);
  expect(withoutControls(`${CONTROLS}${UNSEEN.slice(0, 3)}`)).not.toMatch(RAW);
});
