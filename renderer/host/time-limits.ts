import type { Reply, Transport } from '../../shared/door.ts';

const SECOND = 1_000;
/** A machine under load takes its time; the probe itself gives up long before. */
const USUAL = 60 * SECOND;
/** Five hundred files, or the largest one. */
const FILES = 5 * 60 * SECOND;
/** The system asks a person where to save, or for a password. */
const PERSON = 60 * 60 * SECOND;

/** How long an answer is waited for, where that is not the usual time. */
const LIMITS: Readonly<Record<string, number>> = {
  'host.pulse': 8 * SECOND,
  'file.save': PERSON,
  'file.drag': PERSON,
  'page.print': PERSON,
  'page.pdf': PERSON,
  'documents.import': FILES,
  'documents.inspect': FILES,
  'documents.compare': FILES,
  'documents.verify': FILES,
};

/** No answer ever: the same as a program that is gone, since nobody at the screen can tell them apart. */
const SILENCE: Reply = { ok: false, error: { code: 'HOST_GONE', details: {} } };

/** The same calls, each answered in a bounded time. */
export function answeredInTime(transport: Transport): Transport {
  return (name, input) => {
    let timer: ReturnType<typeof setTimeout>;
    const silence = new Promise<Reply>((resolve) => {
      timer = setTimeout(() => resolve(SILENCE), limitOf(name, input));
    });
    return Promise.race([transport(name, input), silence]).finally(() => clearTimeout(timer));
  };
}

export function limitOf(name: string, input: unknown): number {
  if (asksForPassword(input)) return PERSON;
  return LIMITS[name] ?? USUAL;
}

function asksForPassword(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Reflect.get(input, 'askRoot') === true;
}
