import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { nativeHashes } from '../../node/crypto/native.ts';
import { openDocument } from '../../shared/document/document.ts';
import { readJournal } from '../../shared/journal/journal.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { hostOf, licensedHome } from '../licensed-home.ts';
import { isRelease, sweep } from '../sweep.ts';
import { hitAt, type Moment, momentsAt, type TracedRun } from '../traced-calls.ts';
import { vendorEdition } from './runner.ts';

/**
 * Real calls of the built program fail, one in a run of its own, by strace: the calls on the home, the desk
 * and the files named, in every command. Which error it is goes round through all of Linux's. A call that an
 * earlier command makes in the same place, too, is left out; of the rest an ordinary run has every sixth,
 * `npm run test:release` each. `npm run test:faults` draws other calls and errors each time, in minutes;
 * `SOFTKEY_FAULTS=all` with this file makes each call fail with each error, which takes hours.
 */
const RUN = process.env['SOFTKEY_FAULTS'];
const IS_ALL = RUN === 'all';
/** The numbers of a drawing: the same seed draws the same again. */
const DRAWN = RUN === 'drawn' ? { seed: seedOf(process.env['SOFTKEY_SEED']), perCommand: 12 } : undefined;
if (DRAWN !== undefined)
  console.log(`Disk calls drawn with seed ${DRAWN.seed}: --seed ${DRAWN.seed} draws them again.`);

function seedOf(text: string | undefined): number {
  return text === undefined ? randomInt(2 ** 32) : Number(text);
}

/** First those that people meet. `ERESTART…` and their kind never leave the kernel. */
const COMMON =
  'EIO ESTALE ENOSPC EACCES EROFS ETIMEDOUT EBUSY EDQUOT EPERM EHOSTDOWN ENOTCONN ENOENT EFBIG'.split(' ');
const OTHERS =
  'EMFILE ENFILE ENOMEM ELOOP ETXTBSY EISDIR ENOTDIR EEXIST ENOSYS EOPNOTSUPP EINVAL ENODEV ENXIO'.split(' ');
const NUMBERS = Array.from({ length: 133 }, (_, at) => String(at + 1));
const ERRORS = [...COMMON, ...OTHERS, ...NUMBERS].filter(
  (error) => error !== String(constants.errno.EINTR) && error !== '41' && error !== '58',
);

const KINDS =
  'openat,read,pread64,write,pwrite64,fsync,fdatasync,rename,link,unlink,mkdir,rmdir,statx,stat,lstat,newfstatat,' +
  'getdents64,readlink,ftruncate,fcntl,chmod,fchmod,statfs,close,access';

const COMMANDS: Readonly<Record<string, string>> = {
  status: 'status --json --home home',
  import: 'import b.license --home new --json',
  prelicense: 'prelicense --order order.json --confirm HOST --out out --home new --json',
  'prelicense, again': 'prelicense --order order.json --confirm HOST --out out --home home --json',
  'prelicense, dry run': 'prelicense --order order.json --dry-run --home new --json',
  'upgrade-request': 'upgrade-request --out out --home home --json',
  'courier collect': 'courier collect stick --no-names --home site --json',
  'courier apply': 'courier apply back --home site --json',
  'courier show': 'courier show stick --home site --json',
  watch: 'watch back --once --home site --json',
  exchange: 'exchange stick --home site --json',
  calendar: 'calendar --out c.ics --home home --json',
  journal: 'journal --home home --json',
  verify: 'verify a.license --home home --json',
  inspect: 'inspect a.license --home home --json',
  'desk issue': 'desk issue a.prelicense --dir desk --out out --json',
  'desk revoke': 'desk revoke SOFTKEY --reason sold --operator Eva --dir desk --out k --json',
  'desk reissue':
    'desk reissue again.prelicense --replaces SOFTKEY --reason wrong --operator Eva --dir desk --out out --json',
  'desk rekey': 'desk rekey anew.prelicense --reason lost --operator Eva --dir desk --out out --json',
  'desk license': 'desk license SOFTKEY --dir desk --out out --json',
  'desk ledger': 'desk ledger --dir desk --json',
  'desk ledger verify': 'desk ledger verify --dir desk --json',
  'desk keys': 'desk keys --dir desk --out k --json',
  'desk keys rotate': 'desk keys rotate --operator Eva --reason yearly --dir desk --out k --json',
  'desk passphrase':
    'desk passphrase --dir locked --passphrase-file old.txt --new-passphrase-file fresh.txt --json',
  'desk backup': 'desk backup saved --dir desk --json',
  'desk backup, checked': 'desk backup a.desk-backup --check --json',
  'desk restore': 'desk restore a.desk-backup --dir new-desk --json',
  'desk adopt': 'desk adopt b.license --dir desk --operator Eva --reason lost --allow two-desks --json',
  'desk init': 'desk init --demo --dir new-desk --json',
};

/** What a call is done to is the same in each run, without what is different in each. */
type PlacedMoment = Moment & { readonly place: string };

interface Ran extends TracedRun {
  readonly folder: string;
  readonly code: number | null;
  readonly text: string;
}

const isMissing = isProgramMissing('real disk calls that fail', 'strace');

describe.skipIf(process.platform !== 'linux' || isMissing)('a disk call that fails', () => {
  const root = mkdtempSync(join(tmpdir(), 'softkey-faults-'));
  const base = join(root, 'start');
  let host = '';
  let softkeyId = '';
  beforeAll(() => {
    mkdirSync(base);
    licensedHome(vendorEdition.program, base);
    cpSync(join(base, 'a.license'), join(base, 'b.license'));
    host = hostOf(vendorEdition.program);
    softkeyId = headerIn('a.license', 'Softkey');
    cpSync(join(base, 'home'), join(root, 'again'), { recursive: true });
    askOnceMore('again', '--new', '--reason', 'wrong product');
    askOnceMore('anew');
    makeSticks(base, join(root, 'desk-of-sticks'));
    makeLockedDesk(base);
    const { node, program } = vendorEdition;
    const backup = ['desk', 'backup', join(base, 'a.desk-backup'), '--dir', join(base, 'desk')];
    expect(spawnSync(node, [program, ...backup], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function headerIn(name: string, header: string): string {
    const text = readFileSync(join(base, name), 'utf8');
    return new RegExp(`^ *${header}: +(\\S+)`, 'im').exec(text)?.[1] ?? '';
  }

  /** Another first request of this machine, out of a home that the commands do not see. */
  function askOnceMore(name: string, ...why: readonly string[]): void {
    const order = ['--order', join(base, 'order.json'), '--confirm', host, '--home', join(root, name)];
    const { node, program } = vendorEdition;
    const args = [program, 'prelicense', ...order, '--out', join(base, `${name}.prelicense`), ...why];
    expect(spawnSync(node, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
  }

  let runs = 0;
  async function run(command: string, ...options: readonly string[]): Promise<Ran> {
    const folder = join(root, `run-${runs++}`);
    cpSync(base, folder, { recursive: true });
    const traceFile = join(folder, 'trace');
    const words = command.replace('HOST', host).replace('SOFTKEY', softkeyId).split(' ');
    const { node, program } = vendorEdition;
    const child = spawn(
      'strace',
      ['-y', '-qq', '-o', traceFile, '-e', `trace=${KINDS}`, ...options, node, program, ...words],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 60_000,
        env: cleanEnvironment({ HOME: folder }),
      },
    );
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const trace = readFileSync(traceFile, 'utf8');
    return { folder, code, text, trace, isThere: (line) => isOurs(line, folder) };
  }

  /** The calls on what is the person's, in the order of a run in which none fails. */
  async function momentsOf(command: string): Promise<readonly PlacedMoment[]> {
    const whole = await run(command);
    rmSync(whole.folder, { recursive: true });
    const moments = momentsAt(whole).map((moment) => ({
      ...moment,
      place: placeIn(moment.line, whole.folder),
    }));
    return IS_ALL || DRAWN !== undefined ? moments : firstOfEach(moments);
  }

  async function expectRefusal(command: string, moment: PlacedMoment, error: string): Promise<void> {
    const what = `${moment.kind} of ${moment.place}: ${error}`;
    const { code, text, folder } = await hitAt(moment, (when) =>
      run(command, '-e', `inject=${moment.kind}:error=${error}:when=${when}`),
    );
    expect([0, 1, 3], `${what}: ${text}`).toContain(code);
    expect(text, what).not.toMatch(/INTERNAL|\n +at |node:internal/);
    if (code === 1 && text.includes('"error":')) expect(text).toContain('"hint":');
    expectWhole(folder);
    rmSync(folder, { recursive: true, force: true });
  }

  it.each(Object.keys(COMMANDS))(
    'in `%s` is a refusal with a hint or does no harm, and leaves the old or the new',
    { timeout: IS_ALL ? 86_400_000 : DRAWN || isRelease ? 1_200_000 : 300_000 },
    async (name) => {
      const command = COMMANDS[name] ?? '';
      const moments = await momentsOf(command);
      if (IS_ALL || name === 'status') expect(moments.length).toBeGreaterThan(15);
      for (const [moment, error] of faultsFor(name, moments)) await expectRefusal(command, moment, error);
    },
  );
});

type Fault = readonly [moment: PlacedMoment, error: string];

/** Which calls fail, and with which error. */
function faultsFor(name: string, moments: readonly PlacedMoment[]): readonly Fault[] {
  if (IS_ALL) return moments.flatMap((moment) => ERRORS.map((error): Fault => [moment, error]));
  const place = Object.keys(COMMANDS).indexOf(name);
  if (DRAWN !== undefined) return draw(moments, DRAWN.seed + place, DRAWN.perCommand);
  const all = moments.map(
    (moment, at): Fault => [moment, ERRORS[(place * 13 + at) % ERRORS.length] ?? 'EIO'],
  );
  return sweep(all, { one: 6 });
}

function draw(moments: readonly PlacedMoment[], seed: number, count: number): readonly Fault[] {
  if (moments.length === 0) return [];
  const number = numbersFrom(seed);
  const one = <T>(list: readonly T[]) => list[number() % list.length] as T;
  return Array.from({ length: count }, () => [one(moments), one(ERRORS)]);
}

/** Numbers that look drawn, the same ones for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The folder in which a call looks for a name, and its answer, say nothing of what it is done to. */
const withoutHere = (line: string) => line.replace(/AT_FDCWD<[^>]*>/, '').replace(/\) += .*$/, ')');

/** On the home, the desk or a file that was named: not what Node opens for itself. */
function isOurs(line: string, folder: string): boolean {
  return withoutHere(line).includes(folder) || NAMED.test(line);
}

const NAMED =
  /"(?:home|new|desk|new-desk|out|site|stick|back|order\.json|[ab]\.license|(?:a|again|anew)\.prelicense|c\.ics|saved|a\.desk-backup|k|locked|(?:old|fresh)\.txt)[/"]/;

/**
 * The paths of a call, without the folder of the run and process numbers; what is written may look like one.
 */
function placeIn(line: string, folder: string): string {
  const paths = [...withoutHere(line).matchAll(/[<"]([^<>"]*)[>"]/g)].map(([, path = '']) => path);
  return paths
    .filter((path) => path.startsWith(folder) || NAMED.test(`"${path}"`))
    .map((path) =>
      path
        .replace(folder, '')
        .replace(/\d{2,}\.\d+/g, 'N')
        .replace(/RQ-[\w-]+/g, 'RQ'),
    )
    .slice(0, 3)
    .join(' ');
}

/** Those that no command before made in the same place. */
function firstOfEach(moments: readonly PlacedMoment[]): readonly PlacedMoment[] {
  return moments.filter(({ kind, place }) => {
    const key = `${kind} ${place}`;
    return !covered.has(key) && covered.add(key);
  });
}

const covered = new Set<string>();

/**
 * A home of its own, and two folders of a courier: on `stick` its machine has asked, on `back` its answer
 * lies beside that.
 */
function makeSticks(folder: string, desk: string): void {
  const at = (name: string) => join(folder, name);
  const run = (...args: readonly string[]) => {
    const typed = [vendorEdition.program, ...args, '--home', at('site')];
    const { status, stderr } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`softkey ${args.join(' ')}: ${stderr}`);
  };
  cpSync(at('home'), at('site'), { recursive: true });
  cpSync(at('desk'), desk, { recursive: true });
  mkdirSync(at('stick'));
  run('courier', 'collect', at('stick'));
  cpSync(at('stick'), at('back'), { recursive: true });
  run('upgrade-request', '--out', join(desk, 'site.upgrade-request'));
  run('desk', 'upgrade', join(desk, 'site.upgrade-request'), '--dir', desk, '--out', at('back/x.license'));
}

/** A desk with a passphrase, and a file with the next one. */
function makeLockedDesk(folder: string): void {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('old.txt'), 'correct horse battery', { mode: 0o600 });
  writeFileSync(at('fresh.txt'), 'staple of another day', { mode: 0o600 });
  const args = [
    'desk',
    'init',
    '--dir',
    at('locked'),
    '--vendor',
    'acme',
    '--passphrase-file',
    at('old.txt'),
  ];
  const { node, program } = vendorEdition;
  expect(spawnSync(node, [program, ...args], { encoding: 'utf8' })).toMatchObject({ status: 0 });
}

/** True where the old or the new file of this machine is there, whole, under whatever name (spec R5). */
function hasCourierFile(stick: string): boolean {
  return namesIn(stick).some((name) => {
    try {
      return openDocument(readFileSync(join(stick, name))).kind === 'courier-bundle';
    } catch {
      return false;
    }
  });
}

/** Whatever failed: each file of the homes is a whole one, and this machine's file on the sticks is there. */
function expectWhole(folder: string): void {
  for (const stick of ['stick', 'back']) expect(hasCourierFile(join(folder, stick)), stick).toBe(true);
  const back = join(folder, 'back');
  const places = [back, join(back, 'taken')];
  const answers = places.filter((place) => namesIn(place).includes('x.license'));
  expect(answers, 'the answer, where it lay or where watch puts it').toHaveLength(1);
  if (namesIn(folder).includes('saved'))
    expect(readFileSync(join(folder, 'saved'), 'utf8')).toMatch(/\nend \{.*\}\n$/);
  expect(JSON.parse(readFileSync(join(folder, 'locked', 'keys.json'), 'utf8'))).toMatchObject({
    vendor: 'acme',
  });
  for (const home of ['home', 'site', 'new'].map((name) => join(folder, name))) {
    const names = namesIn(home);
    if (names.includes('journal.jsonl'))
      expect(
        readJournal(readFileSync(join(home, 'journal.jsonl'), 'utf8'), nativeHashes).brokenAt,
      ).toBeUndefined();
    for (const name of names.filter((one) => /^(?:identity|clock)\.json$/.test(one)))
      JSON.parse(readFileSync(join(home, name), 'utf8'));
    for (const name of namesIn(join(home, 'documents')).filter((one) => !one.endsWith('.softkey-new')))
      openDocument(readFileSync(join(home, 'documents', name)));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
