import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { newDemoDesk } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/** What a server may say to a desk at each statement, one after the other, until none is left. */

const BY = { operator: 'Eva', reason: 'the host was scrapped' };

interface Attempt {
  /** Carries it out once, and answers with the text of the file. */
  readonly carryOut: () => Promise<{ readonly text: string; readonly repeated: boolean }>;
  readonly events: readonly string[];
}

/** Prepares one piece of work on a new desk. */
type Decision = (desk: Desk) => Promise<Attempt>;

const OLD = preLicense({ host: 'OLD' });

const withText = ({ file, repeated }: Awaited<ReturnType<Desk['issue'] | Desk['revoke']>>) => ({
  text: file.text,
  repeated,
});

const DECISIONS: Readonly<Record<'issue' | 'upgrade' | 'rehost' | 'revoke', Decision>> = {
  issue: async (desk) => ({
    carryOut: async () => withText(await desk.issue(OLD, undefined)),
    events: ['softkey-issued'],
  }),
  upgrade: async (desk) => {
    const { file } = await desk.issue(OLD, undefined);
    const request = upgradeRequest({ host: 'OLD' }, file.text);
    const carryOut = async () => withText(await desk.upgrade(request, undefined));
    return { carryOut, events: ['license-upgraded'] };
  },
  rehost: async (desk) => {
    const { softkeyId } = await desk.issue(OLD, undefined);
    const way = { way: 'rehost', replaces: softkeyId, returned: 'claimed' } as const;
    const request = preLicense({ host: 'NEW' });
    return {
      carryOut: async () => withText(await desk.replace(request, way, undefined, BY)),
      events: ['softkey-issued', 'softkey-replaced', 'softkey-revoked'],
    };
  },
  revoke: async (desk) => {
    const { softkeyId } = await desk.issue(OLD, undefined);
    const carryOut = async () => withText(await desk.revoke({ softkeyId, ...BY, date: undefined }));
    return { carryOut, events: ['softkey-revoked'] };
  },
};

const NAMES = Object.keys(DECISIONS) as (keyof typeof DECISIONS)[];

interface Saying {
  /** Counts down to the statement that is hit; 0: none. */
  next: number;
  readonly hit: (client: pg.Client, send: () => Promise<unknown>) => Promise<unknown>;
  readonly isMeant: (text: string) => boolean;
}

/** Puts words between a desk and its server. */
function between(saying: Saying): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(async function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const { text = '' } = args[0] as { text?: string };
    const send = () => query.apply(this, args);
    const isHit = saying.next > 0 && saying.isMeant(text) && --saying.next === 0;
    return isHit ? saying.hit(this, send) : send();
  } as never);
  onTestFinished(() => spy.mockRestore());
}

function lose(client: pg.Client): never {
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  throw new Error('Connection terminated unexpectedly');
}

const isCommit = (text: string) => text === 'COMMIT';

const SAYINGS: readonly (readonly [string, Omit<Saying, 'next'>])[] = [
  [
    'tried again at each statement',
    {
      isMeant: (text) => text !== 'ROLLBACK',
      hit: async () => {
        throw Object.assign(new Error('could not serialize access'), { code: '40001' });
      },
    },
  ],
  ['cut off before each COMMIT', { isMeant: isCommit, hit: async (client) => lose(client) }],
  [
    'cut off after each COMMIT',
    {
      isMeant: isCommit,
      hit: async (client, send) => {
        await send();
        return lose(client);
      },
    },
  ],
];

const TRIED = SAYINGS.flatMap(([when, saying]) => NAMES.map((name) => ({ name, when, saying })));

describe('a decision on a server', () => {
  it.each(TRIED)('is carried out once where it is $when: $name', { timeout: 300_000 }, async (tried) => {
    const said: Saying = { next: 0, ...tried.saying };
    between(said);
    let place = 0;
    for (let wasHit = true; wasHit; ) {
      const { desk } = await newDemoDesk();
      const { carryOut, events } = await DECISIONS[tried.name](desk);
      const before = (await desk.ledger()).events.length;
      said.next = ++place;
      const first = await carryOut();
      wasHit = said.next === 0;
      said.next = 0;
      expect(first.repeated).toBe(false);
      expect(await carryOut()).toEqual({ text: first.text, repeated: true });
      const after = await desk.ledger();
      expect(after.events.slice(before).map(({ event }) => event)).toEqual(events);
      expect(after.intact).toBe(true);
      await desk.close();
    }
    expect(place).toBeGreaterThan(2);
  });
});
