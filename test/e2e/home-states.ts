import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import { keysOf } from '../../node/desk/signing-keys.ts';
import { armorEnvelope, sealDocument } from '../../shared/document/document.ts';
import type { NextStepKind } from '../../shared/status/next-step.ts';
import type { StatusView } from '../../shared/views.ts';
import { vendorEdition } from '../cli/runner.ts';
import { ORDER } from '../station/made-up-machine.ts';

// Every state of Home, brought about by the commands of the program, a turned clock, and other files in the
// place of those that identify this machine.

/** What of this machine is another one while a command runs. */
export type Elsewhere = 'nowhere' | 'other-adapter' | 'other-system' | 'other-machine' | 'read-only';

/** Somebody at a terminal of this station, and at the vendor's. */
export interface Terminal {
  readonly home: string;
  readonly at: (name: string) => string;
  /** The beginning of the day so many days after day 0. */
  readonly midnightAfter: (days: number) => string;
  /** `days`: by how much the clock is turned. */
  readonly softkey: (args: readonly string[], days?: number, on?: Elsewhere) => void;
  readonly desk: (args: readonly string[], folder?: string) => void;
  /** What `status --json` says. */
  readonly status: (state: Pick<HomeState, 'days' | 'on'>) => StatusView;
}

export interface HomeState {
  readonly make: (terminal: Terminal) => void;
  /** The day and the machine on which Home is then looked at. */
  readonly days?: number;
  readonly on?: Elsewhere;
  /** The license is for another machine. */
  readonly isElsewhere?: true;
  /** The commands see another step: only the clock of the look at Home (`days`) makes it this one. */
  readonly isClockAlone?: true;
  /** What runs by another clock than that of `days` sees another step. */
  readonly needsItsClock?: true;
  /** The one next step, as `status --json` has it. */
  readonly next: NextStepKind;
  readonly tone: 'info' | 'ok' | 'warn' | 'stop';
}

/** `beginning`: when day 0 is. */
export function openTerminal(beginning = BEGINNING): Terminal & { readonly close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-home-state-'));
  const at = (name: string) => join(folder, name);
  const home = at('home');
  writeFileSync(at('order.json'), JSON.stringify(ORDER));
  writeFileSync(at('opened'), String(Date.now()));
  writeFileSync(at('beginning'), beginning);
  return {
    home,
    at,
    midnightAfter: (days) =>
      `${new Date(Date.parse(beginning) + days * DAY_MS).toISOString().slice(0, 10)}T00:00:00Z`,
    softkey: (args, days = 0, on = 'nowhere') => {
      run([...args, '--home', home, '--quiet'], { env: clockEnv(days, folder), on, folder });
    },
    desk: (args, dir = 'desk') => {
      run(['desk', ...args, '--dir', at(dir), '--quiet'], {
        env: clockEnv(0, folder),
        on: 'nowhere',
        folder,
      });
    },
    status: ({ days = 0, on = 'nowhere' }) =>
      JSON.parse(run(['status', '--json', '--home', home], { env: clockEnv(days, folder), on, folder })),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const DAY_MS = 86_400_000;

/** On day 0, so that pictures are the same whenever they are taken. */
const BEGINNING = '2026-11-22T09:30:00Z';

const CLOCK = `const Real = Date;
const shift = Real.parse(process.env.BEGINNING) + Number(process.env.DAYS) * 86_400_000 - Number(process.env.OPENED);
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length === 0 ? [Real.now() + shift] : args)); }
  static now() { return Real.now() + shift; }
};`;

/** The environment of a program that starts on a day; from one start to the next, time goes on. */
export function clockEnv(days: number, folder: string): Record<string, string> {
  writeFileSync(join(folder, 'clock.mjs'), CLOCK);
  const [OPENED = '', BEGINNING = ''] = ['opened', 'beginning'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  return { BEGINNING, OPENED, DAYS: String(days), NODE_OPTIONS: `--import=${join(folder, 'clock.mjs')}` };
}

/** Words that start a program on this machine under a name of its own, and with what else is another one. */
export function startedOn(
  on: Elsewhere,
  { folder, home }: { folder: string; home: string },
): readonly string[] {
  writeFileSync(join(folder, 'other-id'), '3fa9c1d27b6e48058d14e0b2a6c7f913\n');
  writeFileSync(join(folder, 'other-mac'), '00:50:56:0a:0b:0c\n');
  const inPlaceOf = (file: string, names: readonly string[]) =>
    names.filter((name) => existsSync(name)).map((name) => `mount --bind ${join(folder, file)} ${name}`);
  const adapters = readdirSync('/sys/class/net').filter((name) => name !== 'lo');
  const adapter = inPlaceOf(
    'other-mac',
    adapters.map((name) => `/sys/class/net/${name}/address`),
  );
  const system = inPlaceOf('other-id', ['/etc/machine-id', '/var/lib/dbus/machine-id']);
  const steps: Readonly<Record<Elsewhere, readonly string[]>> = {
    nowhere: [],
    'other-adapter': adapter,
    'other-system': system,
    'other-machine': [...system, ...adapter],
    'read-only': [`mount --bind ${home} ${home}`, `mount -o remount,ro,bind ${home}`],
  };
  return [
    'unshare',
    '-mu',
    'sh',
    '-c',
    `${[`hostname ${HOST}`, ...steps[on]].join(' && ')} && exec "$@"`,
    'sh',
  ];
}

const HOST = 'SCADA-01';

interface Running {
  readonly env: Record<string, string>;
  readonly on: Elsewhere;
  readonly folder: string;
}

function run(args: readonly string[], { env, on, folder }: Running): string {
  const [command = '', ...rest] = [
    ...startedOn(on, { folder, home: join(folder, 'home') }),
    process.execPath,
    vendorEdition.program,
    ...args,
  ];
  const { status, stdout, stderr } = spawnSync(command, rest, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0 && status !== 3)
    throw new Error(`softkey ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Whether this machine can show itself as another one: as root, on Linux. */
export function canBeElsewhere(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('unshare', ['-mu', 'true']).status === 0
  );
}

function request({ softkey, at }: Terminal, days = 0, on: Elsewhere = 'nowhere'): void {
  const order = ['--order', at('order.json'), '--confirm', HOST, '--person', 'Ana'];
  softkey(['prelicense', ...order, '--out', at('first.prelicense')], days, on);
}

function answer({ desk, at }: Terminal, terms: object = {}, dir = 'desk'): void {
  desk(['init', '--demo'], dir);
  writeFileSync(at('terms.json'), JSON.stringify(terms));
  desk(['issue', at('first.prelicense'), '--out', at(`${dir}.license`), '--terms', at('terms.json')], dir);
}

function license(terminal: Terminal, terms: object = {}, on: Elsewhere = 'nowhere'): void {
  request(terminal, 0, on);
  answer(terminal, terms);
  terminal.softkey(['import', terminal.at('desk.license')], 0, on);
}

/**
 * Looks at the station on days one after the other, as a machine that runs does. The last two readings are
 * between half a day and a day apart: the later one proves the other (spec H3), and needs no proof itself.
 */
function runUntil({ softkey }: Terminal, day: number): void {
  for (let at = 20; at < day; at += 20) softkey(['status'], at);
  for (const at of [day - 0.75, day]) softkey(['status'], at);
}

function revoke(terminal: Terminal): void {
  const { at, softkey } = terminal;
  const text = readFileSync(at('desk.license'), 'utf8');
  const softkeyId = /SK-[0-9A-Z-]+/.exec(text)?.[0] ?? '';
  const { signing } = keysOf(demoSeeds);
  const list = sealDocument(
    'revocation-list',
    {
      vendor: 'demo',
      sequence: 1,
      issuedAt: BEGINNING,
      revoked: [
        {
          softkeyId,
          throughSequence: null,
          revokedAt: BEGINNING,
          reason: 'moved',
        },
      ],
    },
    signing,
  );
  writeFileSync(at('revoked.txt'), armorEnvelope(list.envelopeBytes));
  softkey(['import', at('revoked.txt')]);
}

const documents = ({ home }: Terminal, ending: string): string =>
  join(home, 'documents', readdirSync(join(home, 'documents')).find((name) => name.endsWith(ending)) ?? '');

export const HOME_STATES: Readonly<Record<string, HomeState>> = {
  'first-start': { make: () => {}, next: 'make-request', tone: 'info' },
  'request-made': { make: (terminal) => request(terminal), next: 'import-answer', tone: 'info' },
  waiting: {
    make: (terminal) => {
      request(terminal);
      terminal.softkey(['given-out', '--way', 'mail']);
    },
    next: 'import-answer',
    tone: 'info',
  },
  'no-answer': {
    make: (terminal) => {
      request(terminal);
      terminal.softkey(['given-out', '--way', 'mail']);
    },
    days: 12,
    next: 'send-again',
    tone: 'info',
  },
  'changed-before': {
    isElsewhere: true,
    make: (terminal) => request(terminal, 0, 'other-machine'),
    next: 'request-anew',
    tone: 'info',
  },
  licensed: { make: (terminal) => license(terminal), next: 'nothing', tone: 'ok' },
  endless: { make: (terminal) => license(terminal, { termDays: null }), next: 'nothing', tone: 'ok' },
  'upgrade-under-way': {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 50);
      terminal.softkey(['upgrade-request', '--out', terminal.at('next.upgrade-request')], 50);
      terminal.softkey(['given-out', '--way', 'stick'], 50);
    },
    days: 51,
    next: 'import-answer',
    tone: 'warn',
  },
  expiring: {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 51);
    },
    days: 51,
    next: 'ask-for-next',
    tone: 'warn',
  },
  grace: {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 65);
    },
    days: 65,
    next: 'ask-for-next',
    tone: 'warn',
  },
  expired: {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 80);
    },
    days: 80,
    next: 'ask-for-next',
    tone: 'stop',
  },
  emergency: {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 80);
      terminal.softkey(['emergency', '--reason', 'The courier was ill.', '--confirm', HOST], 80);
    },
    days: 82,
    needsItsClock: true,
    next: 'ask-for-next',
    tone: 'warn',
  },
  'not-yet': {
    make: (terminal) => license(terminal, { notBefore: terminal.midnightAfter(9) }),
    next: 'wait-for-begin',
    tone: 'stop',
  },
  revoked: {
    make: (terminal) => {
      license(terminal);
      revoke(terminal);
    },
    next: 'call-vendor',
    tone: 'stop',
  },
  changed: {
    isElsewhere: true,
    make: (terminal) => license(terminal, { matching: 'strict' }, 'other-system'),
    next: 'put-back',
    tone: 'warn',
  },
  'another-machine': {
    isElsewhere: true,
    make: (terminal) => license(terminal, {}, 'other-machine'),
    next: 'move-softkey',
    tone: 'warn',
  },
  stopped: {
    isElsewhere: true,
    make: (terminal) => {
      license(terminal, {}, 'other-machine');
      terminal.softkey(['status']);
      runUntil(terminal, 30);
    },
    days: 30,
    next: 'move-softkey',
    tone: 'stop',
  },
  'clock-behind': {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 20);
    },
    next: 'set-clock',
    tone: 'warn',
  },
  'clock-ahead': {
    make: (terminal) => license(terminal),
    days: 400,
    isClockAlone: true,
    next: 'set-clock',
    tone: 'warn',
  },
  'several-softkeys': {
    make: (terminal) => {
      license(terminal);
      answer(terminal, { termDays: 30 }, 'second');
      terminal.softkey(['import', terminal.at('second.license')]);
    },
    next: 'nothing',
    tone: 'ok',
  },
  'read-only': {
    make: (terminal) => {
      license(terminal);
      runUntil(terminal, 10);
    },
    days: 20,
    on: 'read-only',
    next: 'allow-writing',
    tone: 'warn',
  },
  'license-gone': {
    make: (terminal) => {
      license(terminal);
      rmSync(documents(terminal, '.license'));
    },
    next: 'import-lost',
    tone: 'stop',
  },
  damaged: {
    make: (terminal) => {
      license(terminal);
      writeFileSync(documents(terminal, '.license'), 'not a license');
    },
    next: 'repair-home',
    tone: 'stop',
  },
};
