import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { licensedHome } from '../licensed-home.ts';
import { ODD_THINGS, putOdd } from '../station/odd-things.ts';
import { vendorEdition } from './runner.ts';

// The built program on homes that are odd or none, and for a user whom no list of users knows: it ends, with
// a code that means something.

/** Every command of a station that looks at the home. */
const COMMANDS = [
  'status --json',
  'journal --json',
  'import a.license --json',
  'prelicense --order order.json --confirm x --out out --json',
  'upgrade-request --out out --json',
  'restore --json',
  'emergency --reason late --json',
  'given-out --way mail --json',
  'calendar --out c.ics --json',
  'verify a.license --json',
  'inspect a.license --json',
  'probe --json',
  'advise --hypervisor VMware --json',
] as const;

const base = mkdtempSync(join(tmpdir(), 'softkey-odd-places-'));
let folders = 0;
beforeAll(() => {
  chmodSync(base, 0o755);
  mkdirSync(join(base, 'made'));
  licensedHome(vendorEdition.program, join(base, 'made'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A folder with all that the commands name. */
function newFolder(): string {
  const folder = join(base, String(folders++));
  cpSync(join(base, 'made'), folder, { recursive: true });
  return folder;
}

interface Ran {
  readonly status: number | null;
  readonly text: string;
}

function softkey(command: string, cwd: string, home: string | undefined, ...before: readonly string[]): Ran {
  const start = before.length > 0 ? before : [vendorEdition.node, vendorEdition.program];
  const [program = '', ...words] = [...start, ...command.split(' ')];
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    env: cleanEnvironment(home === undefined ? {} : { SOFTKEY_HOME: home }),
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  return { status, text: `${stdout}${stderr}` };
}

/** Done, refused, a wrong word, or not licensed: never a bug, and never a run that had to be killed. */
function expectAnswer(command: string, { status, text }: Ran): void {
  expect([0, 1, 2, 3], `${command}: ${text}`).toContain(status);
  expect(text).not.toMatch(/INTERNAL|\n +at |node:internal/);
  if (text.includes('"error":')) expect(text).toMatch(/"hint":"[^"]{10}/);
}

const PLACES = [
  'identity.json',
  'clock.json',
  'journal.jsonl',
  'lock',
  'documents/odd.license',
  'documents/LICENSE',
  'documents',
];

describe.skipIf(process.platform === 'win32')('a home', () => {
  const cases = PLACES.flatMap((place) => Object.keys(ODD_THINGS).map((odd) => [place, odd] as const));

  it.each(cases.map(([place, odd], at) => [place, odd, COMMANDS[at % COMMANDS.length] ?? ''] as const))(
    'whose %s is %s: softkey %s answers',
    async (place, odd, command) => {
      const folder = newFolder();
      const license = readdirSync(join(folder, 'home/documents')).find((name) => name.endsWith('.license'));
      await putOdd(odd, join(folder, 'home', place.replace('LICENSE', license ?? '')));
      expectAnswer(command, softkey(command, folder, 'home'));
    },
  );

  it.each(['/proc/softkey', '/dev/null', '/dev/null/x', 'a.license', 'a.license/x'])(
    'that cannot be at %s: every command answers',
    (home) => {
      const folder = newFolder();
      for (const command of COMMANDS) expectAnswer(command, softkey(command, folder, home));
    },
  );
});

const AS_NOBODY_KNOWS = 'setpriv --reuid 54321 --regid 54321 --clear-groups'.split(' ');
const canBeUnknown =
  process.platform === 'linux' &&
  spawnSync(AS_NOBODY_KNOWS[0] ?? '', [...AS_NOBODY_KNOWS.slice(1), 'true']).status === 0;

describe.skipIf(!canBeUnknown)('a user whom no list of users knows, and who has no HOME', () => {
  /** A folder that everybody may use, with a program that everybody may run. */
  function openFolder(): readonly [folder: string, start: readonly string[]] {
    const folder = newFolder();
    const program = join(folder, 'softkey.mjs');
    copyFileSync(vendorEdition.program, program);
    spawnSync('chmod', ['-R', 'a+rwX', folder]);
    return [folder, [...AS_NOBODY_KNOWS, process.execPath, program]];
  }

  it('is told to name a home, or is served', () => {
    const [folder, start] = openFolder();
    for (const command of COMMANDS) expectAnswer(command, softkey(command, folder, undefined, ...start));
    const { text } = softkey('status --json', folder, undefined, ...start);
    expect(text).toMatch(/"code":"HOME_UNKNOWN"|"kind":/);
  });

  it('can use a home that is named', () => {
    const [folder, start] = openFolder();
    for (const command of COMMANDS) expectAnswer(command, softkey(command, folder, 'own', ...start));
    expect(softkey('import a.license --json', folder, 'own', ...start).status).toBe(0);
  });
});
