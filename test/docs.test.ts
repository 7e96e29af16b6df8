import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMON_OPTIONS } from '../node/cli/table/common-options.ts';
import { stationCommands } from '../node/cli/table/station-commands.ts';
import { vendorCommands } from '../node/cli/table/vendor-commands.ts';
import { probe } from '../node/machine/probe.ts';
import { REFUSALS } from '../shared/errors/codes.ts';
import { en } from '../shared/text/en/catalog.ts';
import { shows } from './docs/alike.ts';
import { type Page, readPage } from './docs/markdown.ts';
import { perform, type Stage, stepsOf, wordsOf } from './docs/session.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pageAt = (path: string) => readPage(path, readFileSync(join(root, path), 'utf8'));
const pathsOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

const pages = pathsOf('{README.md,CONTRIBUTING.md,docs/**/*.md}').map(pageAt);
const guides = pages.filter(({ path }) => path === 'README.md' || path.startsWith('docs/guides/'));
const commands = [...stationCommands, ...vendorCommands(undefined)];

describe('links', () => {
  test.each(pages.map((page) => [page.path, page] as const))('of %s lead somewhere', (path, page) => {
    const relative = page.links.filter((link) => !/^[a-z]+:/.test(link));
    expect(relative.filter((link) => !resolves(link, path))).toEqual([]);
  });

  test('to this machine or to a registry are nowhere', () => {
    const private_ =
      /(?:^|[\s"'`(])\/(?:root|home|work|tmp|Users)\/|https?:\/\/(?:localhost|127\.0\.0\.1)|registry\.npmjs/;
    expect(pages.filter(({ text }) => private_.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function resolves(link: string, from: string): boolean {
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? from : posix.join(posix.dirname(from), target);
  if (!existsSync(join(root, path))) return false;
  return anchor === undefined || pages.some((page) => page.path === path && page.anchors.has(anchor));
}

describe('what a page names', () => {
  const FILE = /^(?:shared|node|build|test|docs)\/[\w./-]*$/;

  test.each(pages.map((page) => [page.path, page] as const))('in %s are files that exist', (_, { spans }) => {
    expect(spans.filter((span) => FILE.test(span) && !existsSync(join(root, span)))).toEqual([]);
  });

  const ENVIRONMENT = [
    'SOFTKEY_HOME',
    'SOFTKEY_DEBUG',
    'SOFTKEY_PASSPHRASE',
    'NO_COLOR',
    'LC_ALL',
    'LC_CTYPE',
    'LC_MESSAGES',
  ];

  test.each(pages.map((page) => [page.path, page] as const))('in %s are codes that exist', (_, { spans }) => {
    const codes = spans.filter((span) => /^[A-Z]+(?:_[A-Z0-9]+)+$/.test(span));
    expect(codes.filter((code) => !(code in REFUSALS) && !ENVIRONMENT.includes(code))).toEqual([]);
  });

  test.each(pages.map((page) => [page.path, page] as const))('in %s are commands that exist', (_, page) => {
    const shown = page.fences.flatMap(({ lines }) =>
      lines.filter((line) => /^(?:[$>] |PS> )?softkey /.test(line)),
    );
    const typed = [...shown, ...page.spans].flatMap(
      (text) => /^(?:[$>] |PS> )?softkey (.*)$/s.exec(text)?.[1] ?? [],
    );
    expect(typed.flatMap(mistakesIn)).toEqual([]);
  });
});

/** Words that no row of the command table knows. `softkey help …` is not a row. */
function mistakesIn(typed: string): string[] {
  const words = wordsOf(typed.replace(/\\$/, ''));
  const [first = ''] = words;
  const command = [3, 2, 1]
    .map((count) => commands.find(({ path }) => path === words.slice(0, count).join(' ')))
    .find((found) => found !== undefined);
  if (command === undefined) return first === 'help' || first.startsWith('-') || first === '…' ? [] : [typed];
  const known = { ...COMMON_OPTIONS, ...command.options };
  const options = words.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? []);
  return options.filter((option) => !(option in known)).map((option) => `${command.path}: --${option}`);
}

describe('nothing is left out:', () => {
  test.each(commands.map(({ path }) => path))('softkey %s is in a guide', (path) => {
    const isInGuide = guides.some(({ text }) => text.includes(`softkey ${path}`));
    expect(isInGuide, `no page in docs/guides says "softkey ${path}": add an example of it to one`).toBe(
      true,
    );
  });

  test('the example in docs/guides/errors.md says what the program says', () => {
    const { title, hint } = en.refusal.DAMAGED;
    const page = readFileSync(join(root, 'docs/guides/errors.md'), 'utf8');
    expect(page).toContain(`error: ${title} [DAMAGED]\nhint: ${hint}\n`);
    expect(page).toContain(`"code":"DAMAGED","title":"${title}"`);
  });

  test('every refusal is in docs/guides/errors.md (npm test -- test/docs.test.ts --update writes its table)', async () => {
    const path = join(root, 'docs/guides/errors.md');
    const [before = '', after = ''] = readFileSync(path, 'utf8').split(
      /(?<=<!-- table -->\n).*(?=<!-- end -->)/s,
    );
    await expect(`${before}${refusalTable()}${after}`).toMatchFileSnapshot(path);
  });

  test('every decision is in the index', () => {
    const decisions = pathsOf('docs/decisions/[0-9]*.md').map((path) => posix.basename(path));
    const numbers = decisions.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(pageAt('docs/decisions/README.md').links).toEqual(decisions);
  });
});

function refusalTable(): string {
  const rows = Object.entries(REFUSALS).map(([code, exit]) => {
    const { title, hint } = en.refusal[code as keyof typeof REFUSALS];
    return `| \`${code}\` | ${cell(title)} | ${cell(hint)} | ${exit} |\n`;
  });
  return `\n| code | what it says | what to do | exit |\n| --- | --- | --- | --- |\n${rows.join('')}\n`;
}

function cell(text: string): string {
  return text
    .replace(/\{\{(\w+)\}\}/g, '*$1*')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}

const program = join(root, 'out/softkey.mjs');
const machine = await probe({ now: () => new Date() });
const identifiable = machine.readings.some(
  ({ component, status }) => status === 'value' && (component === 'smbios-uuid' || component === 'mac'),
);
if (!identifiable)
  console.warn('SKIPPED: the commands in the guides: this machine has neither SMBIOS UUID nor MAC');

describe.each(
  guides.map((page) => [page.path, page, stepsOf(page)] as const).filter(([, , steps]) => steps.length > 0),
)('what %s shows', (path, _page, steps) => {
  const stage: Stage = { program, folder: mkdtempSync(join(tmpdir(), 'softkey-docs-')) };
  afterAll(() => rmSync(stage.folder, { recursive: true, force: true }));

  test.skipIf(!identifiable).each(steps.map((step) => [step.line, step] as const))(
    `${path}:%d is what happens`,
    (_line, step) => {
      expect(perform(step, stage)).toBeUndefined();
    },
  );
});

describe('the tests themselves', () => {
  const page = (text: string): Page => readPage('docs/a.md', text);

  test('find a link and an anchor that are not there', () => {
    expect(resolves('nowhere.md', 'docs/spec.md')).toBe(false);
    expect(resolves('spec.md#nowhere', 'docs/spec.md')).toBe(false);
    expect(page('# A `b` – c\n## A `b` – c\n[x](y "z") [z](#d)').anchors).toEqual(
      new Set(['a-b--c', 'a-b--c-1']),
    );
  });

  test('find a command and an option that are not there', () => {
    expect(mistakesIn('stats')).toEqual(['stats']);
    expect(mistakesIn('desk issue a --dir d --term t')).toEqual(['desk issue: --term']);
    expect(mistakesIn('import a b --dry-run')).toEqual([]);
  });

  test('read a session', () => {
    const text =
      '```json file=a.json\n{}\n```\n```console\n$ softkey status \\\n    --json\n…\n# exit 3\n$ softkey probe\n```';
    expect(stepsOf(page(text))).toMatchObject([
      { kind: 'file', name: 'a.json', text: '{}\n' },
      { kind: 'command', words: ['status', '--json'], shown: ['…'], exitCode: 3, line: 5 },
      { kind: 'command', words: ['probe'], shown: [], exitCode: 0, line: 9 },
    ]);
  });

  test.each([
    ['until 2026-11-22', ['until 2027-01-01'], true],
    ['until soon', ['until 2027-01-01'], false],
    ['a\nb\nc\n', ['a', '…'], true],
    ['a\nb\nc\n', ['a'], false],
    ['a\nb\nc\n', ['…', 'c'], true],
    ['a\nb\nc\n', ['…', 'x', '…'], false],
    ['a   (b)\n', ['a (…)'], true],
    ['SK-AAAA-BBBB-CCCC-DDDD  ok', ['SK-7K3M-9QXD-V2H8-T4NC ok'], true],
    ['written: out/a_2027-03-01.license', ['written: …a_2026-11-22.license'], true],
    ['written: out/a_soon.license', ['written: …a_2026-11-22.license'], false],
    ['demo_2026-01-01.key-set_2', ['demo_2038-02-01.key-set_2'], true],
    ['{"at":"2027-03-01T10:00:00Z","id":"SK-AAAA-BBBB-CCCC-DDDD"}', ['{"at":"2026-…","id":"SK-…"}'], false],
    [
      '{"at":"2027-03-01T10:00:00Z","id":"SK-AAAA-BBBB-CCCC-DDDD"}',
      ['{"at":"2026-11-22T09:00:00Z","id":"SK-7K3M-9QXD-V2H8-T4NC"}'],
      true,
    ],
    ['DTSTAMP:20270301T100000Z', ['DTSTAMP:20261122T090000Z'], true],
    ['DTSTART;VALUE=DATE:20280229', ['DTSTART;VALUE=DATE:20261122'], true],
    ['UID:SK-AAAA-BBBB-CCCC-DDDD_2@x', ['UID:SK-7K3M-9QXD-V2H8-T4NC_2@x'], true],
    ['until 2028-02-29 21:00 (America/Sao_Paulo)', ['until 2026-11-22 09:00 (Etc/GMT+3)'], true],
    ['until 2028-02-29 21:00 (America/Sao_Paulo)', ['until 2026-11-22 09:00'], false],
    ['program=softkey 0.1.0', ['program=softkey 1.12.3'], true],
    ['key_882feb0720e0ff80 4KQ7-9XMD', ['key_0000000000000000 AAAA-BBBB'], true],
    ['3 of 12 licenses', ['3 of 13 licenses'], false],
  ])('compare what was printed: %j with %j', (printed, shown, right) => {
    expect(shows(printed, shown)).toBe(right);
  });

  const HOSTS = ['vm', 'localhost', 'softkey', 'license', 'DESKTOP-AB12CDE', 'e'.repeat(63)];
  test.each(HOSTS)('know the host of the examples in %j', (host) => {
    const printed = `softkey: the license ${host}_2027-03-01.license is for ${host}\n`;
    expect(shows(printed, ['softkey: the license SCADA-01_2026-11-22.license is for SCADA-01'], host)).toBe(
      true,
    );
    expect(shows(printed, ['softkey: the license SCADA-01_2026-11-22.license is for SCADA-02'], host)).toBe(
      false,
    );
  });
});
