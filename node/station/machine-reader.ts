import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { MachineSigns } from '../../shared/preflight/signs.ts';
import { filesAsRoot } from '../machine/ask-root.ts';
import { filesBelow } from '../machine/files.ts';
import type { Glance } from '../machine/glance.ts';
import { probe } from '../machine/probe.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Asking, readMachine, type Station } from './context.ts';

/** What reads the machine. */
export interface MachineReader {
  /** What is known at once, without reading. */
  readonly glance: () => Promise<Glance>;
  readonly facts: (asking: Asking) => Promise<MachineFacts>;
  readonly signs: () => Promise<MachineSigns>;
  /** For how long a reading may be reused. If left out, only calls made during the reading share it. */
  readonly servesSeconds?: number;
}

/** Going from screen to screen uses one reading; after a change on the machine, a new one is made soon. */
const THIS_MACHINE_SERVES_SECONDS = 60;

/** The machine in front of us. */
export function thisMachine({ now }: Pick<Surroundings, 'now'>): MachineReader {
  const files = filesAsRoot(filesBelow('/'));
  return {
    glance: async () => (await import('../machine/glance.ts')).glanceAtThisMachine(),
    facts: async ({ askRoot }) => probe({ now, files: await files(askRoot) }),
    signs: async () => (await import('../machine/signs.ts')).readSigns(),
    servesSeconds: THIS_MACHINE_SERVES_SECONDS,
  };
}

type Readings = Pick<Station, 'machine' | 'signs' | 'hasReading' | 'forgetMachine'>;

/**
 * Readings of a machine, shared by all callers while one is made and for as long after its start as the
 * reader says. They are kept in memory only. A reading that a person was asked for also serves callers who
 * ask nobody.
 */
export function sharedReadings(
  { facts, signs, servesSeconds = 0 }: MachineReader,
  { now, profile }: Pick<Surroundings, 'now' | 'profile'>,
): Readings {
  const reading = (asking: Asking) => readMachine(() => facts(asking), profile.id);
  const serves = (began: number) => {
    const age = now().getTime() - began;
    return age >= 0 && age < servesSeconds * 1000; // after a clock was set back, the age is unknown
  };
  const clock = () => now().getTime();
  const plain = shared(() => reading({ askRoot: false }), clock, serves);
  const asked = shared(() => reading({ askRoot: true }), clock, serves);
  const sign = shared(signs, clock, serves);
  return {
    machine: ({ askRoot } = { askRoot: false }) => (askRoot ? asked.ask() : (asked.there() ?? plain.ask())),
    signs: sign.ask,
    hasReading: () => (asked.there() ?? plain.there()) !== undefined,
    forgetMachine: () => {
      for (const one of [plain, asked, sign]) one.forget();
    },
  };
}

interface Shared<T> {
  readonly ask: () => Promise<T>;
  /** The reading that can still be reused. */
  readonly there: () => Promise<T> | undefined;
  readonly forget: () => void;
}

/** Keeps a reading while it may be reused, but not one that failed or was forgotten while it was made. */
function shared<T>(
  read: () => Promise<T>,
  clock: () => number,
  serves: (began: number) => boolean,
): Shared<T> {
  let last: { readonly began: number; readonly answer: Promise<T>; isUnderWay: boolean } | undefined;
  const begin = () => {
    const reading = { began: clock(), answer: read(), isUnderWay: true };
    last = reading;
    reading.answer.then(
      () => (reading.isUnderWay = false),
      () => (last = last === reading ? undefined : last),
    );
    return reading.answer;
  };
  const there = () => (last && !last.isUnderWay && serves(last.began) ? last.answer : undefined);
  return {
    ask: () => (last?.isUnderWay ? last.answer : (there() ?? begin())),
    there,
    forget: () => {
      last = undefined;
    },
  };
}
