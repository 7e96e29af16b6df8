import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { openDesk } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { addDays, instantOf } from '../../shared/encoding/instant.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { preLicense } from '../desk/requests.ts';
import { surroundings } from '../desk/surroundings.ts';
import { vendorEdition } from './runner.ts';

// What happens at a question besides an answer, on a real terminal.

const { node, program } = vendorEdition;
const folder = mkdtempSync(join(tmpdir(), 'softkey-asking-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ORDER: PreLicense['order'] = {
  product: 'E3-SERVER',
  customer: { name: 'Waterworks', contact: '' },
  architecture: { hypervisor: 'x', ha: false, ft: false, redundancy: 'none', role: '' },
  reference: 'PO-4711',
};

const CTRL_C = '\x03';
const CTRL_D = '\x04';

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a command on a terminal; each time it has shown one of the questions, types what stands beside it. */
function onTerminal(
  command: string,
  answers: readonly (readonly [question: string, typed: string | (() => string)])[],
): Promise<Ended> {
  const line = `"${node}" "${program}" ${command}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: cleanEnvironment({ HOME: folder, SOFTKEY_HOME: join(folder, 'home'), TERM: 'dumb' }),
    timeout: 60_000,
  });
  let text = '';
  let looked = 0;
  const left = [...answers];
  child.stdout.on('data', (chunk) => {
    text += chunk;
    const [question = '', typed = ''] = left[0] ?? [];
    const at = left.length === 0 ? -1 : text.indexOf(question, looked);
    if (at < 0) return;
    looked = at + question.length;
    left.shift();
    child.stdin.write(typeof typed === 'string' ? typed : typed());
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

const INIT = 'desk init --dir new --vendor acme --name Acme --quiet';

describe.skipIf(isProgramMissing('questions on a terminal', 'script', 'bsdutils'))('a question', () => {
  it.each([
    ['advise --quiet', 'hypervisor'],
    [INIT, 'passphrase'],
  ])(
    'of `%s` that is answered with Ctrl-C ends the program with 130, and nothing else is said',
    async (command, question) => {
      const { code, text } = await onTerminal(command, [[question, CTRL_C]]);
      expect([code, text]).toEqual([130, expect.not.stringMatching(/error|INTERNAL|at .*\.mjs/)]);
    },
  );

  it('is no answer where the input ends: advise', async () => {
    const { code, text } = await onTerminal('advise --quiet', [['hypervisor', CTRL_D]]);
    expect([code, text]).toEqual([2, expect.stringContaining('hint: ')]);
  });

  it.each([
    ['the first time', [['passphrase', CTRL_D]]],
    [
      'the second time',
      [
        ['passphrase', 'correct horse battery\r'],
        ['again', CTRL_D],
      ],
    ],
  ] as const)('is no answer where the input ends: a passphrase, %s', async (_, answers) => {
    const { code, text } = await onTerminal(INIT, answers);
    expect([code, text]).toEqual([1, expect.stringContaining('hint: ')]);
    expect(text).not.toContain('correct horse');
  });
});

describe.skipIf(isProgramMissing('questions on a terminal', 'script', 'bsdutils'))('a new passphrase', () => {
  it('that is too short is asked for again at once, and so is one that was not typed twice', async () => {
    const { code, text } = await onTerminal('desk init --dir mine --vendor acme --name Acme --quiet', [
      ['10 characters): ', 'short\r'],
      ['10 characters): ', '\r'],
      ['New passphrase', 'correct horse battery\r'],
      ['again', 'another horse battery\r'],
      ['New passphrase', 'correct horse battery\r'],
      ['again', 'correct horse battery\r'],
    ]);
    expect([code, text]).toEqual([0, expect.stringContaining('Acme')]);
    expect(text.match(/too short/g)).toHaveLength(2);
    expect(text.match(/two passphrases differ/g)).toHaveLength(1);
  });
});

describe.skipIf(isProgramMissing('questions on a terminal', 'script', 'bsdutils'))(
  'a doubt at the desk',
  () => {
    const createdAt = instantOf(new Date());
    const request = (host: string) => preLicense({ host }, { order: ORDER, createdAt });

    /** A desk that has issued a softkey of another machine for the same order. */
    async function deskThatKnowsTheOrder(dir: string): Promise<void> {
      const now = surroundings(createdAt);
      const init = { dir: join(folder, dir), demo: true, passphrase: undefined };
      await initDesk(init, now, () => import('../../node/desk/demo-keys.ts'));
      const desk = await openDesk(init.dir, undefined, now);
      await desk.issue(request('OTHER'), undefined);
      await desk.close();
    }

    it('is told and asked about before the license is written; nothing is issued without a yes', async () => {
      await deskThatKnowsTheOrder('doubt');
      writeFileSync(join(folder, 'mine.prelicense'), request('MINE').bytes);
      const command = 'desk issue mine.prelicense --dir doubt --out doubt.license';
      const refused = await onTerminal(command, [['yes or no', 'no\r']]);
      expect([refused.code, refused.text]).toEqual([
        1,
        expect.stringContaining('PO-4711 already has a softkey'),
      ]);
      expect(refused.text).not.toContain('License written');
      const { code, text } = await onTerminal(command, [['yes or no', 'yes\r']]);
      expect([code, text.split('PO-4711 already has').length]).toEqual([0, 2]);
      expect(text.indexOf('PO-4711 already has')).toBeLessThan(text.indexOf('License written'));
    });

    it('of the clock is asked about until the date is right, and what was typed is said', async () => {
      await deskThatKnowsTheOrder('clock');
      const ahead = addDays(createdAt, 365);
      const later = preLicense({ host: 'AHEAD' }, { createdAt: ahead });
      writeFileSync(join(folder, 'ahead.prelicense'), later.bytes);
      const { code, text } = await onTerminal('desk issue ahead.prelicense --dir clock --out ahead.license', [
        ['YYYY-MM-DD): ', '26/11/2026\r'],
        ['YYYY-MM-DD): ', '2026-11-31\r'],
        ['YYYY-MM-DD): ', `${ahead.slice(0, 10)}\r`],
        // Midnight may have come since.
        ['YYYY-MM-DD): ', () => `${instantOf(new Date()).slice(0, 10)}\r`],
      ]);
      expect([code, text]).toEqual([0, expect.stringContaining('License written')]);
      expect(text.match(/is not a date/g)).toHaveLength(2);
      expect(text).toContain(`The date ${ahead.slice(0, 10)} is not the one`);
    });
  },
);

describe('whoever reads the output', () => {
  it('may go away: no word, and no failure', () => {
    writeFileSync(
      join(folder, 'first-line.sh'),
      `"${node}" "${program}" help 2>errors | head -n 1; cat errors`,
    );
    const { stdout, status } = spawnSync('bash', ['-o', 'pipefail', join(folder, 'first-line.sh')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout.split('\n').length]).toEqual([0, 2]);
  });
});
