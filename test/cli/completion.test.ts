import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram, isProgramMissing } from '../../build/ensure-system.ts';
import { powershellScript } from '../../node/cli/completion/powershell.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { stationEdition, vendorEdition } from './runner.ts';

/** What the shells themselves make of the scripts. */

const root = mkdtempSync(join(tmpdir(), 'softkey-completion-'));
const at = (name: string) => join(root, name);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]): string {
  const env = cleanEnvironment({ HOME: root });
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const scriptOf = ({ program }: { readonly program: string }, ...words: readonly string[]) =>
  run(process.execPath, program, 'completion', ...words, '--quiet');

beforeAll(() => {
  writeFileSync(at('softkey.bash'), scriptOf(vendorEdition, 'bash'));
  writeFileSync(at('softkey.fish'), scriptOf(vendorEdition, 'fish', '--lang', 'es'));
  writeFileSync(at('_softkey'), scriptOf(vendorEdition, 'zsh', '--lang', 'es'));
  writeFileSync(at('softkey.ps1'), scriptOf(vendorEdition, 'powershell'));
  writeFileSync(at('ask.zsh'), ASK_ZSH);
});

/**
 * zsh completes only where somebody types: so one zsh types at another one, which says between two marks what
 * it would offer.
 */
const ASK_ZSH = String.raw`
zmodload zsh/zpty
read_until() {
  local said= chunk
  while [[ $said != *$1* ]]; do
    zpty -r asked chunk || exit 1
    said+=$chunk
  done
  print -r -- $said
}
zpty asked zsh -f -i
zpty -w asked "PROMPT=; fpath=($PWD \$fpath); autoload -U compinit; compinit -D -u"
zpty -w asked 'compadd() { builtin compadd -O found "$@"; print -l -- BEGIN $found END; builtin compadd "$@" }'
zpty -w asked "print READ''Y"
read_until READY >/dev/null
zpty -w -n asked "$1"$'\t'
read_until END
zpty -d asked
`;

const CASES = [
  ['softkey sta', ['status']],
  ['softkey desk ord', ['order']],
  ['softkey desk order ', ['add', 'show']],
  ['softkey desk ledger v', ['verify']],
  ['softkey status --q', ['--quiet']],
  ['softkey --home x upgrade', ['upgrade-request']],
  ['softkey support-package --d', ['--dry-run']],
] as const;

describe.skipIf(isProgramMissing('completion in bash', 'bash'))('bash', () => {
  const completed = (line: string) => {
    const words = line.split(' ');
    const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const script = `. ./softkey.bash; ${typed}; _softkey; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', '--norc', '-c', script).split('\n').filter(Boolean);
  };

  it.each(CASES)('%s', (line, wanted) => expect(completed(line)).toEqual(wanted));

  it('offers names of files where no word of ours may stand', () => {
    expect(completed('softkey inspect x')).toEqual([]);
    expect(run('bash', '--norc', '-c', '. ./softkey.bash; complete -p softkey')).toContain('-o default');
  });
});

describe.skipIf(isProgramMissing('completion in fish', 'fish'))('fish', () => {
  const completed = (line: string) =>
    run('fish', '--no-config', '-c', `source softkey.fish; complete -C '${line}'`)
      .split('\n')
      .filter(Boolean);

  it.each(CASES)('%s', (line, wanted) => {
    expect(completed(line).map((found) => found.split('\t')[0])).toEqual(wanted);
  });

  it('says what each is for, in the language that was asked for', () => {
    expect(completed('softkey desk order ad')).toEqual([
      'add\tanotar lo que se pidió: cuántas softkeys, y quién',
    ]);
  });
});

describe.skipIf(isProgramMissing('completion in zsh', 'zsh'))('zsh', () => {
  /** What is said between the marks, in the order of the help. */
  const completed = (line: string) => {
    const said = run('zsh', '-f', 'ask.zsh', line).replaceAll('\r', '');
    return /^.*BEGIN\n([\s\S]*?)END$/m.exec(said)?.[1]?.split('\n').filter(Boolean);
  };

  it.each(CASES)('%s', (line, wanted) => expect(completed(line)).toEqual(wanted));

  it('offers names of files where no word of ours may stand', () => {
    expect(completed('softkey inspect _soft')).toEqual(['_softkey']);
  });

  it('is also taken in by source', () => {
    const script = 'autoload -U compinit; compinit -D -u; source ./_softkey; print -r -- $_comps[softkey]';
    expect(run('zsh', '-f', '-c', script)).toBe('_softkey\n');
  });
});

/** Debian has no package of it, so it is asked where somebody installed it. */
const hasPowershell = findProgram('pwsh') !== undefined;
if (!hasPowershell) console.warn('SKIPPED: completion in PowerShell: pwsh is not installed');

describe.skipIf(!hasPowershell)('PowerShell', () => {
  const completed = (line: string) => {
    const ask = `(TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}).CompletionMatches`;
    const script = `. ./softkey.ps1; ${ask} | ForEach-Object { $_.CompletionText }`;
    return run('pwsh', '-NoProfile', '-Command', script).split(/\r?\n/).filter(Boolean);
  };

  it.each(CASES)('%s', (line, wanted) => expect(completed(line)).toEqual(wanted));
});

it('quotes what PowerShell takes for the end of a word', () => {
  const place = { path: '', next: ['one'], options: [] };
  const descriptions = { ofCommand: () => 'l’été d\'un "an" $x', ofOption: () => '' };
  expect(powershellScript([place], descriptions)).toContain(`'one' = 'l’’été d''un "an" $x'`);
});

it('offers what this edition has', () => {
  expect(scriptOf(stationEdition, 'bash')).not.toMatch(/(?<!--)desk/); // a relay has an option of that name
});
