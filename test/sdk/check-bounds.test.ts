import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { refusals as en } from '../../shared/text/en/refusals.ts';
import { refusals as es } from '../../shared/text/es/refusals.ts';
import { refusals as ptBr } from '../../shared/text/pt-br/refusals.ts';
import { vendorEdition } from '../cli/runner.ts';
import { demoProfile as demo } from '../desk/surroundings.ts';
import { licensedHome } from '../licensed-home.ts';
import { buildC, C_SOURCES, isCMissing, run } from './build-c.ts';

/** What a check never does, whatever it says: leak, race, hang. And what its codes are in words. */

const isMissing = process.platform !== 'linux' || isCMissing('the bounds of the check of sdk/c');
const noValgrind = isMissing || isProgramMissing('the check of sdk/c below valgrind', 'valgrind');

const built = (name: string, program: string, sanitizers = '') =>
  join(buildC(name, ['-DBUILD_SHARED_LIBS=OFF', `-DSOFTKEY_SANITIZE=${sanitizers}`]), program);

let folder = '';
beforeAll(() => {
  if (isMissing) return;
  folder = mkdtempSync(join(tmpdir(), 'softkey-bounds-'));
  licensedHome(vendorEdition.program, folder);
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

/** The arguments of softkey-threads. */
const often = (threads: number, checks: number) => [
  String(threads),
  String(checks),
  demo.id,
  demo.rootPublicKey,
  demo.keySet ?? '',
  join(folder, 'home'),
];

describe.skipIf(isMissing)('a thousand checks', () => {
  it('leak nothing, and read and write nothing that is not theirs', () => {
    const program = built('c-sanitized', 'softkey-threads', 'address,undefined');
    expect(run(program, often(1, 1000))).toMatch(/^active \d+\n$/);
  });

  it('from four threads at once do not race', () => {
    const program = built('c-threads', 'softkey-threads', 'thread');
    expect(run(program, often(4, 250))).toMatch(/^active \d+\n$/);
  });

  it.skipIf(noValgrind)('nor does valgrind find anything', () => {
    const program = built('c', 'softkey-threads');
    const flags = ['--quiet', '--leak-check=full', '--errors-for-leak-kinds=all', '--error-exitcode=9'];
    expect(run('valgrind', [...flags, program, ...often(1, 20)])).toMatch(/^active \d+\n$/);
  });

  it('start no process, open no file for writing, and do not open the identity key', () => {
    if (isProgramMissing('the system calls of a check', 'strace')) return;
    const program = built('c', 'softkey-threads');
    const calls = ['-f', '-e', 'trace=execve,fork,vfork,open,openat,creat,rename,unlink,mkdir,connect'];
    const { stderr } = spawnSync('strace', [...calls, program, ...often(1, 2)], { encoding: 'utf8' });
    const done = stderr
      .split('\n')
      .filter((line) => !line.includes('faketime'))
      .join('\n');
    expect(done).toContain('journal.jsonl');
    expect(done.match(/execve\(|fork\(/g)).toHaveLength(1);
    expect(done).not.toMatch(/O_WRONLY|O_RDWR|O_CREAT|creat\(|rename\(|unlink\(|mkdir\(|identity|connect\(/);
  });
});

describe.skipIf(isMissing)('a code in words', () => {
  const codes = [...readFileSync(join(C_SOURCES, 'src/codes.h'), 'utf8').matchAll(/X\(([A-Z_\d]+)\)/g)].map(
    ([, code = '']) => code,
  );
  const catalogs = { en, es, 'pt-BR': ptBr };
  const explain = (language: string, words: readonly string[]) =>
    run(built('c', 'softkey-explain'), [language, ...words])
      .split('\n')
      .slice(0, -1);

  it.each(['en', 'es', 'pt-BR'] as const)('is what the catalog says, in %s', (language) => {
    const titles: Readonly<Record<string, { readonly title: string }>> = catalogs[language];
    const said = explain(language, codes);
    expect(said.filter((text) => !text.endsWith('.') || text.includes('{{'))).toEqual([]);
    const whole = codes.map((code) => titles[code]?.title ?? '');
    expect(whole.filter((title) => title === '')).toEqual([]);
    const plain = whole.flatMap((title, i) => (title.includes('{{') ? [] : [[codes[i], title]]));
    expect(plain.length).toBeGreaterThan(8);
    const same = plain.map(([code = '']) => [code, said[codes.indexOf(code)]]);
    expect(same).toEqual(plain);
  });

  it('is English in any other language, and nothing for no code', () => {
    expect(explain('de', ['OK', 'NO_CODE'])).toEqual(['The product is licensed.', '']);
    expect(explain('pt_BR.UTF-8', ['EXPIRED'])).toEqual(['A licença venceu.']);
  });
});
